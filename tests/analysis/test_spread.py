"""How a district's inhabitants live over its sectors."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.area import Ground
from buurtlezer.analysis.spread import spread_by_population
from buurtlezer.geodata import Pack

NEW = pd.DataFrame({"district": ["A", "A", "B", "Z"]}, index=["a8", "a9", "b9", "z9"])
"""Codes of 2025 without a shape; the last is of a district that we do not know."""


def shares(ground: Ground, brought: dict[str, float | None]) -> dict[str, float]:
    return spread_by_population(ground, brought, NEW).shares.to_dict()


def test_without_numbers_inhabitants_are_spread_by_area(four_fields: Ground) -> None:
    assert four_fields.spread.to_dict() == pytest.approx({"a1": 0.5, "a2": 0.5, "b1": 1, "c1": 1})
    assert shares(four_fields, {}) == pytest.approx(four_fields.spread.to_dict())


def test_a_code_with_a_shape_keeps_its_own_number(four_fields: Ground) -> None:
    assert shares(four_fields, {"a1": 300, "a2": 100}) == pytest.approx({"a1": 0.75, "a2": 0.25, "b1": 1, "c1": 1})


def test_a_number_without_a_shape_goes_to_the_sectors_that_were_not_named(four_fields: Ground) -> None:
    found = spread_by_population(four_fields, {"a1": 300, "a8": 60, "a9": 40}, NEW)
    assert found.shares["a2"] == pytest.approx(0.25)
    assert found.unnamed == ()


def test_a_number_without_a_shape_goes_over_all_of_the_district_where_all_were_named(four_fields: Ground) -> None:
    found = shares(four_fields, {"a1": 300, "a2": 0, "a9": 100})
    assert (found["a1"], found["a2"]) == pytest.approx((0.875, 0.125))


def test_only_numbers_without_a_shape_are_a_spread_by_area(four_fields: Ground) -> None:
    assert shares(four_fields, {"a9": 100, "b9": 1}) == pytest.approx(four_fields.spread.to_dict())


def test_a_district_of_which_nothing_or_only_zeros_were_brought_keeps_the_spread_by_area(four_fields: Ground) -> None:
    assert shares(four_fields, {"a1": 0, "a2": 0, "a9": 0}) == pytest.approx(four_fields.spread.to_dict())


def test_a_missing_number_is_as_if_it_were_not_named(four_fields: Ground) -> None:
    for missing in (None, float("nan")):
        assert shares(four_fields, {"a1": 300, "a2": missing, "a9": 100})["a2"] == pytest.approx(0.25)


def test_what_cannot_be_placed_and_who_got_nobody_is_told(four_fields: Ground) -> None:
    found = spread_by_population(four_fields, {"a1": 300, "nowhere": 5, "z9": 7}, NEW)
    assert found.unplaced == ("nowhere", "z9")
    assert found.unnamed == ("a2",)
    assert found.shares["a2"] == 0


@pytest.mark.parametrize("number", [-1, float("inf"), 1e9])
def test_a_number_that_is_none_of_inhabitants_is_refused_without_naming_it(four_fields: Ground, number: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 100000000") as refused:
        spread_by_population(four_fields, {"a1": number}, NEW)
    assert "a1" not in str(refused.value)


def test_what_was_not_brought_stays_as_the_ground_has_it(four_fields: Ground) -> None:
    """Newer numbers of one district say nothing of another; a number without a shape goes where people were known to live."""
    known = four_fields.with_spread(pd.Series({"a1": 0.9, "a2": 0.1, "b1": 1.0, "c1": 1.0}))
    assert shares(known, {}) == pytest.approx(known.spread.to_dict())
    assert shares(known, {"a1": 0, "a2": 0}) == pytest.approx(known.spread.to_dict())
    assert shares(known, {"a9": 500}) == pytest.approx(known.spread.to_dict())
    assert shares(known, {"a1": 300, "a2": 0, "a9": 100})["a2"] == pytest.approx(0.025)
    nobody = four_fields.with_spread(pd.Series({"a1": 0.0, "a2": 1.0, "b1": 1.0, "c1": 1.0}))
    assert shares(nobody, {"a2": 300, "a9": 100})["a1"] == pytest.approx(0.25)


@examples(60)
@given(st.data())
def test_the_shares_of_each_district_sum_to_one(pack: Pack, data: st.DataObject) -> None:
    """Any choice of sectors, with codes of 2025 that have no shape."""
    ground = pack.ground
    number = st.one_of(st.none(), st.just(0.0), st.floats(0, 1e8))
    homes = {f"new{n}": code for n, code in enumerate(sorted(set(ground.districts))[:40])}
    codes = st.sampled_from([*ground.sectors, *homes, "nowhere"])
    brought = data.draw(st.dictionaries(codes, number, max_size=200))
    found = spread_by_population(ground, brought, pd.DataFrame({"district": homes}))
    sums = found.shares.groupby(ground.districts).sum()
    assert sums.to_numpy() == pytest.approx(1)
    assert found.shares.between(0, 1).all()
    spread = ground.with_spread(found.shares)
    assert spread.table["inhabitants"].sum() == pytest.approx(ground.table["inhabitants"].sum())


@examples(30)
@given(st.integers(0, 2**32 - 1))
def test_where_every_sector_is_named_each_has_its_part(pack: Pack, seed: int) -> None:
    """By a loop over the sectors."""
    ground = pack.ground
    brought = dict(zip(ground.sectors, np.random.default_rng(seed).integers(1, 4000, len(ground.sectors)).tolist(), strict=True))
    found = spread_by_population(ground, brought, NEW.iloc[:0]).shares
    totals: dict[str, float] = {}
    for code, district in zip(ground.sectors, ground.districts, strict=True):
        totals[district] = totals.get(district, 0) + brought[code]
    for code, district in zip(ground.sectors, ground.districts, strict=True):
        assert found[code] == pytest.approx(brought[code] / totals[district])


def test_another_spread_makes_another_ground_and_leaves_the_first_as_it_was(four_fields: Ground) -> None:
    before = four_fields.table["inhabitants"].to_dict()
    given_spread = pd.Series({"b1": 1.0, "a2": 0.1, "a1": 0.9, "c1": 1.0})
    expected = {"a1": 900, "a2": 100, "b1": 0, "c1": float("nan")}
    for other in (four_fields.with_spread(given_spread), replace(four_fields, spread_given=given_spread)):
        assert other.table["inhabitants"].to_dict() == pytest.approx(expected, nan_ok=True)
        assert list(other.spread.index) == list(other.sectors)
        assert other.with_spread(None).spread.to_dict() == four_fields.spread.to_dict()
    assert four_fields.table["inhabitants"].to_dict() == pytest.approx(before, nan_ok=True)


@pytest.mark.parametrize(
    ("given_spread", "told"),
    [
        ({"a1": 0.5, "a2": 0.5, "b1": 1.0}, "has 3 rows"),
        ({"a1": 0.5, "a2": 0.6, "b1": 1.0, "c1": 1.0}, "district 'A' do not sum to 1"),
        ({"a1": 1.5, "a2": -0.5, "b1": 1.0, "c1": 1.0}, "0 or more"),
        ({"a1": float("nan"), "a2": 1.0, "b1": 1.0, "c1": 1.0}, "0 or more"),
    ],
)
def test_a_spread_that_loses_somebody_is_refused(four_fields: Ground, given_spread: dict[str, float], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        four_fields.with_spread(pd.Series(given_spread))
