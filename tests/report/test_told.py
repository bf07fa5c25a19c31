"""The words of each kind: found by listing, in each language, whole for its author and bounded for a report."""

from datetime import date
from typing import Any

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.model import KINDS, ReportSection, Voice, parse
from buurtlezer.model.kinds import heavy_fields
from buurtlezer.model.own_words import text_of, texts_in
from buurtlezer.report.bounded import bounded
from buurtlezer.report.told import Around, words_of
from buurtlezer.texts import LANGUAGES, Texts
from samples import every_sample

PACK = Pack.open()
ON = date(2026, 11, 30)
SAMPLES = list(every_sample())


def around(language: str = "nl", *, whole: bool = False, **names: str) -> Around:
    return Around(Texts.of(language), PACK, names, ON, whole)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_words(kind: str) -> None:
    assert callable(words_of(kind))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("kind", "content"), SAMPLES)
def test_it_is_told_whole_and_as_it_may_leave(kind: str, content: dict[str, Any], language: str) -> None:
    entry = parse(content)
    told = words_of(kind)(entry, around(language, whole=True))
    assert told.text.strip()
    assert isinstance(told.section, ReportSection)
    if entry.declared.reports:
        assert words_of(kind)(bounded(entry), around(language)).text.strip()


@pytest.mark.parametrize(("kind", "content"), SAMPLES)
def test_its_author_reads_all_that_was_written_in_it(kind: str, content: dict[str, Any]) -> None:
    entry = parse(content)
    if kind == "report_part":  # entries of others in JSON: these are in the data
        return
    told = words_of(kind)(entry, around(whole=True)).text.casefold()
    heavy = {*heavy_fields(kind), "columns"} if kind in ("service_list", "table") else set()
    for path, words in texts_in(entry.content(), text_of(type(entry))):
        if path.partition(".")[0] not in heavy:
            assert words.casefold().rstrip(".!?…") in told, path


def test_what_is_supposed_says_so() -> None:
    content = {
        "kind": "meaning",
        "perspective": "citizen",
        "voice": "supposed",
        "place": "own/" + "a" * 32,
        "group": "young",
        "use": "visit",
    }
    told = words_of("meaning")(parse(content), around(**{"a" * 32: "het plein"}))
    assert (told.whence.supposed, told.whence.voices, told.title) == (True, None, "het plein")


def test_how_many_said_it_is_said_where_somebody_told() -> None:
    content = {"kind": "feeling", "perspective": "citizen", "voice": Voice.TOLD, "voices": 4, "about": "city", "value": 1}
    assert words_of("feeling")(parse(content), around()).whence.voices == 4


def test_a_reading_says_who_counted_and_for_which_year() -> None:
    content = {
        "kind": "reading",
        "perspective": "visitor",
        "indicator": "population",
        "says": "veel",
        "area": {"unit": "district", "code": "16"},
    }
    whence = words_of("reading")(parse(content), around("en")).whence
    assert whence.source
    assert whence.year.isdigit()
    assert whence.area.startswith("the district")


def test_a_sentence_gets_no_second_full_stop() -> None:
    content = {"kind": "reflection", "perspective": "visitor", "prompt": "report_next", "text": "volgend jaar opnieuw."}
    told = words_of("reflection")(parse(content), around())
    assert (told.text, told.section) == ("Volgend jaar opnieuw.", ReportSection.ACTIONS)


@pytest.mark.parametrize(
    ("language", "begins"), [("nl", "Wij denken dat jongeren"), ("fr", "Nous pensons ceci"), ("en", "We think that jongeren")]
)
def test_a_conclusion_is_a_whole_sentence_wherever_it_is_told(language: str, begins: str) -> None:
    one = parse(
        {"kind": "conclusion", "perspective": "visitor", "thinks": "jongeren nergens warm kunnen zitten", "where": "Noord"}
    )
    told = words_of("conclusion")(one, Around(Texts.of(language), Pack.open(), {}, date(2026, 11, 30)))
    assert told.title.startswith(begins)
    assert told.text.startswith(begins)
    assert told.text.count("Noord") == 1
