"""A page and its parts: what is shown in one message, whether it shows a room, what is picked and not kept."""

from typing import Any

import pytest
from desk import Desk
from gathering import Gathering, RoomDesk

from buurtlezer.parts.table import Table
from buurtlezer.steps.closing import lines, written
from buurtlezer.steps.page import Page
from buurtlezer.steps.picking import Picked, theme
from buurtlezer.steps.state import StepState
from buurtlezer.store import GroupResult, Store


@pytest.fixture
def page(desk: Desk) -> Page:
    return Page(desk.session, StepState(desk.session))


def test_a_part_is_shown_in_one_message_and_is_ready_once_it_is_known_which_logbook_is_open(desk: Desk, page: Page) -> None:
    empty = ["nog niets"]
    part = page.part(Table(name="one"), "table")
    changed: list[tuple[str, bool]] = []
    part.observe(lambda change: changed.append((change["name"], part._holding_sync)), ["empty", "ready"])
    page.shows(part, lambda: {"table": {}, "empty": empty[0]})
    assert (part.empty, part.ready) == ("nog niets", False)
    changed.clear()
    empty[0] = "hier komt een tabel"
    desk.session.welcomed = True
    desk.session.changed()
    assert (part.empty, part.ready) == ("hier komt een tabel", True)
    assert changed == [("empty", True), ("ready", True)]  # held until both can go


def test_the_example_is_in_no_room(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    gathering = Gathering(store)
    session = RoomDesk(store).open(gathering.join("Uil"))
    session.group.want("walk")
    session.group.put("walk", GroupResult({"minimum": 5}, 1))
    state = StepState(session)
    assert (state.in_room, state.group_view("walk")) == (True, {"minimum": 5})
    assert session.shown_room is session.room is not None
    session.example = True
    assert (state.in_room, state.group_view("walk"), session.shown_room) == (False, None, None)
    assert session.room is not None


def test_outside_of_a_workshop_no_view_is_shown(desk: Desk) -> None:
    state = StepState(desk.session)
    assert (state.in_room, state.group_view("walk")) == (False, None)


def test_what_is_picked_stays_as_long_as_it_is_offered(page: Page) -> None:
    drawn: list[str] = []
    picked = Picked(page, "which")
    offered = [theme("all", "Alles", {"everybody": "iedereen"}), theme("by", "Wie", {"one": "de ene", "other": "de andere"})]
    picked.then(lambda: drawn.append(picked.offer(offered)))
    assert picked.offer(offered) == "everybody"
    choose(picked, "other")
    assert (drawn, picked.part.chosen) == (["other"], "other")
    assert picked.offer(offered[:1]) == "everybody"
    assert (picked.offer([]), picked.part.chosen, picked.part.themes) == ("", "", [])
    assert picked.offer(offered) == "other"


def choose(picked: Picked, name: str) -> None:
    """As the browser does it."""
    message: dict[str, Any] = {"type": "choose", "name": name}
    picked.part._hear(picked.part, message, [])


def test_a_close_says_nothing_of_what_is_not_there(desk: Desk, secret: str) -> None:
    state = StepState(desk.session)
    assert lines([("plan", ""), ("gezien", "drie stops")]) == [{"title": "gezien", "text": "drie stops"}]
    assert written(state, "05/reflection/guide_saw", "05/reflection/thought") == ""
    thought = {
        "kind": "reflection",
        "prompt": "walk_closing",
        "text": "stiller dan gedacht",
        "perspective": "visitor",
        "round": 1,
    }
    assert desk.act(secret, slot="05/reflection/thought/1", content=thought)["type"] == "ack"
    assert written(state, "05/reflection/guide_saw", "05/reflection/thought") == "stiller dan gedacht"
