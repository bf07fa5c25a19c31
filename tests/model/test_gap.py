"""Something missing: what, where or everywhere, for whom a loss, for whom a gain."""

import json
from typing import Any

import pytest

from buurtlezer.errors import BadEntry
from buurtlezer.model import Gap, kinds, parse
from buurtlezer.model.telling import told

GAP = {"kind": "gap", "perspective": "organisation", "what": "een wassalon"}
POINT = {"lon": 4.33, "lat": 50.84}


def test_what_is_missing_is_all_that_must_be_said() -> None:
    gap = parse(GAP)
    assert isinstance(gap, Gap)
    assert (gap.everywhere, gap.location, gap.loss_for, gap.substitute_place) == (False, None, frozenset(), None)


@pytest.mark.parametrize(
    ("given", "field", "rule"),
    [
        ({"what": " "}, "what", "empty"),
        ({"everywhere": True, "location": POINT}, "location", "not_with_this_form"),
        ({"sector": "21001A00-"}, "location", "missing"),
        ({"loss_for": ["armen"]}, "loss_for.0", "not_a_choice"),
        ({"substitute_place": "bij Fatima"}, "substitute_place", "bad_form"),
        ({"origin": "x"}, "*", "unknown_field"),
        ({"matters": "very"}, "matters", "not_a_choice"),
        ({"met": 2}, "met", "not_a_choice"),
        ({"service_kind": "Een Wassalon"}, "service_kind.*", "bad_form"),
        ({"looked_within": 6_000}, "looked_within", "out_of_range"),
        ({"asked": -1}, "asked", "out_of_range"),
    ],
)
def test_what_it_cannot_be_is_refused_with_field_and_rule(given: dict[str, Any], field: str, rule: str) -> None:
    with pytest.raises(BadEntry) as refused:
        parse({**GAP, **given})
    assert (refused.value.field, refused.value.rule) == (field, rule)


def test_it_is_made_in_a_workbook_to_come_and_offered_to_the_room() -> None:
    assert {"gap", "service"} == kinds.made_in("03_services") & kinds.told_kinds()


def test_the_room_reads_no_point_of_a_coarse_one_and_no_id_of_another_entry() -> None:
    content = {**GAP, "location": POINT, "sector": "21001A00-", "coarse": True, "evidence_ids": ["a" * 32]}
    text = json.dumps({**content, "substitute_place": f"own/{'b' * 32}"})
    gap = told("gap", text, lambda own_id: own_id.replace("b", "c"))
    assert isinstance(gap, Gap)
    assert (gap.location, gap.sector, gap.evidence_ids) == (None, "21001A00-", ())
    assert gap.substitute_place == f"room/{'c' * 32}"
