"""What the page of 10 shows of a room: both maps only after one's own lock, pairs to decide, and treasures that may be told."""

import json
from typing import Any

from gathering import Gathering, RoomDesk

from buurtlezer.model import Perspective
from buurtlezer.steps.maps import group, group_treasures, side
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.state import OCCASION
from buurtlezer.store import Store

VIEWS = ("maps", "treasures")
SQUARE = {"lon": 4.3312, "lat": 50.8447}


def page(store: Store, room: Gathering, name: str = "Mees", views: tuple[str, ...] = VIEWS) -> MapsState:
    session = RoomDesk(store, "10_maps").open(room.people[name])
    for view in views:
        session.group.want(view)
        session.group.put(view, session.seat.result(view))
    return MapsState(session)


def drawn(room: Gathering, **ours: Any) -> None:
    """One place on each map by others, with one name; the organisation's is locked."""
    place = {"kind": "map_place", "name": "De Hal", "location": SQUARE}
    room.write(room.people["Uil"], {**place, "perspective": "organisation", "sense": "help", **ours})
    room.write(room.people["Uil"], {"kind": "map_lock", "perspective": "organisation"}, entry_id="e" * 32)
    room.write(room.people["Vos"], {**place, "sense": "meet"})


def lock(room: Gathering, name: str = "Mees") -> None:
    room.write(room.people[name], {"kind": "map_lock", "perspective": "organisation"})


def test_outside_of_a_room_it_says_what_would_stand_here(store: Store) -> None:
    assert "workshop" in group.told(MapsState(RoomDesk(store, "10_maps").session))["missing"]


def test_the_rooms_maps_open_once_one_has_drawn(store: Store, room: Gathering) -> None:
    drawn(room)
    told = group.told(page(store, room))
    assert "getekend" in told["missing"]
    on_its_way = page(store, room, views=())
    assert group.told(on_its_way)["missing"] == told["missing"]  # nobody reads that the group shared nothing
    assert "De Hal" not in json.dumps(told)
    lock(room)
    told = group.told(page(store, room))
    assert told["missing"] == ""
    assert sorted(one["class"] for one in told["places"]) == ["ours", "theirs"]
    assert {tuple(cell["senses"]) for one in told["places"] for cell in one["said"].values()} == {("nog te weinig stemmen",)}


def test_a_pair_of_the_room_is_decided_under_the_slot_of_both(store: Store, room: Gathering) -> None:
    drawn(room)
    lock(room)
    state = page(store, room)
    (pair,) = group.told(state)["pairs"]
    assert (pair["names"], pair["mine"]) == (["De Hal", "De Hal"], "")
    assert pair["entry_id"] == state.session.entry_id(state.pair_slot(pair["other"], pair["one"]))
    said = {"kind": "same_place", "one": pair["one"], "other": pair["other"], "verdict": "same", "perspective": "organisation"}
    room.write(room.people["Mees"], said, entry_id=pair["entry_id"])
    (pair,) = group.told(page(store, room))["pairs"]
    assert pair["mine"] == "same"
    room.write(room.people["Uil"], said)
    places = group.told(page(store, room))["places"]
    assert [sorted(one["sides"]) for one in places] == [["citizen", "organisation"]]


def test_a_treasure_is_read_with_its_first_step_and_one_that_may_not_be_told_never(store: Store, room: Gathering) -> None:
    step = {"connect_with": "het wijkhuis", "first_step": "gaan eten", "by_when": "2099-12-15"}
    told = {"kind": "treasure", "name": "het bankje", "form": "place", "findable": "public"}
    room.write(room.people["Uil"], {**told, **step, "visibility": "offered"})
    room.write(room.people["Uil"], {"kind": "treasure", "name": "de kapper", "form": "key_person"}, shared=False)
    unread = group_treasures.lists(page(store, room))
    assert "gaan eten" not in json.dumps(unread)
    (waits,) = room.store.workshops.shared(room.trainer)
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)
    said = json.dumps(group_treasures.lists(page(store, room)))
    assert "gaan eten" in said
    said = json.dumps(group_treasures.lists(page(store, room)))
    assert "kapper" not in said


def test_a_wall_that_showed_the_maps_makes_ours_stand(store: Store, room: Gathering) -> None:
    room.write(room.people["Mees"], {"kind": "map_place", "name": "het loket", "perspective": "organisation"}, shared=False)
    state = page(store, room)
    assert "vóór" in side.told(state, Perspective.ORGANISATION)["notice"]["sentence"]
    room.set_stage(projector="maps")
    state = page(store, room)
    told = side.told(state, Perspective.ORGANISATION)
    assert (told["lock"]["wall"], told["lock"]["since"], told["notice"]) == (True, "", {})
    (place,) = told["places"]
    assert place["stands"]
    assert "to" not in place["sharing"]


def test_a_wall_that_showed_the_maps_leaves_the_residents_map_open(store: Store, room: Gathering) -> None:
    slot = page(store, room).session.entry_id(OCCASION)
    room.write(room.people["Mees"], {"kind": "occasion", "perspective": "citizen"}, entry_id=slot, shared=False)
    room.set_stage(projector="maps")
    told = side.told(page(store, room), Perspective.CITIZEN)
    assert (told["lock"]["closes"], told["lock"]["wall"]) == (False, False)


def test_who_reads_both_maps_is_not_told_that_they_are_shut(store: Store, room: Gathering) -> None:
    drawn(room)
    lock(room)
    room.write(room.people["Vos"], {"kind": "map_place", "name": "het loket", "perspective": "organisation"})
    told = group.told(page(store, room))
    assert told["places"]
    assert not any("gaan open" in one for one in told["notes"])
