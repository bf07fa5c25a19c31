"""The document of a logbook: what is in it, in which order, how long; nothing that does not leave."""

import json
from dataclasses import replace
from time import perf_counter

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from logbooks import CHECK, CONCLUSION, ON, PACK, example, leaves, long, of

from buurtlezer.model import Length, Report, ReportSection, parse
from buurtlezer.model.own_words import text_of, texts_in
from buurtlezer.report.compose import document
from buurtlezer.report.compose.paper import fits
from buurtlezer.report.document import Concluded, Document, Grid, Points, Quoted
from buurtlezer.report.material import Material, material
from buurtlezer.report.press import Form, pressed
from buurtlezer.texts import LANGUAGES, Texts

BEGUN = {"kind": "report", "perspective": "visitor"}

PAGES = {Length.STUDENT: 10, Length.TEAM: 4, Length.RESIDENTS: 1}
"""Of a student's report eight are between its title page and its list of works."""


def made(logbook: Material, length: Length = Length.STUDENT, language: str = "nl") -> Document:
    return document(logbook, length, Texts.of(language), PACK, ON)


def section(whole: Document, name: ReportSection) -> list[object]:
    return [block for one in whole.sections if one.name is name for block in one.blocks]


def words(whole: Document) -> str:
    """All that is read in it: pictures without their data, but with what is written on them."""
    return json.dumps(whole.model_dump(mode="json", exclude={"words"}), ensure_ascii=False)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("length", Length)
def test_the_example_is_a_document_in_each_language(length: Length, language: str) -> None:
    whole = made(example(language), length, language)
    assert Document.model_validate_json(whole.model_dump_json()) == whole
    assert whole.short is (length is not Length.STUDENT)
    assert all(one.blocks and one.title for one in whole.sections)
    if length is Length.STUDENT:
        assert [one.name for one in whole.sections] == list(ReportSection)


def test_sections_come_as_their_author_put_them() -> None:
    entries = dict(example().entries)
    ordered = leaves(entries, order=["gaps", "figures"], without=["places", "networks"])
    names = [one.name for one in made(ordered).sections]
    assert names[:2] == [ReportSection.GAPS, ReportSection.FIGURES]
    assert not {ReportSection.PLACES, ReportSection.NETWORKS} & set(names)


def test_an_empty_logbook_says_what_is_missing_and_what_to_do_first() -> None:
    for empty in (of(), Material({}, {}, {})):
        whole = made(empty)
        assert len(whole.sections) <= 2
        assert any(isinstance(block, Points) and block.items for one in whole.sections for block in one.blocks)


@pytest.mark.parametrize("length", Length)
def test_a_long_logbook_stays_within_its_pages_and_says_what_is_not_there(length: Length) -> None:
    logbook = long()
    if length is Length.RESIDENTS:  # the sheet of the example has words of its own for them: here those of the conclusions
        kept = {own_id: one for own_id, one in logbook.entries.items() if one.kind != "feedback"}
        logbook = replace(logbook, entries=kept)
    whole = made(logbook, length)
    assert "die hier niet sta" in words(whole)
    assert (pressed(whole, Form.PDF).pages or 0) in range(1, PAGES[length] + 1)


def test_five_hundred_entries_take_less_than_a_second() -> None:
    logbook = long()
    made(logbook)  # the pack is read once in a process
    begun = perf_counter()
    made(logbook)
    assert perf_counter() - begun < 4  # one on a machine that does nothing else


def test_names_are_on_the_title_page_and_nowhere_else() -> None:
    whole = document(example(), Length.STUDENT, Texts.of("nl"), PACK, ON, names=("Zoë Vandamme",))
    assert whole.names == ("Zoë Vandamme",)
    assert words(whole).count("Zoë Vandamme") == 1


def test_a_conclusion_says_how_it_stands_and_on_what() -> None:
    loose = {"kind": "conclusion", "perspective": "visitor", "thinks": "Er is veel groen."}
    (first, second) = section(made(of(CONCLUSION, loose)), ReportSection.CONCLUSIONS)
    assert isinstance(first, Concluded)
    assert isinstance(second, Concluded)
    assert first.standing.startswith(Texts.of("nl")("report.standing.supported"))
    assert [line.text for line in first.lines][:2] == [
        "Minder ouderen dan in het Gewest. · BISA · 2025",
        "Vier jongeren zeiden het. · de rondgang · 4 stemmen",
    ]
    assert second.standing.startswith(Texts.of("nl")("report.standing.loose"))


def test_it_says_that_no_conclusion_changes_our_own_work() -> None:
    asking = {**CONCLUSION, "stop": ""}
    nothing = Texts.of("nl")("report.our_work.nothing")
    assert nothing in words(made(of(asking)))
    assert nothing not in words(made(of(CONCLUSION)))


def test_it_says_whom_we_did_not_hear_or_that_nobody_wrote_it() -> None:
    said = {"kind": "reflection", "perspective": "visitor", "prompt": "report_not_heard", "text": "Wie ’s nachts werkt."}
    unsaid = Texts.of("nl")("report.method.not_heard_unsaid")
    assert "Wie ’s nachts werkt." in words(made(of(CONCLUSION, said)))
    assert unsaid not in words(made(of(CONCLUSION, said)))
    assert unsaid in words(made(of(CONCLUSION)))


def test_numbers_are_numbers_and_each_figure_says_whose_it_is() -> None:
    (grid, *_) = [one for one in section(made(example()), ReportSection.FIGURES) if isinstance(one, Grid)]
    assert all(isinstance(cell, float) for row in grid.rows for cell in row[2:])
    assert "BISA" in grid.whence


def test_a_check_with_residents_is_a_table_with_what_changed() -> None:
    blocks = section(made(of(CHECK)), ReportSection.CHECKING)
    (grid,) = [one for one in blocks if isinstance(one, Grid)]
    assert grid.rows[0][1:] == (9, 6, 1, 2)
    assert "De bank staat nu op de kaart." in words(made(of(CHECK)))


QUOTE = {
    "kind": "quote",
    "perspective": "visitor",
    "words": "Hier groet men mij.",
    "said_by": "een buur",
    "yes": True,
    "asked_by": "students",
    "asked_on": "2026-11-01",
    "until": "2026-12-31",
}


@pytest.mark.parametrize("length", Length)
def test_literal_words_are_laid_out_as_such_while_their_yes_holds(length: Length) -> None:
    def quotes(quote: dict[str, object]) -> list[tuple[str, str]]:
        whole = made(of(CONCLUSION, quote), length)
        found = [block for one in whole.sections for block in one.blocks]
        assert words(whole).count("Hier groet men mij.") <= 1
        return [(one.words, one.whose) for one in found if isinstance(one, Quoted)]

    assert quotes(QUOTE) == [("Hier groet men mij.", "een buur")]
    assert quotes({**QUOTE, "until": "2026-11-29"}) == []
    assert quotes({**QUOTE, "yes": False}) == []


def test_literal_words_are_never_cut() -> None:
    long_one = {**QUOTE, "words": "Hier groet men mij, en dat is niet overal zo. " * 40}
    assert "Hier groet men mij" not in words(made(of(CONCLUSION, long_one)))
    assert "één, die hier niet staat" in words(made(of(CONCLUSION, long_one)))


def test_a_conclusion_is_a_whole_sentence_and_stands_on_the_first_page() -> None:
    whole = made(of({**CONCLUSION, "thinks": "de trapjes een woonkamer zijn"}))
    (first, *_) = section(whole, ReportSection.CONCLUSIONS)
    assert isinstance(first, Concluded)
    assert first.sentence == "Wij denken dat de trapjes een woonkamer zijn, voor jongeren."
    assert any(first.sentence in line.text and "Gesteund" in line.text for line in whole.about)


def test_a_conclusion_of_a_team_says_who_tells_it() -> None:
    alone = of(CONCLUSION)
    (own_id,) = alone.entries
    (first, *_) = section(made(replace(alone, tellers={own_id: ("student", "kok")})), ReportSection.CONCLUSIONS)
    assert isinstance(first, Concluded)
    assert first.tellers == (Texts.of("nl")("report.told_by", who="student, kok"),)


def test_what_was_known_already_stands_apart() -> None:
    gap = {"kind": "gap", "perspective": "visitor", "what": "een openbaar toilet", "voice": "told"}
    known = replace(of(CONCLUSION), earlier=of(gap).entries)
    method = [block for block in section(made(known), ReportSection.METHOD) if isinstance(block, Points)]
    (earlier,) = [one for one in method if one.title == Texts.of("nl")("report.method.earlier")]
    assert "toilet" in earlier.items[0].text
    assert not section(made(known), ReportSection.GAPS)


def test_a_second_round_stands_beside_the_one_before() -> None:
    place = {"kind": "place", "perspective": "visitor", "name": "het pleintje"}
    first = {"a" * 32: parse(place), "b" * 32: Report.model_validate({**BEGUN, "chosen": ["a" * 32]})}
    second = {"c" * 32: parse({**place, "name": "de nieuwe bank", "round": 2})}
    begun = {"d" * 32: Report.model_validate({**BEGUN, "round": 2, "chosen": ["c" * 32]})}
    told = material({**first, **second, **begun}, 2, ON, Texts.of("nl"), PACK)
    assert "de nieuwe bank" in json.dumps([one.model_dump() for one in section(made(told), ReportSection.ACTIONS)])
    alone = material(first, 1, ON, Texts.of("nl"), PACK)
    assert not section(made(alone), ReportSection.ACTIONS)


def test_a_short_logbook_is_told_whole_and_a_long_one_within_its_measure() -> None:
    """What there is room for is not counted away."""
    gaps = [{"kind": "gap", "perspective": "visitor", "what": f"gemis nummer {n}", "voice": "told"} for n in range(9)]
    few = made(of(*gaps))
    assert all(f"gemis nummer {n}" in words(few).casefold() for n in range(9))
    assert "die hier niet sta" not in words(few)
    assert fits(few.sections, few.works, Length.STUDENT)


def test_what_differs_stands_side_by_side() -> None:
    beside = [one for one in section(made(example()), ReportSection.PLACES) if one.block == "beside"]  # type: ignore[attr-defined]
    assert "buren rondom" in beside[0].pairs[0][0]  # type: ignore[attr-defined]
    assert "jongeren" in beside[0].pairs[0][1]  # type: ignore[attr-defined]


@given(st.data())
@examples(8)
def test_nothing_is_said_of_what_is_not_in_the_material(data: st.DataObject) -> None:
    """Of some entries of the example the words of all others are in no document."""
    every = {own_id: entry for own_id, entry in example().entries.items() if entry.kind != "occasion"}
    chosen = data.draw(st.sets(st.sampled_from(sorted(every)), max_size=40))
    length = data.draw(st.sampled_from(Length))
    taken = leaves({own_id: entry for own_id, entry in every.items() if own_id in chosen})
    said = words(made(taken, length)).casefold()
    there = " ".join(text for own_id in taken.entries for text in _written(every[own_id])).casefold()
    for own_id in every.keys() - taken.entries.keys():
        for text in _written(every[own_id]):
            # A sentence; a word or two may stand in somebody else's.
            assert len(text) < 25 or text.casefold() in there or json.dumps(text, ensure_ascii=False)[1:-1].casefold() not in said


def _written(entry: object) -> list[str]:
    return [text for _, text in texts_in(entry.content(), text_of(type(entry)))]  # type: ignore[attr-defined]
