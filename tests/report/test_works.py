"""The bibliography: what was used is in it, in the order of a list, and what nobody may quote is not."""

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.model import ReportSection, parse
from buurtlezer.report.document import Picture, Section
from buurtlezer.report.material import Material
from buurtlezer.report.works import RESTS_ON, works
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.literature import in_full, unchecked
from buurtlezer.wording.literature import works as literature

PACK = Pack.open()


def listed(*contents: dict[str, object], language: str = "nl") -> tuple[str, ...]:
    entries = {f"{number:032x}": parse(content) for number, content in enumerate(contents)}
    return works(Material(entries, {}, {}), Texts.of(language), PACK)


def test_the_guide_is_in_each_list_and_nothing_that_was_not_used() -> None:
    (guide,) = listed()
    assert guide.startswith("Verhaegen, I., Claeys, J., ")
    assert "& Taamouti, M. (2021). Resokit" in guide


@pytest.mark.parametrize("language", LANGUAGES)
def test_publishers_of_what_was_used_with_their_licence(language: str) -> None:
    reading = {"kind": "reading", "perspective": "visitor", "indicator": "population", "says": "Veel."}
    found = "\n".join(listed(reading, language=language))
    texts = Texts.of(language)
    assert "https://wijkmonitoring.brussels" in found
    assert "Statbel" in found
    assert texts("report.works.licence.by") in found
    assert texts("report.works.licence.naming") in found
    assert "OpenStreetMap" not in found
    if language != "en":
        assert "Free reuse" not in found
        assert " and " not in found


def test_a_map_brings_what_it_is_drawn_from_and_a_place_alone_does_not() -> None:
    place = {"kind": "place", "perspective": "visitor", "name": "het pleintje"}
    assert "OpenStreetMap" not in "\n".join(listed(place))
    drawn = Section(name=ReportSection.PLACES, title="", blocks=(Picture(caption="", alt="", spec={}),))
    assert "OpenStreetMap" in "\n".join(works(Material({}, {}, {}), Texts.of("nl"), PACK, [drawn]))


def test_own_sources_and_tables_are_named() -> None:
    source = {"kind": "source", "perspective": "visitor", "name": "Het schrift van de koffie", "owner": "het buurthuis"}
    table = {
        "kind": "table",
        "perspective": "visitor",
        "title": "Koffies geteld",
        "level": "district",
        "columns": [{"title": "koffies", "kind": "count", "year": 2024, "values": {"1": 3}}],
    }
    found = listed(source, table)
    assert "het buurthuis. Het schrift van de koffie." in found
    assert any(line.startswith("Koffies geteld (2024).") for line in found)


def test_in_the_order_of_a_list_each_once() -> None:
    weighing = {"kind": "weighing", "perspective": "visitor", "statement": "warm", "when": "before", "value": 3}
    community = {"kind": "community", "perspective": "visitor", "called": "de dansers", "binds": "street"}
    found = listed(weighing, community)
    assert list(found) == sorted(set(found), key=str.casefold)


def test_what_nobody_checked_at_its_source_is_in_no_list() -> None:
    assert {work for every in RESTS_ON.values() for work in every} <= set(literature())
    named = {*RESTS_ON["08_communities"], *RESTS_ON["09_coexistence"]}
    weighing = {"kind": "weighing", "perspective": "visitor", "statement": "warm", "when": "before", "value": 3}
    community = {"kind": "community", "perspective": "visitor", "called": "de dansers", "binds": "street"}
    found = listed(weighing, community)
    assert any(unchecked(name) for name in named)
    for name in named:
        assert (in_full(literature()[name], Texts.of("nl")) in found) is not bool(unchecked(name))


def test_a_work_in_full() -> None:
    assert in_full(literature()["wilken_2016"], Texts.of("nl")).startswith(
        "Wilken, J. P. (2016). Werken met sociale netwerken. De professional als netwerker. Kenniscentrum"
    )
