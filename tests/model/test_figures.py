"""The kinds of entry that 02_figures makes: what they may hold."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.errors import BadEntry
from buurtlezer.model import RULES, Comparison, Guess, parse

COLUMN: dict[str, Any] = {"title": "65+", "kind": "share", "values": {"16": 10.06}}


def content(kind: str, **fields: Any) -> dict[str, Any]:
    return {"kind": kind, "perspective": "visitor", **fields}


def fault(given_content: dict[str, Any]) -> tuple[str, str]:
    with pytest.raises(BadEntry) as caught:
        parse(given_content)
    assert caught.value.rule in RULES
    return caught.value.field, caught.value.rule


def test_a_comparison_begins_with_the_own_area_beside_the_region():
    comparison = parse(content("comparison"))
    assert isinstance(comparison, Comparison)
    assert comparison.area.unit == "own"
    assert [one.unit for one in comparison.against] == ["region"]


@pytest.mark.parametrize("unit", ["district", "municipality"])
def test_a_place_of_a_kind_needs_its_code_and_the_others_have_none(unit: str):
    assert fault(content("comparison", area={"unit": unit})) == ("code", "missing")
    assert fault(content("comparison", area={"unit": "region", "code": "16"})) == ("code", "not_with_this_unit")
    assert parse(content("comparison", area={"unit": unit, "code": "16"}))


def test_three_areas_stand_beside_one_and_none_twice():
    four = [{"unit": "district", "code": str(code)} for code in range(4)]
    assert fault(content("comparison", against=four)) == ("against", "too_many")
    assert fault(content("comparison", against=four[:1] * 2)) == ("against", "not_unique")


def test_not_knowing_is_a_guess_and_a_guess_is_a_number():
    unknown = parse(content("guess", indicator="aged_65_plus"))
    assert isinstance(unknown, Guess)
    assert unknown.value is None
    for value in (float("nan"), float("inf"), "15", True, 1e13):
        assert fault(content("guess", indicator="aged_65_plus", value=value))[0] == "value"


def test_a_reading_says_at_least_one_thing():
    assert fault(content("reading", indicator="density")) == ("says", "all_empty")
    assert parse(content("reading", indicator="density", ask="de apotheker"))


def test_a_table_keeps_no_text_in_the_place_of_a_number_or_a_code():
    for value in ("=1+1", "ND", "", None):
        column = {**COLUMN, "values": {"16": value}}
        assert fault(content("table", title="t", level="district", columns=[column]))[1] in ("wrong_type", "not_a_choice")
    column = {**COLUMN, "values": {"=cmd": 1.0}}
    assert fault(content("table", title="t", level="district", columns=[column]))[1] == "bad_form"
    assert fault(content("table", title="t", level="district", columns=[]))[1] == "too_few"
    assert fault(content("table", title="t", level="district", columns=[COLUMN] * 13))[1] == "too_many"


@given(
    st.dictionaries(
        st.from_regex(r"\A[0-9]{1,3}\Z"), st.floats(-1e9, 1e9) | st.sampled_from(["not_available", "suppressed"]), min_size=1
    )
)
def test_values_and_statuses_come_back_as_they_were(values: dict[str, Any]):
    table = parse(content("table", title="t", level="district", columns=[{**COLUMN, "values": values}]))
    assert table.content()["columns"][0]["values"] == values


@pytest.mark.parametrize(("kind", "value"), [("share", 10.0), ("count", -1), ("count", 1e9)])
def test_inhabitants_are_a_count_that_a_place_can_have(kind: str, value: float):
    column = {**COLUMN, "kind": kind, "population": True, "values": {"21001A00-": value}}
    assert fault(content("table", title="t", level="sector", columns=[column]))[1] == "out_of_range"
    column |= {"kind": "count", "values": {"21001A00-": 120, "21001A01-": "suppressed"}}
    assert parse(content("table", title="t", level="sector", columns=[column]))
