"""Disagreement is symmetric, nothing where all agree, the same in whatever order people speak, and silent of too few."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.disagreement import VALUES, clash, difference, polarisation

SAID = st.lists(st.sampled_from([-2, -1, 0, 1, 2]), min_size=1, max_size=30)
BETWEEN = [difference, clash]


def counts(said: list[int]) -> list[int]:
    return [said.count(value) for value in VALUES]


@given(SAID, SAID)
def test_it_is_the_same_from_both_sides_and_between_0_and_1(one: list[int], other: list[int]) -> None:
    for measure in BETWEEN:
        found = measure(counts(one), counts(other), enough=True)
        assert found == pytest.approx(measure(counts(other), counts(one), enough=True))
        assert 0 <= found <= 1
    assert 0 <= polarisation(counts(one), enough=True) <= 1


@given(st.sampled_from([-2, -1, 0, 1, 2]), st.integers(1, 50), st.integers(1, 50))
def test_it_is_nothing_where_all_say_the_same(value: int, one: int, other: int) -> None:
    assert polarisation(counts([value] * one), enough=True) == 0
    for measure in BETWEEN:
        assert measure(counts([value] * one), counts([value] * other), enough=True) == pytest.approx(0)


@given(SAID, SAID, st.integers(2, 5))
def test_the_order_of_voices_and_how_often_all_of_them_speak_change_nothing(one: list[int], other: list[int], times: int) -> None:
    for measure in BETWEEN:
        assert measure(counts(one[::-1] * times), counts(other * times), enough=True) == pytest.approx(
            measure(counts(one), counts(other), enough=True)
        )


@given(SAID, SAID, st.booleans())
def test_of_who_is_not_enough_nothing_is_said_nor_of_nobody(one: list[int], other: list[int], enough: bool) -> None:
    assert np.isnan(polarisation(counts(one), enough)) == (not enough)
    assert np.isnan(polarisation(counts([]), enough))
    for measure in BETWEEN:
        assert np.isnan(measure(counts(one), counts(other), enough)) == (not enough)
        assert np.isnan(measure(counts(one), counts([]), enough))


@given(SAID, SAID)
def test_a_difference_is_what_moving_voices_one_by_one_takes(one: list[int], other: list[int]) -> None:
    """On a line the cheapest way to move one crowd onto another keeps their order."""
    ours, theirs = sorted(one * len(other)), sorted(other * len(one))
    steps = sum(abs(a - b) for a, b in zip(ours, theirs, strict=True)) / len(ours)
    assert difference(counts(one), counts(other), enough=True) == pytest.approx(steps / 4)


@given(SAID, SAID)
def test_a_clash_is_counted_over_all_pairs(one: list[int], other: list[int]) -> None:
    pairs = [(abs(a) + abs(b)) / 4 if a * b < 0 else 0 for a, b in product(one, other)]
    assert clash(counts(one), counts(other), enough=True) == pytest.approx(sum(pairs) / len(pairs))


@given(SAID)
def test_polarisation_is_how_evenly_each_line_between_two_values_parts_the_group(said: list[int]) -> None:
    lines = (-1.5, -0.5, 0.5, 1.5)
    smaller = [min(sum(one < line for one in said), sum(one > line for one in said)) for line in lines]
    assert polarisation(counts(said), enough=True) == pytest.approx(2 * sum(smaller) / len(said) / len(lines))


def test_the_square_that_neighbours_avoid_is_where_boys_are_happiest() -> None:
    boys, neighbours = counts([2, 2, 1, 2, 2, 1]), counts([-2, -1, -2, -2, -1])
    assert clash(boys, neighbours, enough=True) > 0.7
    assert difference(boys, neighbours, enough=True) > 0.7
    assert polarisation(boys, enough=True) < 0.3  # each group by itself is of one mind
    assert polarisation(neighbours, enough=True) < 0.3
    content = counts([1, 1, 1, 1, 1])
    assert clash(boys, content, enough=True) == 0
    assert difference(boys, content, enough=True) > 0


def test_a_group_that_is_split_in_two_is_as_far_from_one_voice_as_can_be() -> None:
    assert polarisation([5, 0, 0, 0, 5], enough=True) == 1
    assert polarisation([2, 2, 2, 2, 2], enough=True) < 1


def test_five_thousand_places_at_once_are_the_same_as_one_by_one() -> None:
    chance = np.random.default_rng(2014)
    one, other = chance.integers(0, 6, (2, 5000, 5))
    for measure in BETWEEN:
        whole = measure(one, other, enough=True)
        assert whole.shape == (5000,)
        some = [measure(one[i], other[i], enough=True) for i in range(0, 5000, 250)]
        np.testing.assert_allclose(whole[::250], some)
    assert polarisation(one, 5).shape == (5000,)


@pytest.mark.parametrize("voices", [[1, 2, 3], [1, 1, -1, 1, 1], [1, 1, np.nan, 1, 1]])
def test_what_are_no_voices_is_refused(voices: list[float]) -> None:
    with pytest.raises(ValueError, match="voices"):
        polarisation(voices, enough=True)
