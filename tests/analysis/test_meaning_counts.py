"""Counting meanings: against counting by hand; and no part of the day from which fewer could be subtracted."""

from collections import Counter
from itertools import chain, combinations
from typing import Any, NamedTuple

import numpy as np
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.cells import LACKS
from buurtlezer.analysis.day_parts import PARTS, PATTERNS, tellable
from buurtlezer.analysis.meaning_counts import Columns, count, people

rows = st.lists(
    st.tuples(
        st.integers(0, 3),  # place
        st.integers(0, 2),  # group
        st.integers(0, 9),  # who: of five authors with their own and another's voice
        st.integers(1, 4),  # voices
        st.integers(-1, 4),  # feeling
        st.integers(-1, 3),  # use
        st.integers(0, PATTERNS - 1),
    ),
    max_size=40,
)


class Said(NamedTuple):
    author: int
    voices: int


def columns(them: list[Any]) -> Columns:
    place, group, who, *more = np.array(them, dtype=np.int64).reshape(-1, 7).T
    return Columns(place, group, who // 2, who, *more)


def cell(them: list[Any], minimum: int) -> Cell:
    return Cell.of([Said(who // 2, voices) for _, _, who, voices, *_ in them], minimum)


@examples(200)
@given(rows, st.integers(1, 8))
def test_cells_are_what_one_counts_by_hand(them: list[Any], minimum: int) -> None:
    found = count(columns(them), minimum)
    heard: Counter[Any] = Counter()
    for place, group, _, voices, *_ in them:
        heard[place, group] += voices
    assert list(zip(found.place.tolist(), found.group.tolist(), strict=True)) == sorted(heard)
    shown = 0
    for at, key in enumerate(sorted(heard)):
        assert found.voices[at] == heard[key]
        row = found.row[at]
        mine = [one for one in them if (one[0], one[1]) == key]
        assert LACKS[found.lacks[at]] == cell(mine, minimum).lacks
        assert bool(row >= 0) is cell(mine, minimum).enough
        if row < 0:
            continue
        shown += 1
        assert found.felt[row] == cell([one for one in mine if one[4] >= 0], minimum).enough
        assert found.used[row] == cell([one for one in mine if one[5] >= 0], minimum).enough
        for feeling in range(5):
            for times in range(PATTERNS):
                held = [v for _, _, _, v, f, _, t in mine if f == feeling and (t or PATTERNS - 1) == times]
                assert found.feelings[row, times, feeling] == sum(held)
        assert [sum(v for *_, v, _, u, _ in mine if u == use) for use in range(4)] == found.uses[row].tolist()
        assert found.heard[row].sum() == heard[key]
    assert len(found.feelings) == shown


@examples(200)
@given(rows, st.integers(1, 8))
def test_people_are_counted_once_with_the_most_voices_they_had(them: list[Any], minimum: int) -> None:
    most: dict[Any, int] = {}
    for place, _, who, voices, *_ in them:
        most[place, who] = max(voices, most.get((place, who), 0))
    said = columns(them)
    found = people(said.place, said, 4, minimum)
    for at in range(4):
        here = Cell.of([Said(who // 2, voices) for (place, who), voices in most.items() if place == at], minimum)
        assert (found.voices[at], LACKS[found.lacks[at]]) == (here.voices, here.lacks)


held = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 3), st.integers(0, PATTERNS - 1)), max_size=30)
"""Author, voices, and when it holds."""


def parts(them: list[tuple[int, int, int]], minimum: int) -> list[int]:
    author, voices, times = np.array(them, dtype=np.int64).reshape(-1, 3).T
    (told,) = tellable(np.zeros_like(author), author, voices, times, 1, minimum).tolist()
    return [part for part in range(PARTS) if told >> part & 1]


@examples(300)
@given(held, st.integers(2, 6))
def test_whatever_one_adds_and_subtracts_of_the_parts_told_is_nobody_or_enough(them: list[Any], minimum: int) -> None:
    told = parts(them, minimum)
    inside = {part: {times for times in range(PATTERNS) if (times or PATTERNS - 1) >> part & 1} for part in told}
    # Every land of the drawing of overlapping rings: within these, outside of those.
    for ins in chain.from_iterable(combinations(told, size) for size in range(len(told) + 1)):
        land = {times for times in range(PATTERNS) if all((times in inside[part]) is (part in ins) for part in told)}
        here = Cell.of([Said(author, voices) for author, voices, times in them if times in land], minimum)
        assert here.none_or_enough or not told
    for part in told:
        assert Cell.of([Said(author, voices) for author, voices, times in them if times in inside[part]], minimum).enough


def test_a_part_of_the_day_is_told_where_the_rest_is_nobody_or_enough() -> None:
    evening, morning, night, always = 0b0100, 0b0001, 0b1000, 0

    def of(**people: int) -> list[tuple[int, int, int]]:
        times = {"evening": evening, "morning": morning, "night": night, "always": always}
        return [(author, 1, times[name]) for name, count in people.items() for author in range(count)]

    assert parts(of(evening=5), 5) == [2]
    assert parts(of(evening=5, morning=6), 5) == [0, 2]
    assert parts(of(evening=5, morning=1), 5) == []
    # Morning and evening are enough each, and so is the rest of each: but all less both is one person at night.
    assert parts(of(evening=5, morning=5, night=1), 5) == [0]
    assert parts(of(always=5), 5) == list(range(PARTS))
    # Enough voices in the evening, of two devices.
    assert parts([(0, 5, evening), (1, 5, evening), *of(morning=5)], 5) == []


def test_no_minimum_below_one() -> None:
    with pytest.raises(ValueError, match="a minimum of 0 voices"):
        count(columns([]), 0)
