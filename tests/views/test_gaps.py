"""What a room says is missing: from typing to the group's list, the wall and back, and nothing of it below enough."""

import json
import uuid
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.logbook.session import Session
from buurtlezer.model import Settings
from buurtlezer.store import Credential
from buurtlezer.texts import LANGUAGES, Texts

PACK = Pack.open()
KUREGEM = {"lon": 4.3312, "lat": 50.8447}
LAUNDRY = {
    "kind": "gap",
    "perspective": "citizen",
    "what": "een wasplek",
    "service_kind": "laundry",
    "matters": "cannot",
    "met": "half",
    "location": KUREGEM,
    "loss_for": ["parents"],
    "loss": "twaalf gezinnen en één machine",
    "gain_for": ["traders"],
    "substitute": "men wast bij de buren",
}
HERS = {"what": "een bank om te zitten", "service_kind": "", "loss_for": ["older"], "loss": "men blijft binnen"}


def act(room: Gathering, owner: Credential, content: Any = None, entry_id: str = "", action: str = "write") -> str:
    """By the door that a page goes through."""
    session, own_id = Session(Texts.of("nl"), PACK, lambda: room.store, "03_services"), entry_id or uuid.uuid4().hex
    given = {"act_id": uuid.uuid4().hex, "entry_id": own_id, "action": action, "content": content}
    session.perform(owner, given, None, here=False)
    return own_id


def typed(room: Gathering, name: str, entry_id: str = "", **content: Any) -> str:
    return act(room, room.people[name], {**LAUNDRY, "visibility": "workshop", **content}, entry_id)


def listed(room: Gathering) -> dict[str, Any]:
    """The view, as each page of the room reads it."""
    found = room.store.workshops.result(room.people["Kraai"], "gaps", views.compute("gaps", PACK)).content
    plain: dict[str, Any] = json.loads(json.dumps(found, allow_nan=False))
    return plain


def wall(room: Gathering, language: str = "nl") -> dict[str, Any]:
    room.set_stage(projector="gaps")
    message = {"type": "projector.open", "secret": room.trainer.derive("projector").shown()}
    found = Projector(room.store, PACK).hear(message, language)
    assert (found["scene"], found["view"]) == ("view", "gaps")
    content: dict[str, Any] = json.loads(json.dumps(found["content"], allow_nan=False))
    return content


def taken_along(room: Gathering) -> list[dict[str, Any]]:
    exported = room.store.caretaker.export(room.workshop.id)
    return [one["content"] for one in exported["entries"] if one["kind"] == "gap"]


def test_a_gap_runs_from_typing_to_the_wall_and_back_and_nothing_of_it_is_told_below_enough(room: Gathering) -> None:
    own = typed(room, "Uil")
    typed(room, "Vos", matters="hard", what="een wasserette", loss_for=["parents", "older"])
    few, on_wall = listed(room), wall(room)
    assert few["kinds"] == {"laundry": {"voices": 2, "enough": False, "lacks": "voices"}}
    assert (few["told"], few["unread"]) == ([], 2)
    assert on_wall["cards"] == []
    assert on_wall["unread"] == "2 mensen schreven iets dat nog wacht."
    assert not any(word in repr((few["told"], on_wall)) for word in ("was", "gezin", "ouders"))

    typed(room, "Mees", met="unknown", matters="cannot")  # enough
    (kind,) = listed(room)["kinds"].values()
    assert kind["voices"] == 3
    assert kind["matters"] == {"little": 0, "hard": 1, "cannot": 2}
    assert kind["met"] == {"well": 0, "half": 2, "not": 0, "unknown": 1}
    assert kind["loss_for"] == {"parents": 3, "older": 1}
    assert [one["people"] for one in kind["sectors"].values()] == [3]
    assert {one["what"] for one in kind["words"]} == {"een wasplek", "een wasserette"}
    assert str(KUREGEM["lon"]) not in repr(kind)
    (card,) = wall(room)["cards"]
    assert card["name"] == Texts.of("nl")("service.laundry")
    assert card["people"] == "3 mensen missen dit"
    assert card["marks"][0]["coarse"] is True
    assert {one["substitute"] for one in taken_along(room)} <= {"men wast bij de buren", "…"}
    assert len(taken_along(room)) == 3

    shared = {one.seq: one for one in room.store.workshops.shared(room.trainer, {"gap"})}
    hidden = shared[min(shared)]
    room.store.workshops.hide(room.trainer, hidden.handle, "even niet")
    assert (listed(room)["kinds"]["laundry"]["enough"], wall(room)["cards"]) == (False, [])
    assert len(taken_along(room)) == 2
    room.store.workshops.hide(room.trainer, hidden.handle, None)
    assert listed(room)["kinds"]["laundry"]["enough"]

    typed(room, "Uil", own, visibility="private")  # taken back
    assert (listed(room)["kinds"]["laundry"]["voices"], wall(room)["cards"]) == (2, [])
    assert len(taken_along(room)) == 2


def test_what_the_trainer_said_yes_to_is_read_whole_and_by_nobodys_name(room: Gathering) -> None:
    own = typed(room, "Uil", **HERS, visibility="offered")
    assert (listed(room)["told"], listed(room)["unread"]) == ([], 1)
    (waits,) = room.store.workshops.awaiting(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    (told,) = listed(room)["told"]
    assert (told["what"], told["loss"], told["loss_for"]) == ("een bank om te zitten", "men blijft binnen", ["older"])
    assert (told["lon"], told["lat"], told["coarse"]) == (*KUREGEM.values(), False)
    assert "matters" not in told  # what it weighs is told in counts, where enough people say so
    assert listed(room)["unread"] == 0
    (card,) = wall(room)["cards"]
    assert card["name"] == "een bank om te zitten"
    assert "Uil" not in repr((listed(room), wall(room)))
    act(room, room.people["Uil"], entry_id=own, action="erase")
    assert (listed(room)["told"], wall(room)["cards"], taken_along(room)) == ([], [], [])


def test_of_a_kind_nothing_is_told_that_single_ones_could_be_taken_off_from(room: Gathering) -> None:
    typed(room, "Uil", visibility="offered", loss_for=["older"])
    for name in ("Vos", "Mees"):
        typed(room, name)
    assert listed(room)["kinds"]["laundry"]["enough"] is True
    (waits,) = room.store.workshops.awaiting(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    assert listed(room)["told"][0]["loss_for"] == ["older"]
    assert listed(room)["kinds"] == {"laundry": {"voices": 3, "enough": False, "lacks": "rest"}}
    assert [card["name"] for card in wall(room)["cards"]] == ["een wasplek"]
    typed(room, "Kraai")  # the picture of before stays, and has too few others still
    assert listed(room)["kinds"]["laundry"]["lacks"] == "rest"
    for name in ("Bever", "Das", "Egel"):
        room.join(name)
        typed(room, name)
    assert listed(room)["kinds"]["laundry"]["enough"] is True


def test_a_coarse_one_stands_in_the_middle_of_its_sector(room: Gathering) -> None:
    typed(room, "Uil", coarse=True, visibility="offered")
    (waits,) = room.store.workshops.awaiting(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    (told,) = listed(room)["told"]
    assert told["coarse"]
    assert (told["lon"], told["lat"]) != tuple(KUREGEM.values())


def test_who_supposes_changes_nothing(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees", "Kraai"):
        typed(room, name, voice="supposed")
    assert listed(room) == {"minimum": 3, "unread": 0, "kinds": {}, "told": []}


def test_one_more_waits_until_enough_others_said_something_new(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees"):
        typed(room, name)
    assert listed(room)["kinds"]["laundry"]["matters"]["cannot"] == 3
    typed(room, "Kraai", matters="little", what="niets van aan")
    kind = listed(room)["kinds"]["laundry"]
    assert (kind["voices"], kind["waiting"], kind["matters"]["little"]) == (3, 1, 0)
    assert "niets van aan" not in repr(kind)


def test_with_minors_in_the_room_no_gap_is_read(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees"):
        typed(room, name)
    now = room.store.workshops.led(room.trainer).settings.model_dump()
    room.store.workshops.set_settings(room.trainer, Settings.model_validate({**now, "minors": True}))
    assert listed(room) == {"minimum": 3, "unread": 0, "kinds": {}, "told": []}


def test_a_kind_that_is_never_counted_is_no_class(room: Gathering) -> None:
    never = sorted(PACK.never_counted)
    assert {"worship", "police", "vacant"} <= set(never)
    for name in ("Uil", "Vos", "Mees"):
        typed(room, name, service_kind=never[0])
    assert (listed(room)["kinds"], listed(room)["unread"]) == ({}, 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wall_puts_none_above_another_and_is_said_in_each_language(room: Gathering, language: str) -> None:
    for kind, people in (("pharmacy", 3), ("bakery", 4), ("laundry", 3)):
        for name in list(room.people)[:people]:
            typed(room, name, service_kind=kind, everywhere=True, location=None)
    found = wall(room, language)
    names = [card["name"] for card in found["cards"]]
    assert names == sorted(names, key=str.casefold)
    assert len(names) == 3
    texts = Texts.of(language)
    assert all(texts("gap.matters.cannot") in card["answers"][0] for card in found["cards"])
    assert all(card["whom"][0]["who"].startswith(texts("group.parents")) for card in found["cards"])
    assert all(card["everywhere"] and not card["marks"] for card in found["cards"])
