"""A line is fair: nobody waits for ever behind who asks much, and what is told of a place is what happens."""

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from buurtlezer.geodata.transit.line import MOST, MOST_OF_ASKER, MOST_OF_HOUSE, Full, Line


def test_first_come_first_served_where_each_asks_once() -> None:
    line: Line[str] = Line()
    for name in "abc":
        line.join(name, name, name)
    assert [line.next() for _ in range(4)] == ["a", "b", "c", None]


def test_who_asks_twice_waits_behind_the_others_with_the_second() -> None:
    line: Line[str] = Line()
    line.join("one", "a", "a1")
    line.join("one", "a", "a2")
    line.join("other", "b", "b1")
    assert line.in_order() == ["a1", "b1", "a2"]


def test_a_full_room_leaves_places_and_turns_for_who_is_elsewhere() -> None:
    line: Line[str] = Line()
    for number in range(MOST_OF_HOUSE):
        line.join("room", number, f"room {number}")
    with pytest.raises(Full):
        line.join("room", "another", "another")
    line.join("home", "a", "home 1")
    line.join("home", "a", "home 2")
    with pytest.raises(Full):
        line.join("home", "a", "home 3")
    assert line.in_order()[:4] == ["room 0", "home 1", "room 1", "home 2"]


def test_no_more_than_so_many_wait_whoever_they_are() -> None:
    line: Line[int] = Line()
    for number in range(MOST):
        line.join(number, number, number)
    with pytest.raises(Full):
        line.join("late", "late", -1)
    assert len(line) == MOST


@given(st.integers(1, 20))
@examples(40)
def test_who_comes_back_at_once_does_not_overtake_who_waits(others: int) -> None:
    line: Line[str] = Line()
    line.join("eager", "a", "eager")
    for number in range(others):
        line.join(number, number, "waits")
    served = []
    for _ in range(others + 1):
        served.append(line.next())
        if served[-1] == "eager":
            line.join("eager", "a", "eager")
    assert served == ["eager", *["waits"] * others]


class LineMachine(RuleBasedStateMachine):
    """Coming, leaving and being served in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.line: Line[tuple[int, int, int]] = Line()
        self.waiting: list[tuple[int, int, int]] = []
        self.number = 0
        self.passed: dict[tuple[int, int, int], list[int]] = {}

    @rule(house=st.integers(0, 4), asker=st.integers(0, 3))
    def come(self, house: int, asker: int) -> None:
        one = (house, asker, self.number)
        self.number += 1
        full = (
            len(self.waiting) >= MOST
            or sum(other[0] == house for other in self.waiting) >= MOST_OF_HOUSE
            or sum(other[:2] == (house, asker) for other in self.waiting) >= MOST_OF_ASKER
        )
        try:
            self.line.join(house, (house, asker), one)
        except Full:
            assert full
            return
        assert not full
        self.waiting.append(one)
        self.passed[one] = []

    @rule(data=st.data())
    def leave(self, data: st.DataObject) -> None:
        if self.waiting:
            one = data.draw(st.sampled_from(self.waiting))
            self.line.leave(one[0], one[:2], one)
            self.waiting.remove(one)
        self.line.leave(99, 99, (0, 0, -1))  # who is not in it

    @rule()
    def serve(self) -> None:
        expected = self.line.in_order()[:1]
        one = self.line.next()
        assert [one] == (expected or [None])
        if one is None:
            assert not self.waiting
            return
        self.waiting.remove(one)
        for other in self.waiting:
            self.passed[other].append(one[0])
        # Each other house passed by at most once for each of this house's turns, which its askers share.
        turns_of_own = self.passed[one].count(one[0])
        for house in set(self.passed[one]) - {one[0]}:
            assert self.passed[one].count(house) <= turns_of_own + 1

    @invariant()
    def told_places_are_all_that_wait(self) -> None:
        order = self.line.in_order()
        assert sorted(order) == sorted(self.waiting)
        assert len(self.line) == len(order)


TestLine = LineMachine.TestCase
TestLine.settings = examples(40, stateful_step_count=60)
