"""Pictures in steps: whatever happens in a room, no two that were shown tell what one or two others said."""

import json
from collections import Counter
from itertools import combinations
from typing import Any, NamedTuple

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis import history
from buurtlezer.analysis.pictures import Pictures

MINIMUM = 3


class One(NamedTuple):
    """A face, and whose."""

    author: str
    voices: int
    face: int


class Room:
    """People who say something, change their minds and take it back; and all pictures that were ever shown of it."""

    def __init__(self) -> None:
        self.said: dict[str, One] = {}
        self.pictures = Pictures()
        self.shown: list[dict[str, One]] = []
        self.told: dict[str, Any] = {}

    def act(self, who: int, face: int | None, voices: int = 1) -> None:
        """Say a face, or with None take it back, as the store does: then the last contents go."""
        name = f"author-{who:02}"
        contents = self.pictures.contents()
        if face is None:
            self.said.pop(name, None)
            contents = {}
        else:
            self.said[name] = One(name, voices, face)
        self.pictures = Pictures(json.loads(json.dumps(self.pictures.as_json())), json.loads(json.dumps(contents)))
        self.look()

    def look(self) -> None:
        made: list[dict[str, One]] = []

        def values(them: list[One]) -> dict[str, Any]:
            made.append({one.author: one for one in them})
            return {"values": dict(Counter(str(one.face) for one in them for _ in range(one.voices)))}

        self.told = self.pictures.told("faces", self.said.values(), MINIMUM, values, faces=lambda one: one.face)
        if made:
            self.shown += made
        if self.told["enough"]:
            last = self.shown[-1]
            assert self.told["voices"] == sum(one.voices for one in last.values())
            assert sum(self.told["values"].values()) == self.told["voices"]
            assert last.keys() <= self.said.keys()  # who took it back is in no picture
            waiting = sum(one.voices for name, one in self.said.items() if last.get(name) != one)
            assert self.told.get("waiting", 0) == waiting


def told_apart(shown: list[dict[str, One]]) -> list[set[str]]:
    """Of each two pictures, in whom they differ; two that have nothing in common are as two rooms."""
    found = []
    for one, other in combinations(shown, 2):
        same = {name for name in one.keys() & other.keys() if one[name] == other[name]}
        if same:
            found.append((one.keys() | other.keys()) - same)
    return found


def check(room: Room) -> None:
    for them in told_apart(room.shown):
        for looker in {*them, "nobody"}:
            assert len(them - {looker}) not in (1, 2), them


acts = st.lists(st.tuples(st.integers(0, 11), st.none() | st.integers(0, 2), st.sampled_from((1, 1, 1, 2))), max_size=40)


@examples(200)
@given(acts)
def test_no_two_pictures_differ_by_one_or_two_others(acts: list[tuple[int, int | None, int]]) -> None:
    room = Room()
    for act in acts:
        room.act(*act)
    check(room)


def many(room: Room, *who: int, face: int | None = 1) -> None:
    for one in who:
        room.act(one, face)


def test_a_picture_stays_until_four_have_come_and_says_how_many_wait() -> None:
    room = Room()
    many(room, 0, 1, 2)
    assert room.told == {"voices": 3, "enough": True, "values": {"1": 3}}
    for count, who in enumerate((3, 4, 5), 1):
        room.act(who, 2)
        assert room.told == {"voices": 3, "enough": True, "values": {"1": 3}, "waiting": count}
    room.act(6, 2)
    assert room.told == {"voices": 7, "enough": True, "values": {"1": 3, "2": 4}}
    check(room)


def test_who_takes_it_back_is_in_no_picture_and_is_not_read_off_by_the_next() -> None:
    room = Room()
    many(room, *range(7))
    assert room.told["voices"] == 7
    room.act(0, None)
    assert room.told["enough"]
    assert room.told["voices"] == 3
    check(room)
    room.act(0, 1)  # and again
    check(room)


def test_with_few_who_takes_it_back_leaves_nothing_to_be_seen() -> None:
    room = Room()
    many(room, 0, 1, 2, 3)
    room.act(0, None)
    assert room.told == {"voices": 3, "enough": False, "lacks": "step"} or room.told["voices"] == 3
    check(room)


def test_what_is_hidden_and_shown_again_gives_the_picture_of_before() -> None:
    room = Room()
    many(room, 0, 1, 2)
    before = room.told
    for _ in range(5):
        room.act(1, None)
        assert not room.told["enough"]
        room.act(1, 1)
        assert room.told == before
    check(room)


def test_who_changes_their_mind_waits_with_the_others() -> None:
    room = Room()
    many(room, 0, 1, 2, 3)
    room.act(0, 2)
    assert room.told == {"voices": 3, "enough": True, "values": {"1": 3}, "waiting": 2}
    check(room)


def test_a_thing_that_is_called_otherwise_now_has_no_new_beginning() -> None:
    pictures = Pictures()
    five = [One(f"author-{who}", 1, 1) for who in range(5)]

    def told(name: str, said: list[One]) -> dict[str, Any]:
        return pictures.told(name, said, MINIMUM, lambda them: {"seen": len(them)}, faces=lambda one: one.face)

    assert told("here", five)["seen"] == 5
    assert "seen" not in told("there", five[:4]) or told("there", five[:4])["seen"] not in (3, 4)


def test_what_was_erased_leaves_no_number_that_can_be_tried_out() -> None:
    room = Room()
    many(room, 0, 1, 2)
    before = room.pictures.as_json()
    after = room.pictures.without(["author-01"]).as_json()
    assert after["key"] == before["key"]
    for one, other in zip(before["seen"], after["seen"], strict=True):
        assert {name for name in one if one[name] != other[name]} == {"author-01"}


def test_without_the_rule_it_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "STEP", 1)
    room = Room()
    many(room, 0, 1, 2, 3)
    with pytest.raises(AssertionError):
        check(room)
