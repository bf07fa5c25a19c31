"""What the page of 07 shows of a room: organisations and gates, doubles to decide, and nothing of anybody's persons."""

import json

from gathering import Gathering, RoomDesk

from buurtlezer.model import OWN, SameActor
from buurtlezer.steps.page import Page
from buurtlezer.steps.people import group
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.store import Store
from buurtlezer.texts import Texts

PERSON = {"kind": "key_person", "called": "Schooldirecteur-met-fiches"}
GATE = {"kind": "own_gate", "who": ["young"], "rules": ["hours"]}


def page(store: Store, room: Gathering, who: str = "Mees") -> PeopleState:
    session = RoomDesk(store, "07_people").open(room.people[who])
    for view in ("network", "own_gates"):
        session.group.want(view)
        session.group.put(view, session.seat.result(view))
    return PeopleState(session)


def test_outside_of_a_room_it_says_what_would_stand_here(store: Store) -> None:
    told = group.told(PeopleState(RoomDesk(store, "07_people").session))
    assert (told["lists"], told["pairs"]) == ([], [])
    assert "workshop" in told["empty"]


def test_organisations_are_named_and_no_person_is(store: Store, room: Gathering) -> None:
    room.write(room.people["Uil"], {"kind": "organisation", "name": "Buurthuis De Brug", "opens": "voor wie pas aankomt"})
    room.write(room.people["Uil"], PERSON, shared=False)
    told = group.told(page(store, room))
    assert [item["text"] for one in told["lists"] for item in one["items"]] == ["Buurthuis De Brug"]
    assert "Schooldirecteur" not in json.dumps(told)


def test_rules_of_houses_are_told_where_enough_people_named_one(store: Store, room: Gathering) -> None:
    for name in ("Uil", "Vos"):
        room.write(room.people[name], GATE)
    assert group.told(page(store, room))["lists"] == []
    (own,) = group.told(page(store, room, "Uil"))["lists"]  # whoever shared theirs reads what becomes of it
    assert (own["items"], own["note"]) == ([], Texts.of("nl")("group_network.gates_wall"))
    room.write(room.people["Mees"], GATE)
    told = {one["title"]: [item["text"] for item in one["items"]] for one in group.told(page(store, room))["lists"]}
    assert told["Wie bij ons niet binnenraakt"] == ["jongeren\u00a03"]


def test_two_names_that_look_alike_are_decided_by_a_person_who_can_take_it_back(store: Store, room: Gathering) -> None:
    for name, called in (("Uil", "Buurthuis De Brug"), ("Vos", "buurthuis de brug vzw")):
        room.write(room.people[name], {"kind": "organisation", "name": called})
    (pair,) = group.told(page(store, room))["pairs"]
    assert (pair["mine"], pair["said"]) == ("", "")
    decision = {"kind": "same_actor", "one": pair["one"], "other": pair["other"], "verdict": "same"}
    written = room.write(room.people["Mees"], decision)
    state = page(store, room)
    (own,) = state.of_kind(SameActor)
    (pair,) = group.told(state)["pairs"]
    assert (pair["mine"], pair["entry_id"]) == ("same", own.entry_id)
    assert own.entry_id == written.entry_id
    assert not own.entry.one.startswith(OWN)
    room.write(room.people["Uil"], {**decision, "verdict": "different"})
    (pair,) = group.told(page(store, room))["pairs"]
    assert pair["said"] == "De groep zei: hetzelfde · niet hetzelfde"
    room.write(room.people["Vos"], decision)  # whose one of both is: they were one, were it not for who does not agree
    (apart,) = [one for one in group.told(page(store, room))["lists"] if one["title"] == "Daarover zijn jullie het niet eens"]
    assert [set(one["text"].split(" / ")) for one in apart["items"]] == [{"Buurthuis De Brug", "buurthuis de brug vzw"}]


def test_what_a_room_names_is_in_no_state_of_a_widget(store: Store, room: Gathering) -> None:
    room.write(room.people["Uil"], {"kind": "organisation", "name": "Huis van de wijk", "form": "business"})
    state = page(store, room)
    part = group.group(Page(state.session, state), state)
    assert "Huis van de wijk" in str(part.lists)
    assert "Huis van de wijk" not in str(part.get_state())
