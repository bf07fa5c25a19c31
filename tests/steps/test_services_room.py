"""What the page of 03 shows of the room's gaps: in words, in no order but the alphabet's, and nothing that too few said."""

import json

from gathering import Gathering, RoomDesk

from buurtlezer.steps.services import room as shown
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.store import Store

PAGE = "03_services"
SECTOR = "21001B11-"
GAP = {"kind": "gap", "what": "een wasplek", "matters": "cannot", "met": "half", "loss_for": ["parents"], "everywhere": True}


def page(store: Store, room: Gathering) -> ServicesState:
    desk = RoomDesk(store, PAGE)
    session = desk.open(room.people["Mees"])
    session.group.want("gaps")
    session.group.put("gaps", session.seat.result("gaps"))
    return ServicesState(session)


def test_outside_of_a_room_it_says_what_would_stand_here(store: Store) -> None:
    state = ServicesState(RoomDesk(store, PAGE).session)
    assert (shown.cards(state), shown.notes(state)) == ([], [])
    assert shown.missing(state).startswith("In een workshop")


def test_what_too_few_miss_is_not_named(store: Store, room: Gathering) -> None:
    for name in ("Uil", "Vos"):
        room.write(room.people[name], {**GAP, "service_kind": "laundry"})
    state = page(store, room)
    assert shown.cards(state) == []
    assert shown.missing(state).startswith("Missen minstens 3 mensen")
    assert shown.notes(state) == ["2 mensen schreven iets dat nog wacht."]


def test_cards_stand_in_the_order_of_the_alphabet_with_counts_of_answers_and_no_sum(store: Store, room: Gathering) -> None:
    for kind in ("laundry", "bakery"):
        for name in room.people:
            where = {"everywhere": False, "coarse": True, "sector": SECTOR} if name == "Uil" else {}
            room.write(room.people[name], {**GAP, "service_kind": kind, **where})
    hers = {"kind": "gap", "visibility": "offered", "what": "een bank", "loss_for": ["older"], "loss": "men blijft binnen"}
    room.write(room.people["Uil"], hers)
    (waits,) = room.store.workshops.awaiting(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    cards = shown.cards(page(store, room))
    assert [one["title"] for one in cards] == ["bakker", "wasserette", "een bank"]
    first, _, last = cards
    assert (first["note"], first["waiting"]) == ("3 mensen missen dit", "")
    assert {line["text"] for line in first["lines"]} == {
        "ik kan niet zonder\u00a03",
        "half\u00a03",
        "ouders met kinderen\u00a03",
        "voor 2 mensen overal in de buurt",
    }
    assert [one["coarse"] for one in first["marks"]] == [True]
    assert first["quotes"] == ["een wasplek"]
    assert last["lines"] == [{"label": "Een gemis voor", "text": "ouderen – men blijft binnen"}]
    assert "look_first" not in json.dumps(cards)
