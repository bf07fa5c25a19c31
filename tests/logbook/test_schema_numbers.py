"""A kind whose form has changed: what was written before is read, told and exported as it is written now, and stays as it was."""

from collections.abc import Callable
from typing import Any

import pytest
from desk import Desk
from gathering import Gathering
from other_versions import FACE, SLOT, kept, upgrade, upgraded

from buurtlezer.logbook import example
from buurtlezer.model import Feeling, parse
from buurtlezer.model.kinds import on_devices
from buurtlezer.parts.question import Question
from buurtlezer.steps.neighbourhood.state import CITY, NeighbourhoodState
from buurtlezer.steps.page import Page
from buurtlezer.store import Credential, Store

__all__ = ["upgraded"]

NOW = {**FACE, "value": -2, "schema": 2}


def shown(desk: Desk) -> int | None:
    found = NeighbourhoodState(desk.session).in_slot(CITY, Feeling)
    return found.value if found is not None else None


def test_what_was_written_before_is_shown_as_it_is_now_and_stays_stored_as_it_was(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.act(secret, slot=SLOT, content=FACE)
    (before,) = kept(store)
    upgrade(monkeypatch)
    later = new_desk()
    page = Page(later.session, NeighbourhoodState(later.session))
    part = page.tied(Question(fields=[], name="face"), "question", CITY, {"kind": "feeling", "about": "city"})
    assert later.hear("hello", secret=secret, key="k")["notice"] == ""
    assert shown(later) == -2
    assert (part.value["value"], part.value["schema"]) == (-2, 2)
    assert kept(store) == [before]
    assert [one["content"] for one in store.take_along(Credential.parse(secret))["revisions"]] == [before]


def test_the_room_is_told_and_a_workshop_is_exported_as_it_is_now(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Gathering(store)
    room.write(room.join("Uil"), FACE)
    before = kept(store)
    upgrade(monkeypatch)
    (told,) = store.workshops.shared(room.trainer)
    assert isinstance(told.entry, Feeling)
    assert told.entry.value == -2
    (exported,) = store.caretaker.export(room.workshop.id)["entries"]
    assert exported["kind"] == "feeling"
    assert kept(store) == before


@pytest.mark.usefixtures("upgraded")
def test_an_act_that_waited_is_taken_in_as_it_is_now_and_one_that_says_its_number_as_it_is(
    desk: Desk, store: Store, secret: str
) -> None:
    desk.act(secret, slot=SLOT, content=FACE)
    assert (shown(desk), kept(store)[-1]["schema"]) == (-2, 2)
    desk.act(secret, slot=SLOT, content={**NOW, "value": 1})
    assert (shown(desk), kept(store)[-1]["value"]) == (1, 1)


@pytest.mark.parametrize("why", ["", "de banken"])
def test_an_act_that_is_sent_again_after_the_upgrade_is_the_same_act(
    desk: Desk, new_desk: Callable[..., Desk], store: Store, secret: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    act = {"act_id": "a" * 32, "slot": SLOT, "content": {**FACE, "why": why}}
    first = desk.act(secret, **act)
    upgrade(monkeypatch)
    again = new_desk().act(secret, **act)
    assert (again["type"], again["seq"]) == ("ack", first["seq"])
    assert len(kept(store)) == 1
    other = new_desk().act(secret, **{**act, "content": {**FACE, "why": why, "value": 0}})
    assert other["type"] == "refuse"


def test_undo_brings_back_what_was_written_before_as_it_is_now(
    desk: Desk, store: Store, secret: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.act(secret, slot=SLOT, content=FACE)
    upgrade(monkeypatch)
    desk.act(secret, slot=SLOT, content={**NOW, "value": 1})
    assert desk.act(secret, action="undo", slot=SLOT)["type"] == "ack"
    assert shown(desk) == -2
    assert [(one["value"], one.get("schema")) for one in kept(store)] == [(2, None), (1, 2), (-2, 2)]


@pytest.mark.usefixtures("upgraded")
def test_a_device_is_told_the_number_of_what_it_makes(desk: Desk) -> None:
    assert on_devices()["schemas"] == {"feeling": 2}
    assert Page(desk.session, NeighbourhoodState(desk.session)).identity.kinds["schemas"] == {"feeling": 2}


def test_of_kinds_that_never_changed_no_number_is_said(desk: Desk, store: Store, secret: str) -> None:
    assert on_devices()["schemas"] == {}
    desk.act(secret, slot=SLOT, content=FACE)
    assert "schema" not in kept(store)[0]


def value_of(face: Any) -> int:
    return face.value if isinstance(face, Feeling) else 0


def test_the_example_goes_the_same_way(monkeypatch: pytest.MonkeyPatch) -> None:
    slot = example.entry_id("01/feeling/neighbourhood/1")
    before = value_of(example.revisions("nl")[slot].entry)
    upgrade(monkeypatch)
    assert value_of(example.revisions("nl")[slot].entry) == -before != 0


@pytest.mark.usefixtures("upgraded")
def test_what_is_lifted_is_lifted_once() -> None:
    entry = parse(FACE)
    assert value_of(entry) == -2
    assert parse(entry.content()) == entry
