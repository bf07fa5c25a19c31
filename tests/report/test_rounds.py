"""Two rounds as blocks of a report: counted, named, and nothing of what may not leave. Pure."""

from datetime import date
from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.model import Entry, parse
from buurtlezer.report.bounded import bounded
from buurtlezer.report.document import Grid, Points
from buurtlezer.report.round_things import SUBJECTS
from buurtlezer.report.rounds import compared, subjects
from buurtlezer.report.told import Around
from buurtlezer.texts import LANGUAGES, Texts
from samples import every_sample

ON = date(2026, 11, 30)


def around(language: str = "nl", **names: str) -> Around:
    return Around(Texts.of(language), Pack.open(), names, ON)


def entry(kind: str, **content: Any) -> Entry:
    return parse({"kind": kind, "perspective": "organisation", **content})


def test_a_table_counts_and_points_name_what_is_new_gone_and_otherwise() -> None:
    before = {"a": entry("gap", what="een toilet", met="not"), "b": entry("gap", what="een bank")}
    after = {"c": entry("gap", what="Een toilet!", met="half"), "d": entry("gap", what="schaduw")}
    table, points = compared(before, after, around(), (1, 2), removed={"b"})
    assert isinstance(table, Grid)
    assert isinstance(points, Points)
    assert table.rows == (("Wat er ontbreekt", 1, 1, 1, 0, 0),)
    lines = [one.text for one in points.items]
    assert lines[0] == "Nieuw: schaduw"
    assert lines[1] == "Weg: een bank"
    assert "→" in lines[2]


def test_what_the_new_round_says_nothing_of_is_not_gone() -> None:
    before = {
        "a": entry("gap", what="een toilet"),
        "b": entry("conclusion", thinks="er is geen plek om te wachten"),
        "c": entry("public_function", function="schepen"),
    }
    table, *points = compared(before, {}, around(), (1, 2))
    assert isinstance(table, Grid)
    assert [row[1:] for row in table.rows] == [(0, 0, 0, 0, 1), (0, 0, 0, 0, 1)]
    assert not points


def test_a_service_is_gone_where_somebody_found_it_gone_and_new_by_no_check() -> None:
    shop, bakery = "a" * 32, "b" * 32
    before = {one: entry("service", name=name) for one, name in ((shop, "De winkel"), (bakery, "De bakker"))}
    after = {
        "d": entry("service_check", own=shop, answer="gone"),
        "e": entry("service_check", own=bakery, answer="there"),
    }
    (found,) = subjects(before, after, around(**{shop: "De winkel", bakery: "De bakker"}))
    assert (found.gone, found.new, found.again) == (("De winkel",), (), ("De bakker",))


def test_nothing_beside_nothing_is_no_block() -> None:
    assert compared({}, {}, around(), (1, 2)) == ()


def test_functions_and_ties_are_numbers_and_persons_are_nothing() -> None:
    before = {"a": entry("public_function", function="schepen")}
    after = {
        "b": entry("public_function", function="schepen"),
        "c": entry("public_function", function="directeur"),
        "d": entry("key_person", called="Malika van de hoek"),
        "e": entry("organisation", name="De Stille", findable="no"),
    }
    blocks = compared(before, after, around(), (1, 2))
    text = str(blocks)
    assert "toen 1, nu 2" in text
    for hidden in ("schepen", "directeur", "Malika", "Stille"):
        assert hidden not in text


def test_the_same_block_of_two_rounds_is_one_whatever_it_says() -> None:
    before = {"a": entry("building_block", block="partners", state="begun")}
    after = {"b": entry("building_block", block="partners", state="runs"), "c": entry("building_block", block="policy")}
    (found,) = subjects(before, after, around())
    assert (len(found.changed), len(found.new), found.gone, found.again) == (1, 1, (), ())


def test_every_sample_has_words_in_every_language_and_a_change_of_each_fact_is_seen() -> None:
    entries = {f"{at}": parse(content) for at, (_, content) in enumerate(every_sample())}
    facts = {kind.kind: kind for kinds in SUBJECTS.values() for kind in kinds}
    for language in LANGUAGES:
        here = around(language)
        found = subjects({}, entries, here)
        assert {one.name for one in found} == {*SUBJECTS}
        for entry in entries.values():
            for fact in facts[type(entry)].facts if type(entry) in facts else ():
                assert fact.labelled(here)
                fact.words(getattr(entry, fact.field), here)


def test_of_what_may_leave_nothing_more_is_told_than_leaves() -> None:
    """Whoever calls gives bounded entries; a field that does not leave is then the same in both rounds, and so no change."""
    one, other = (entry("gap", what="een bank", mapped_by=words, shows="gezien") for words in ("GEHEIM", "ANDERS"))
    found = compared({"a": bounded(one)}, {"b": bounded(other)}, around(), (1, 2))
    assert "GEHEIM" not in str(found)
    assert "ANDERS" not in str(found)
