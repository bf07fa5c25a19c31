"""What the page of 09 shows of a room: what enough people said, and nothing that waits for one's own answer."""

import json
from typing import Any

import pytest
from gathering import Gathering, RoomDesk

from buurtlezer.steps.coexistence import room as shown
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import room_statements

VIEWS = ("vignettes", "statements", "encounters", "arguments")
AS_TEAM = {"perspective": "organisation"}


@pytest.fixture(autouse=True)
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def room(store: Store) -> Gathering:
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees"):
        made.join(name)
    return made


def page(store: Store, room: Gathering) -> StepState:
    session = RoomDesk(store, "09_coexistence").open(room.people["Mees"])
    for view in VIEWS:
        session.group.want(view)
        session.group.put(view, session.seat.result(view))
    return StepState(session)


def test_outside_of_a_room_it_says_what_would_stand_here(store: Store) -> None:
    told = shown.told(StepState(RoomDesk(store, "09_coexistence").session))
    assert told["views"] == {}
    assert "workshop" in told["empty"]


def test_nothing_stands_there_before_enough_people_said_something(store: Store, room: Gathering) -> None:
    scene = {**AS_TEAM, "kind": "vignette_reading", "vignette": "nod", "can_stop": "yes", "reason": "ze groeten maar"}
    for name in ("Uil", "Vos"):
        room.write(room.people[name], scene)
    told = shown.told(page(store, room))
    assert (told["views"], told["empty"]) == ({}, Texts.of("nl")("room_scenes.wait"))
    room.write(room.people["Mees"], scene)
    told = shown.told(page(store, room))
    assert told["views"].keys() == {"vignettes"}
    (scene,) = told["views"]["vignettes"]["items"]
    assert [(row["value"], row["count"]) for row in scene["asked"][0]["rows"]] == [("yes", 3)]
    assert "groeten" not in json.dumps(told)


def test_each_of_the_four_stands_there_once_enough_people_shared_it(store: Store, room: Gathering) -> None:
    for name in room.people:
        for content in (
            {"kind": "vignette_reading", "vignette": "bags", "good_for_one": "yes", "good_for_other": "no"},
            {"kind": "weighing", "statement": "nod", "when": "before", "value": 7},
            {"kind": "encounter", "form": "chat", "place_kind": "stop"},
            {"kind": "argument_limit", "argument": "wishes", "limit": "wie niets durft te vragen"},
        ):
            room.write(room.people[name], {**AS_TEAM, **content})
    told = shown.told(page(store, room))["views"]
    assert tuple(told) == VIEWS
    assert [one["name"] for one in told["statements"]["items"]] == ["warm", "care", "nod", "distance", "lonely"]
    assert told["encounters"]["table"]["rows"][0]["counts"] == {"chat": 3}
    assert "durft" not in json.dumps(told)


def test_who_weighed_nothing_reads_once_that_the_room_did(store: Store, room: Gathering) -> None:
    for name in ("Das", "Egel", "Bever"):
        room.join(name)
        room.write(room.people[name], {**AS_TEAM, "kind": "weighing", "statement": "nod", "when": "before", "value": 7})
    told = shown.told(page(store, room))["views"]
    assert (told["statements"]["items"], told["statements"]["notes"]) == ([], [Texts.of("nl")("roomstatements.own_first")])
    room.write(room.people["Mees"], {**AS_TEAM, "kind": "weighing", "statement": "nod", "when": "before", "value": 2})
    lines = {one["name"]: one["lines"] for one in shown.told(page(store, room))["views"]["statements"]["items"]}
    assert [dot["value"] for dot in lines["nod"][0]["dots"]] in ([7], [2, 7])
    assert (lines["nod"][1]["dots"], lines["warm"][0]["dots"]) == ([], [])


WAITS: dict[str, Any] = {"own_first": "weighing/nod/before", "waits": True}
CELL = {"own_first": "weighing/nod/after", "voices": 3, "enough": True}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_waits_for_ones_own_answer_says_so_and_then_nothing_moved(language: str) -> None:
    texts = Texts.of(language)
    after = {**CELL, "values": {str(at): 3 * (at == 4) for at in range(11)}}
    moved = {**CELL, "values": {"away": 0, "stayed": 1, "toward": 2}}
    both = {"own_first": ["weighing/nod/before", "weighing/nod/after"], "waits": True}
    view = {"statements": {"nod": {"before": WAITS, "after": after, "moved": both}}}
    (one,) = room_statements.standing(view, texts)
    before, later = one["lines"]
    assert (before["dots"], before["note"], before["said"]) == ([], texts("roomstatements.own_first"), "")
    assert (later["dots"], one["moved"]) == ([{"value": 4, "count": 3}], [])
    told = {"statements": {"nod": {"before": after, "after": after, "moved": moved}}}
    (one,) = room_statements.standing(told, texts)
    assert one["moved"] == [texts.many("roomstatements.moved.stayed", 1), texts.many("roomstatements.moved.toward", 2)]
