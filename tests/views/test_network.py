"""The network of a room: laid together as people decide, names and ties from enough on, and nothing of a person's own network."""

import json
import uuid
from datetime import date
from typing import Any

import pytest
from gathering import Gathering

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.model import Domain
from buurtlezer.store import current, handle_of
from buurtlezer.views.network import compute as network

PACK = Pack.open()
CONSENT = {"asked_by": "team", "asked_on": "2020-01-01", "uses": ["room"], "until": "2099-06-30"}


def made(room: Gathering, who: str, **content: Any) -> str:
    """What somebody shares; the handle by which the room knows it."""
    entry_id = uuid.uuid4().hex
    owner = room.people[who]
    room.write(owner, content, entry_id=entry_id)
    return handle_of(room.workshop.id, room.store.logbook(owner).id, entry_id)


def organisation(room: Gathering, name: str, called: str, **more: Any) -> str:
    return made(room, name, kind="organisation", name=called, **more)


def function(room: Gathering, name: str, called: str, **more: Any) -> str:
    return made(room, name, kind="public_function", function=called, **{"several_hold_it": True, **more})


def decide(room: Gathering, name: str, one: str, other: str, verdict: str) -> str:
    return made(room, name, kind="same_actor", one=f"room/{one}", other=f"room/{other}", verdict=verdict)


def tie(room: Gathering, name: str, start: str | None, end: str, **more: Any) -> None:
    made(room, name, kind="tie", start=start and f"room/{start}", end=f"room/{end}", **{"ties": ["knows"], **more})


def seen(room: Gathering) -> dict[str, Any]:
    found = room.store.workshops.result(room.people["Kraai"], "network", views.compute("network", PACK)).content
    plain: dict[str, Any] = json.loads(json.dumps(found, allow_nan=False))
    return plain


def names(view: dict[str, Any]) -> list[str]:
    return [one["names"][0]["name"] for one in view["actors"]]


def approve(room: Gathering, kind: str) -> None:
    (waits,) = [one for one in room.store.workshops.awaiting(room.trainer) if one.kind == kind]
    room.store.workshops.decide(room.trainer, waits.handle, waits.seq, True)


def more_people(room: Gathering, *them: str) -> None:
    for name in them:
        room.join(name)


def test_an_organisation_is_read_by_its_name_and_what_it_is_and_not_by_where_it_is(room: Gathering) -> None:
    organisation(room, "Uil", "De Wissel", form="business", domain="care", where="abroad", opens="de ouders", holders=["kitchen"])
    view = seen(room)
    (one,) = view["actors"]
    assert ([(name["name"], name["until"]) for name in one["names"]], one["form"]) == ([("De Wissel", None)], "business")
    assert view["questions"]["domain"] == {"voices": 1, "enough": False, "lacks": "voices"}
    assert not any(word in repr(view) for word in ("care", "abroad", "ouders", "kitchen", "Uil"))


def test_what_the_trainer_said_yes_to_is_read_whole(room: Gathering) -> None:
    organisation(room, "Uil", "De Wissel", visibility="offered", domain="care", opens="de ouders van de school")
    assert seen(room)["told"] == []
    approve(room, "organisation")
    (told,) = seen(room)["told"]
    assert (told["name"], told["opens"], told["domain"]) == ("De Wissel", "de ouders van de school", "care")


def test_two_are_one_as_soon_as_two_people_say_so_and_come_apart_when_somebody_does_not_agree(room: Gathering) -> None:
    one, other = organisation(room, "Uil", "De Wissel"), organisation(room, "Vos", "Wissel vzw")
    assert seen(room)["proposed"] == [sorted((one, other))]
    decide(room, "Mees", one, other, "same")
    decide(room, "Vos", other, one, "same")
    view = seen(room)
    (only,) = view["actors"]
    assert [(name["handle"], name["name"]) for name in only["names"]] == [(one, "De Wissel"), (other, "Wissel vzw")]
    assert (view["proposed"], view["apart"]) == ([], [])
    assert view["decided"] == [{"two": sorted((one, other)), "verdicts": ["same"]}]
    decide(room, "Kraai", other, one, "different")
    view = seen(room)
    assert names(view) == ["De Wissel", "Wissel vzw"]
    assert view["apart"] == [{"handles": sorted((one, other)), "contested": [sorted((one, other))]}]
    assert view["decided"][0]["verdicts"] == ["same", "different"]
    assert not any(name in repr(view) for name in ("Mees", "Kraai"))


def test_who_decided_takes_it_back_by_deciding_anew(room: Gathering) -> None:
    one, other = organisation(room, "Uil", "De Wissel"), organisation(room, "Vos", "Wissel vzw")
    decide(room, "Uil", one, other, "same")
    assert len(seen(room)["actors"]) == 1
    decide(room, "Uil", other, one, "different")
    view = seen(room)
    assert (len(view["actors"]), view["apart"], view["proposed"]) == (2, [], [sorted((one, other))])


def test_what_one_says_of_what_others_shared_is_a_proposal_and_nobody_reads_who_decided(room: Gathering) -> None:
    one, other = organisation(room, "Uil", "De Wissel"), organisation(room, "Vos", "Het Atelier")
    assert seen(room)["proposed"] == []
    decide(room, "Mees", one, other, "same")
    view = seen(room)
    assert (names(view), view["decided"], view["proposed"]) == (["De Wissel", "Het Atelier"], [], [sorted((one, other))])
    decide(room, "Vos", one, other, "same")  # whose it is agrees
    view = seen(room)
    assert (names(view), view["proposed"]) == (["De Wissel"], [])
    assert view["decided"] == [{"two": sorted((one, other)), "verdicts": ["same"]}]


def test_who_shared_one_of_both_lays_them_together_and_that_it_was_decided_is_not_told(room: Gathering) -> None:
    one, other = organisation(room, "Uil", "De Wissel"), organisation(room, "Vos", "Het Atelier")
    decide(room, "Uil", one, other, "same")
    view = seen(room)
    assert (len(view["actors"]), view["decided"], view["proposed"]) == (1, [], [])


def test_a_function_waits_for_the_trainers_yes_or_for_enough_who_name_it(room: Gathering) -> None:
    handles = [function(room, name, "schepen van jeugd") for name in ("Uil", "Vos", "Mees")]
    view = seen(room)
    assert (view["actors"], view["unread"]) == ([], 3)
    decide(room, "Uil", handles[0], handles[1], "same")
    assert seen(room)["actors"] == []
    decide(room, "Vos", handles[1], handles[2], "same")
    view = seen(room)
    assert (names(view), view["unread"]) == (["schepen van jeugd"], 0)


def test_by_the_trainers_yes_a_function_is_read_alone(room: Gathering) -> None:
    function(room, "Uil", "hoofd van de school", visibility="offered")
    approve(room, "public_function")
    assert names(seen(room)) == ["hoofd van de school"]


def test_a_function_is_told_no_longer_than_its_consent_holds(room: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    function(room, "Uil", "hoofd van de school", visibility="offered", several_hold_it=False, consent=CONSENT)
    approve(room, "public_function")
    before = seen(room)
    assert [(name["name"], name["until"]) for name in before["actors"][0]["names"]] == [("hoofd van de school", "2099-06-30")]
    assert current(before, date(2099, 6, 30)) == before
    kept = current(before, date(2099, 7, 1))
    assert (kept["actors"], kept["told"]) == ([], [])
    monkeypatch.setattr(network, "today", lambda: date(2099, 7, 1))
    organisation(room, "Vos", "De Wissel")
    assert names(seen(room)) == ["De Wissel"]


def test_of_what_is_one_with_a_function_only_the_function_ends(room: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """As kept before the day and read after it: the organisation stays with its ties, the function is in nothing of it."""
    head = function(room, "Uil", "directrice van De Brug", visibility="offered", several_hold_it=False, consent=CONSENT)
    approve(room, "public_function")
    house, far = organisation(room, "Vos", "De Brug"), organisation(room, "Mees", "Het Atelier")
    decide(room, "Uil", head, house, "same")
    for name in ("Uil", "Vos", "Mees"):
        tie(room, name, head if name == "Uil" else house, far)
    before = seen(room)
    assert ("directrice" in repr(before), len(before["actors"]), len(before["ties"])) == (True, 2, 1)
    monkeypatch.setattr("buurtlezer.store.results.today", lambda: date(2099, 7, 1))
    after = seen(room)
    assert (names(after), after["actors"][0]["form"]) == (["De Brug", "Het Atelier"], "organisation")
    assert len(after["ties"]) == 1
    assert "directrice" not in repr(after)
    assert head not in repr(after)


def test_the_store_tells_nobody_of_a_consent_that_ended(room: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    function(room, "Uil", "hoofd van de school", several_hold_it=None, consent=CONSENT)
    asked = lambda: room.store.workshops.shared(room.trainer, {"public_function"})  # noqa: E731
    assert len(asked()) == 1
    monkeypatch.setattr("buurtlezer.store.shared.today", lambda: date(2099, 7, 1))
    assert asked() == []


def test_a_tie_is_told_from_enough_on_and_its_strength_by_those_who_said_it(room: Gathering) -> None:
    one, other = organisation(room, "Uil", "De Wissel"), organisation(room, "Vos", "Het Lokaal")
    more_people(room, "Das", "Egel")
    for name, said in (("Uil", {"strength": "weak"}), ("Vos", {})):
        tie(room, name, one, other, **said)
    assert (seen(room)["ties"], seen(room)["few_ties"]) == ({}, 2)
    tie(room, "Mees", other, one, ties=["helps"])
    view = seen(room)
    ((told),) = view["ties"].values()
    assert told["between"] == sorted((one, other))
    assert told["kinds"] == {"voices": 3, "enough": True, "counts": {"knows": 2, "helps": 1}}
    assert told["strength"] == {"voices": 1, "enough": False, "lacks": "voices"}
    assert view["few_ties"] == 0


def test_ties_are_laid_together_with_what_they_join(room: Gathering) -> None:
    one, other, third = (
        organisation(room, name, called) for name, called in (("Uil", "A"), ("Vos", "A vzw"), ("Mees", "Het Plein"))
    )
    for name, start in (("Uil", one), ("Vos", other), ("Mees", one)):
        tie(room, name, start, third)
    tie(room, "Kraai", one, other)
    assert seen(room)["ties"] == {}
    decide(room, "Uil", one, other, "same")
    view = seen(room)
    ((told),) = view["ties"].values()
    assert (told["kinds"]["voices"], view["few_ties"]) == (3, 0)  # what joins two that are one is no tie


def test_ties_of_me_and_key_persons_are_in_no_room(room: Gathering) -> None:
    one = organisation(room, "Uil", "De Wissel")
    for name in ("Uil", "Vos", "Mees"):
        tie(room, name, None, one, centre="me", visibility="private")
        tie(room, name, None, one)
        room.write(room.people[name], {"kind": "key_person", "called": "de buurvrouw", "visibility": "private"})
    view = seen(room)
    assert list(view["ties"]) == [f"us+{one}"]
    assert view["ties"][f"us+{one}"]["kinds"]["voices"] == 3
    assert "buurvrouw" not in repr(view)


def test_parts_of_life_are_counted_each_person_once_and_the_empty_ones_are_there(room: Gathering) -> None:
    for name in ("Uil", "Vos", "Mees"):
        organisation(room, name, f"De {name}", domain="care")
        organisation(room, name, f"Het {name}", domain="news")
        organisation(room, name, f"Bij {name}", domain="care")
    domain = seen(room)["questions"]["domain"]
    assert (domain["voices"], domain["counts"]["care"], domain["counts"]["news"], domain["counts"]["policy"]) == (3, 3, 3, 0)
    assert list(domain["counts"]) == [str(one) for one in Domain]


def test_nothing_is_counted_where_one_that_is_told_whole_could_be_taken_off(room: Gathering) -> None:
    organisation(room, "Uil", "De Wissel", visibility="offered", opens="de ouders", domain="care")
    for name in ("Vos", "Mees"):
        organisation(room, name, f"De {name}", domain="care")
    assert seen(room)["questions"]["domain"]["enough"] is True
    approve(room, "organisation")
    assert seen(room)["questions"]["domain"] == {"voices": 3, "enough": False, "lacks": "rest"}
