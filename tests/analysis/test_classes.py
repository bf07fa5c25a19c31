"""Classes for a map."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.classes import classes, roundest
from buurtlezer.geodata import Pack

finite = st.floats(allow_nan=False, allow_infinity=False)
percentages = st.floats(0, 100).map(lambda value: round(value, 2))
figures = st.one_of(
    st.lists(st.one_of(percentages, st.just(0.0), st.just(float("nan"))), max_size=160),
    st.lists(st.one_of(finite, st.just(float("nan"))), max_size=40),
    st.lists(st.integers(0, 8).map(float), max_size=60),
)


@examples(300)
@given(figures, st.sampled_from((None, 0, 1)))
def test_every_value_lies_in_the_class_whose_limits_hold_it(numbers: list[float], decimals: int | None) -> None:
    values = pd.Series(numbers, dtype="float64", index=[f"d{n}" for n in range(len(numbers))])
    found = classes(values, decimals)
    assert decimals is None or all(round(limit, decimals) == limit for limit in found.breaks)
    ends = (-np.inf, *found.breaks, np.inf)
    assert all(low < high for low, high in pairwise(ends))
    assert len(found.breaks) <= 4
    assert set(found.of) == set(values.dropna().index)
    for code, number in found.of.items():
        assert ends[number] <= values[code] < ends[number + 1]
    assert set(found.of.values()) == (set(range(len(found.breaks) + 1)) if found.of else set())


@examples(100)
@given(st.lists(finite, min_size=1, max_size=60))
def test_a_higher_value_is_never_in_a_lower_class(numbers: list[float]) -> None:
    found = classes(pd.Series(numbers, index=[str(n) for n in range(len(numbers))]))
    by_value = [found.of[str(place)] for place in np.argsort(numbers, kind="stable")]
    assert by_value == sorted(by_value)


@examples(60)
@given(st.lists(percentages, min_size=50, max_size=160, unique=True))
def test_classes_are_about_equally_large_where_values_differ(numbers: list[float]) -> None:
    found = classes(pd.Series(numbers, index=[str(n) for n in range(len(numbers))]))
    sizes = np.bincount(list(found.of.values())) / len(numbers)
    assert len(sizes) == 5
    assert sizes.min() > 0.2 - 2 * 0.04 - 2 / len(numbers)
    assert sizes.max() < 0.2 + 2 * 0.04 + 2 / len(numbers)


@examples(60)
@given(st.lists(percentages, min_size=1, max_size=100), st.randoms())
def test_the_order_of_the_districts_makes_no_difference(numbers: list[float], random: object) -> None:
    values = pd.Series(numbers, index=[str(n) for n in range(len(numbers))])
    assert classes(values.sample(frac=1, random_state=7)) == classes(values)


def test_limits_read_well() -> None:
    values = pd.Series(np.linspace(3.1, 24.7, 145).round(2), index=[str(n) for n in range(145)])
    assert classes(values).breaks == (8, 12, 16, 20)


def test_limits_of_euros_and_of_densities_are_round() -> None:
    euros = pd.Series(np.linspace(17_113.5, 41_877.3, 145), index=[str(n) for n in range(145)])
    assert classes(euros).breaks == (22_000, 27_000, 32_000, 37_000)


def test_zero_is_a_value_and_a_gap_is_none() -> None:
    found = classes(pd.Series([0, 0, np.nan, 4, np.inf, 9], index=list("abcdef"), dtype=float))
    assert found.of == {"a": 0, "b": 0, "d": 1, "f": 2}


def test_few_distinct_values_are_few_classes() -> None:
    assert classes(pd.Series([3.0, 3.0], index=["a", "b"])).breaks == ()
    assert classes(pd.Series([], dtype=float)).of == {}
    assert classes(pd.Series([1.0, 1.0, 2.0], index=list("abc"))).of == {"a": 0, "b": 0, "c": 1}


def test_very_many_equal_values_are_one_class() -> None:
    numbers = [0.0] * 80 + list(range(1, 21))
    found = classes(pd.Series(numbers, index=[str(n) for n in range(100)], dtype=float))
    assert {found.of[str(n)] for n in range(80)} == {0}
    assert found.breaks[0] == 1


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(8.6, 9.4, 9), (11.2, 16.1, 15), (0.31, 0.33, 0.32), (-3, 4, 0), (9_412, 11_020, 10_000), (0, 0.004, 0.002), (2, 3, 3)],
)
def test_the_roundest_number_between_two(low: float, high: float, expected: float) -> None:
    assert roundest(low, high) == expected


@examples(200)
@given(finite, finite)
def test_the_roundest_number_lies_between(one: float, other: float) -> None:
    low, high = sorted((one, other))
    if low < high:
        assert low < roundest(low, high) <= high


def test_the_pack_has_values_for_classes(pack: Pack) -> None:
    density = pack.districts["population"].astype(float) / pd.Series(pack.ground.km2).groupby(pack.ground.districts).sum()
    found = classes(density)
    assert len(found.of) == 145
    assert all(limit % 500 == 0 for limit in found.breaks)
