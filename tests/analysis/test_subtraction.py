"""Parts of a room: nothing that can be made of those told, by adding and subtracting, is a few people."""

from itertools import product
from typing import NamedTuple

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.subtraction import Way, tellable

WHO, HOW = ("citizen", "organisation", "visitor"), ("line", "sectors", "spots")


class Drew(NamedTuple):
    author: int
    voices: int
    who: str
    how: str


rooms = st.lists(st.tuples(st.integers(1, 4), st.sampled_from(WHO), st.sampled_from(HOW)), max_size=12).map(
    lambda them: [Drew(at, *one) for at, one in enumerate(them)]
)


def told(room: list[Drew], minimum: int = 3) -> list[frozenset[str]]:
    return tellable(room, [Way(WHO, [one.who for one in room]), Way(HOW, [one.how for one in room])], minimum)


def of(**groups: int) -> list[Drew]:
    """``citizen_line=5``: so many who draw so."""
    names = [name.split("_") for name, count in groups.items() for _ in range(count)]
    return [Drew(at, 1, who, how) for at, (who, how) in enumerate(names)]


@examples(150)
@given(rooms, st.integers(1, 5))
def test_no_sum_or_difference_of_what_is_told_is_a_few_people(room: list[Drew], minimum: int) -> None:
    whos, hows = told(room, minimum)
    pictures = [[one.who == name for one in room] for name in sorted(whos)]
    pictures += [[one.how == name for one in room] for name in sorted(hows)]
    assert not pictures or Cell.of(room, minimum).enough
    for picture in pictures:
        assert Cell.of([one for one, there in zip(room, picture, strict=True) if there], minimum).enough
    if not pictures:
        return
    pictures.append([True] * len(room))
    for times in product((-1, 0, 1), repeat=len(pictures)):
        made = [sum(n * there for n, there in zip(times, column, strict=True)) for column in zip(*pictures, strict=True)]
        if set(made) <= {0, 1}:
            few = [one for one, there in zip(room, made, strict=True) if there]
            assert Cell.of(few, minimum).none_or_enough


def test_a_part_is_told_where_the_rest_is_enough_or_nobody() -> None:
    assert told(of(citizen_line=3, visitor_sectors=3)) == [{"citizen", "visitor"}, {"line", "sectors"}]
    assert told(of(citizen_line=3, visitor_line=2)) == [frozenset(), {"line"}]
    assert told(of(citizen_line=3)) == [{"citizen"}, {"line"}]


def test_all_less_two_parts_is_not_one_person() -> None:
    # Citizens and organisations are enough each, and so is the rest of each: the visitor is all less both.
    assert told(of(citizen_line=3, organisation_line=3, visitor_line=1)) == [{"citizen"}, {"line"}]


def test_a_part_less_another_in_it_is_not_one_person() -> None:
    # Whoever drew a line, less the citizens, is the one visitor who did.
    assert told(of(citizen_line=3, visitor_line=1, visitor_sectors=3)) == [{"citizen", "visitor"}, frozenset()]


def test_of_a_room_that_is_not_enough_no_part_is_told() -> None:
    assert told(of(citizen_line=2)) == [frozenset(), frozenset()]
    assert told([Drew(0, 5, "citizen", "line"), Drew(1, 5, "citizen", "line")]) == [frozenset(), frozenset()]
