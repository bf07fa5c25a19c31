"""A team's report: parts laid together, tellers by role, a yes that ends, last year's report. Pure."""

import json
from datetime import date, timedelta
from typing import Any

from planted import ON, all_chosen, planted

from buurtlezer.geodata import Pack
from buurtlezer.model import Conclusion, CounterVoice, Entry, Report, ReportPart, parse
from buurtlezer.report.leaving import leaving
from buurtlezer.report.material import Material
from buurtlezer.report.team import entries_of, handed_in, team_material
from buurtlezer.texts import Texts

ONE, OTHER = "1" * 32, "2" * 32
TEXTS = Texts.of("nl")
EMPTY = Material({}, {}, {})


def entry(kind: str, **content: Any) -> Entry:
    return parse({"kind": kind, "perspective": "visitor", **content})


def part(member: str, teller: str, *entries: Entry, earlier: bool = False) -> ReportPart:
    goes = {f"{number:032x}": one for number, one in enumerate(entries)}
    return ReportPart(
        perspective="visitor",  # type: ignore[arg-type]
        member=member,
        teller=teller,
        earlier=earlier,
        entries=tuple(handed_in(goes, goes, member)),
    )


def laid(*parts: ReportPart, own: Material = EMPTY, on: date = ON) -> Material:
    return team_material(own, parts, on, TEXTS, Pack.open())


def said(thinks: str, **content: Any) -> Entry:
    return entry("conclusion", thinks=thinks, **content)


def test_a_conclusion_that_several_tell_in_the_same_words_is_one_with_the_legs_of_all() -> None:
    first = said("Ouders wachten buiten.", legs=[{"form": "heard", "source": "tafel 1"}])
    again = said("ouders  wachten BUITEN", legs=[{"form": "seen", "source": "wandeling"}], counter="found", wrong_if="een zaal")
    found = laid(part(ONE, "student", first), part(OTHER, "vrijwilliger", again))
    ((own_id, one),) = found.entries.items()
    assert isinstance(one, Conclusion)
    assert found.tellers == {own_id: ("student", "vrijwilliger")}
    assert [leg.source for leg in one.legs] == ["tafel 1", "wandeling"]
    assert (one.counter, one.wrong_if, one.thinks) == (CounterVoice.FOUND, "een zaal", "Ouders wachten buiten.")


def test_two_students_are_one_role_and_another_sentence_is_another_conclusion() -> None:
    parts = [part(f"{number}" * 32, "student", said("Ouders wachten.")) for number in range(1, 4)]
    found = laid(*parts, part("9" * 32, "buur", said("Ouders wachten niet.")))
    assert sorted(found.tellers.values()) == [("buur",), ("student",)]


def test_what_the_team_wrote_itself_stands_first_and_names_who_tells_it_too() -> None:
    own = Material({"f" * 32: said("Ouders wachten.")}, {}, {})
    found = laid(part(ONE, "student", said("Ouders wachten."), entry("gap", what="een bank")), own=own)
    assert next(iter(found.entries)) == "f" * 32
    assert found.tellers == {"f" * 32: ("student",)}
    assert len(found.entries) == 2


def test_last_years_report_is_known_and_tells_no_conclusion_of_this_year() -> None:
    found = laid(
        part(ONE, "vorig verslag", said("Ouders wachten."), earlier=True), part(OTHER, "student", said("Ouders wachten."))
    )
    assert list(found.tellers.values()) == [("student",)]
    assert len(found.entries) == len(found.earlier) == 1


def test_what_the_team_took_out_is_told_by_nobody() -> None:
    given = part(ONE, "student", entry("gap", what="een bank"))
    report = Report(perspective="visitor", taken_out=(given.entries[0].entry,))  # type: ignore[arg-type]
    assert not laid(given, own=Material({}, {}, {}, report)).entries


def test_what_left_by_a_yes_is_told_until_its_last_day() -> None:
    last = ON + timedelta(days=9)
    yes = {"yes": True, "asked_by": "students", "asked_on": str(ON), "until": str(last)}
    quote = entry("quote", words="Hier voel ik me thuis.", said_by="een buurvrouw", **yes)
    goes = leaving({ONE: quote}, Report(perspective="visitor"), ON).goes  # type: ignore[arg-type]
    given = ReportPart(
        perspective="visitor",  # type: ignore[arg-type]
        member=ONE,
        teller="student",
        entries=tuple(handed_in(goes, {ONE: quote}, ONE)),
    )
    assert [one.until for one in given.entries] == [last]
    assert len(entries_of(given, last)) == 1
    assert not entries_of(given, last + timedelta(days=1))


def test_what_a_part_names_is_in_it_under_the_ids_of_the_part() -> None:
    place = entry("place", name="Het plein")
    goes = {ONE: place, OTHER: entry("meaning", place=f"own/{ONE}", group="older", feeling=1)}
    found = {one.of_kind: one for one in handed_in(goes, goes, "3" * 32)}
    assert json.loads(found["meaning"].content)["place"] == f"own/{found['place'].entry}"
    assert found["place"].entry not in {ONE, OTHER}


def test_no_private_word_of_any_kind_is_handed_in_however_much_was_chosen_in_haste() -> None:
    wood = planted()
    report = all_chosen(wood.entries)
    private = list(wood.private(report))
    assert private
    handed = handed_in(leaving(wood.entries, report, ON).goes, wood.entries, ONE)
    text = json.dumps([one.model_dump(mode="json") for one in handed], ensure_ascii=False)
    assert handed
    assert not [word for word in private if word in text]


def test_of_every_kind_that_leaves_a_part_is_read_as_it_was_handed_in() -> None:
    wood = planted()
    goes = leaving(wood.entries, all_chosen(wood.entries), ON).goes
    given = handed_in(goes, wood.entries, ONE)[:1_000]
    whole = ReportPart(perspective="visitor", member=ONE, teller="student", entries=tuple(given))  # type: ignore[arg-type]
    assert {one.kind for one in entries_of(whole, ON).values()} == {one.of_kind for one in given}
    assert "quote" in {one.of_kind for one in given}
