"""What the page of 09 shows of a room: what enough people said, and nothing that waits for one's own answer."""

import json
from typing import Any

import pytest
from gathering import Gathering, RoomDesk

from buurtlezer.steps.coexistence import room as shown
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.wording import room_statements

VIEWS = ("vignettes", "statements", "encounters", "arguments")
AS_TEAM = {"perspective": "organisation"}


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


def test_each_view_stands_in_its_place_once_enough_people_shared_it(store: Store, room: Gathering) -> None:
    for name in room.people:
        for content in (
            {"kind": "vignette_reading", "vignette": "bags", "good_for_one": "yes", "good_for_other": "no"},
            {"kind": "weighing", "statement": "nod", "when": "before", "value": 7},
            {"kind": "encounter", "form": "chat", "place_kind": "stop"},
            {"kind": "argument_limit", "argument": "wishes", "limit": "wie niets durft te vragen"},
        ):
            room.write(room.people[name], {**AS_TEAM, **content})
    state = page(store, room)
    told = shown.told(state)["views"]
    assert tuple(told) == VIEWS[:3]
    assert told["statements"]["at"] == "after"  # there it stands beside one's own marks
    assert told["encounters"]["table"]["rows"][0]["counts"] == {"chat": 3}
    deeper = shown.arguments(Page(state.session, state), state)
    assert deeper.views["arguments"]["items"][1]["people"]
    assert "durft" not in json.dumps([told, deeper.views])


def test_who_weighed_nothing_reads_that_the_room_did_and_how_to_see_it(store: Store, room: Gathering) -> None:
    for name in ("Das", "Egel", "Bever"):
        room.join(name)
        room.write(room.people[name], {**AS_TEAM, "kind": "weighing", "statement": "nod", "when": "before", "value": 7})
    state = page(store, room)
    told = shown.told(state)["views"]["statements"]
    assert (told["at"], told["people"]) == ("after", state.texts.many("roomstatements.people", 3))
    assert "values" not in json.dumps(told)
    assert state.group_view("statements")["statements"]["nod"]["before"]["waits"]
    room.write(room.people["Mees"], {**AS_TEAM, "kind": "weighing", "statement": "nod", "when": "before", "value": 2})
    assert page(store, room).group_view("statements")["statements"]["nod"]["before"]["enough"]


WAITS: dict[str, Any] = {"own_first": "weighing/nod/before", "waits": True}
CELL = {"own_first": "weighing/nod/after", "voices": 3, "enough": True}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_waits_for_ones_own_answer_is_not_there_and_then_nothing_moved(language: str) -> None:
    texts = Texts.of(language)
    after = {**CELL, "values": {str(at): 3 * (at == 4) for at in range(11)}}
    moved = {**CELL, "values": {"away": 0, "stayed": 1, "toward": 2}}
    both = {"own_first": ["weighing/nod/before", "weighing/nod/after"], "waits": True}
    view = {"statements": {"nod": {"before": WAITS, "after": after, "moved": both}}}
    (one,) = room_statements.standing(view, texts)
    (later,) = one["lines"]
    assert (later["when"], later["dots"], one["moved"]) == ("after", [{"value": 4, "count": 3}], [])
    told = {"statements": {"nod": {"before": after, "after": after, "moved": moved}}}
    (one,) = room_statements.standing(told, texts)
    assert one["moved"] == [texts.many("roomstatements.moved.stayed", 1), texts.many("roomstatements.moved.toward", 2)]
