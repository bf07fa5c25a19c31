"""The bibliography: what was used is in it, in the order of a list, and what nobody may quote is not."""

import pytest

from buurtlezer.geodata import Pack
from buurtlezer.model import parse
from buurtlezer.report.material import Material
from buurtlezer.report.works import RESTS_ON, works
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording.literature import UNLISTED, in_full, unchecked
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
    assert "Wijkmonitoring / Monitoring des Quartiers" in found
    assert "Statbel. " in found
    assert "Creative Commons Attribution 4.0" in found
    assert "OpenStreetMap" not in found


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


def test_what_is_known_by_hearsay_is_not_listed_and_what_is_unchecked_says_so() -> None:
    named = {work for every in RESTS_ON.values() for work in every}
    assert named <= set(literature())
    assert not any(unchecked(name) in UNLISTED for name in named)
    weighing = {"kind": "weighing", "perspective": "visitor", "statement": "warm", "when": "before", "value": 3}
    note = Texts.of("nl")("literature.unchecked.text")
    assert next(line for line in listed(weighing) if "oppervlakkigheid" in line).endswith(note)


def test_a_work_in_full() -> None:
    assert in_full(literature()["wilken_2016"], Texts.of("nl")).startswith(
        "Wilken, J. P. (2016). Werken met sociale netwerken. De professional als netwerker. Kenniscentrum"
    )
