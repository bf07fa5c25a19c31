"""Counting meanings: against counting by hand; and no part of the day from which fewer could be subtracted."""

from collections import Counter
from itertools import chain, combinations
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from buurtlezer.analysis.meaning_counts import PARTS, PATTERNS, Columns, count, people, tellable

rows = st.lists(
    st.tuples(
        st.integers(0, 3),  # place
        st.integers(0, 2),  # group
        st.integers(0, 5),  # who
        st.integers(1, 4),  # voices
        st.integers(-1, 4),  # feeling
        st.integers(-1, 3),  # use
        st.integers(0, PATTERNS - 1),
    ),
    max_size=40,
)


def columns(them: list[Any]) -> Columns:
    return Columns(*np.array(them, dtype=np.int64).reshape(-1, 7).T)


@settings(max_examples=200, deadline=None)
@given(rows, st.integers(1, 8))
def test_cells_are_what_one_counts_by_hand(them: list[Any], minimum: int) -> None:
    found = count(columns(them), minimum)
    heard: Counter[Any] = Counter()
    for place, group, _, voices, *_ in them:
        heard[place, group] += voices
    assert list(zip(found.place.tolist(), found.group.tolist(), strict=True)) == sorted(heard)
    for at, cell in enumerate(sorted(heard)):
        assert found.voices[at] == heard[cell]
        row = found.row[at]
        assert bool(row >= 0) == (heard[cell] >= minimum)
        if row < 0:
            continue
        mine = [one for one in them if (one[0], one[1]) == cell]
        for feeling in range(5):
            for times in range(PATTERNS):
                held = [v for _, _, _, v, f, _, t in mine if f == feeling and (t or PATTERNS - 1) == times]
                assert found.feelings[row, times, feeling] == sum(held)
        assert [sum(v for *_, v, _, u, _ in mine if u == use) for use in range(4)] == found.uses[row].tolist()
        assert found.heard[row].sum() == heard[cell]
    assert len(found.feelings) == sum(voices >= minimum for voices in heard.values())


@settings(max_examples=200, deadline=None)
@given(rows)
def test_people_are_counted_once_with_the_most_voices_they_had(them: list[Any]) -> None:
    most: dict[Any, int] = {}
    for place, _, who, voices, *_ in them:
        most[place, who] = max(voices, most.get((place, who), 0))
    said = columns(them)
    counted = [sum(voices for (place, _), voices in most.items() if place == at) for at in range(4)]
    assert people(said.place, said, 4).tolist() == counted


@settings(max_examples=300, deadline=None)
@given(st.lists(st.integers(0, 7), min_size=PATTERNS, max_size=PATTERNS), st.integers(2, 6))
def test_whatever_one_adds_and_subtracts_of_the_parts_told_is_none_or_enough(heard: list[int], minimum: int) -> None:
    heard[0] = 0  # no time said is any time
    told = tellable(heard, minimum)
    inside = {part: {times for times in range(PATTERNS) if times >> part & 1} for part in told}
    # Every land of the drawing of overlapping rings: within these, outside of those.
    for ins in chain.from_iterable(combinations(told, size) for size in range(len(told) + 1)):
        land = {times for times in range(PATTERNS) if all((times in inside[part]) is (part in ins) for part in told)}
        voices = sum(heard[times] for times in land)
        assert voices == 0 or voices >= minimum or not told
    assert all(sum(heard[times] for times in inside[part]) >= minimum for part in told)


def test_a_part_of_the_day_is_told_where_the_rest_is_none_or_enough() -> None:
    evening, morning, always = 0b0100, 0b0001, PATTERNS - 1
    assert tellable([5 if times == evening else 0 for times in range(PATTERNS)], 5) == [2]
    both = [{evening: 5, morning: 6}.get(times, 0) for times in range(PATTERNS)]
    assert tellable(both, 5) == [0, 2]
    one_more = [{evening: 5, morning: 1}.get(times, 0) for times in range(PATTERNS)]
    assert tellable(one_more, 5) == []
    # Morning and evening are enough each, and so is the rest of each: but all less both is one person at night.
    night = [{evening: 5, morning: 5, 0b1000: 1}.get(times, 0) for times in range(PATTERNS)]
    assert tellable(night, 5) == [0]
    assert tellable([5 if times == always else 0 for times in range(PATTERNS)], 5) == list(range(PARTS))


def test_no_minimum_below_one() -> None:
    with pytest.raises(ValueError, match="a minimum of 0 voices; it is 1 or more"):
        count(columns([]), 0)
