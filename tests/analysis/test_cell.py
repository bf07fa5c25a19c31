"""What is enough to be told: against the sentence it comes from, one cell and many at once."""

from collections import Counter
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.cell import Cell, Lacks
from buurtlezer.analysis.cells import LACKS, Cells


class Said(NamedTuple):
    author: str
    voices: int


said = st.lists(st.builds(Said, st.sampled_from("abcdef"), st.integers(1, 7)), max_size=14)
minimums = st.integers(1, 9)


def enough(them: list[Said], minimum: int) -> bool:
    """The sentence, word by word."""
    authors = {one.author for one in them}
    without = [sum(one.voices for one in them if one.author != author) for author in authors]
    return len(authors) >= 3 and sum(one.voices for one in them) >= minimum and min(without, default=0) >= minimum - 1


@given(said, minimums)
def test_a_cell_is_enough_where_the_sentence_says_so(them: list[Said], minimum: int) -> None:
    cell = Cell.of(them, minimum)
    assert cell.voices == sum(one.voices for one in them)
    assert cell.enough is enough(them, minimum)
    assert cell.none_or_enough is (not them or enough(them, minimum))


@given(said, minimums)
def test_nothing_is_even_asked_of_a_cell_that_is_not_enough(them: list[Said], minimum: int) -> None:
    def values() -> dict[str, Any]:
        assert enough(them, minimum)
        return {"values": 1}

    told = Cell.of(them, minimum).told(values, drawings=len(them))
    head = {"voices": sum(one.voices for one in them), "drawings": len(them), "enough": enough(them, minimum)}
    rest = {"values": 1} if enough(them, minimum) else {"lacks": told["lacks"]}
    assert told == {**head, **rest}


@given(said, said, minimums)
def test_two_cells_that_are_enough_are_enough_together(one: list[Said], other: list[Said], minimum: int) -> None:
    both = Cell.of([*one, *other], minimum)
    assert both.enough or not (Cell.of(one, minimum).enough and Cell.of(other, minimum).enough)


@pytest.mark.parametrize(
    ("voices", "minimum", "lacks"),
    [
        ([6, 6, 6], 5, None),
        ([1, 1, 1, 1, 1], 5, None),
        ([15], 5, Lacks.AUTHORS),
        ([15, 15], 5, Lacks.AUTHORS),
        ([15, 1, 1], 5, Lacks.SPREAD),
        ([15, 2, 2], 5, None),
        ([1, 1], 3, Lacks.VOICES),
        ([1, 1, 1], 3, None),
        ([], 3, Lacks.VOICES),
    ],
)
def test_the_rooms_that_the_rule_was_made_for(voices: list[int], minimum: int, lacks: Lacks | None) -> None:
    assert Cell.of([Said(str(at), n) for at, n in enumerate(voices)], minimum).lacks == lacks


def test_own_and_told_voices_of_one_author_are_one_author() -> None:
    them = [Said("a", 3), Said("a", 1), Said("b", 1), Said("b", 1)]
    assert Cell.of(them, 3) == Cell(6, Lacks.AUTHORS)


@given(
    st.lists(st.tuples(st.integers(0, 4), st.integers(0, 6), st.integers(1, 7), st.booleans()), max_size=40),
    minimums,
)
def test_many_cells_at_once_are_each_what_one_is(rows: list[tuple[int, int, int, bool]], minimum: int) -> None:
    cell, author, voices, part = np.array(rows, dtype=np.int64).reshape(-1, 4).T
    many = Cells.of(cell, author, 5)
    for counted in (voices, voices * part):
        found = many.lacks(counted, minimum)
        for at in range(5):
            here = (cell == at) & (counted > 0)
            them = [Said(str(a), n) for a, n in zip(author[here].tolist(), counted[here].tolist(), strict=True)]
            assert LACKS[found[at]] == Cell.of(them, minimum).lacks
        assert (many.enough(counted, minimum) == (found == 0)).all()
    per_author: Counter[Any] = Counter()
    for at, whose, n, _ in rows:
        per_author[at, whose] += n
    assert len(many.cell) == len(per_author)


def test_no_minimum_below_one() -> None:
    none = np.array([], dtype=np.int64)
    with pytest.raises(ValueError, match="a minimum of 0 voices"):
        Cell.of([], 0)
    with pytest.raises(ValueError, match="a minimum of 0 voices"):
        Cells.of(none, none, 0).lacks(none, 0)
