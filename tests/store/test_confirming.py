"""What a participant counts for: tables once the trainer said so, a device once however often it comes in; and who came together.

On both databases. Not here: what pictures make of it over time (``views/test_steps``), who may confirm (``test_rights``).
"""

import secrets
from typing import Any

import pytest
import sqlalchemy as sa
from days import HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BadEntry, UnknownCode
from buurtlezer.model import Settings, parse
from buurtlezer.store import Arrival, Credential, JoinCode, Shared, Store, Workshop
from buurtlezer.store.tables import METADATA, participants
from buurtlezer.store.writing import Pen

from .conftest import new_id
from .house import code_of

SETTINGS = Settings.model_validate({"title": "Kuregem", "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON})
FACE = {"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "visibility": "workshop"}


class Room:
    """A workshop of a trainer, and who comes in."""

    def __init__(self, store: Store) -> None:
        self.store, self.rooms, self.trainer = store, store.workshops, Credential.new()
        self.own: Workshop = self.rooms.create(self.trainer, SETTINGS)

    def join(self, pseudonym: str, voices: int = 1, role: str = "person", **marks: str) -> Credential:
        owner = Credential.new()
        self.rooms.join(owner, code_of(self.trainer), pseudonym, voices, role, Arrival(**marks))
        return owner

    def says(self, owner: Credential, **more: Any) -> None:
        Pen(self.store).write(owner, new_id(), new_id(), parse({**FACE, **more}))

    def counted(self) -> list[int]:
        """The voices of what everybody shared, as results are made of it."""
        return [one.voices for one in self.spoken()]

    def spoken(self) -> list[Shared]:
        found: list[Shared] = []
        self.rooms.result(self.trainer, secrets.token_hex(4), lambda _, spoken, __: found.extend(spoken) or {})
        return found

    def authors(self) -> int:
        return len({one.author for one in self.spoken()})

    def dump(self) -> str:
        with self.store._reading() as connection:
            return repr([connection.execute(table.select()).all() for table in METADATA.sorted_tables])

    def confirm(self, pseudonym: str, voices: Any) -> None:
        self.rooms.confirm(self.trainer, pseudonym, voices)


@pytest.fixture
def room(store: Store) -> Room:
    return Room(store)


# Tables


def test_who_says_fifteen_counts_as_one_until_the_trainer_said_so(room: Room) -> None:
    table = room.join("Tafel", 15, "table")
    room.says(table)
    assert room.counted() == [1]
    assert room.rooms.presence(room.trainer).voices == 1
    (listed,) = room.rooms.participants(room.trainer)
    assert (listed.voices, listed.asked) == (1, 15)
    before = room.rooms.led(room.trainer).seq
    room.confirm("Tafel", 15)
    assert room.counted() == [15]  # what was said before, too
    assert room.rooms.led(room.trainer).seq > before  # open pages hear of it
    found = room.rooms.of(table)
    assert found is not None
    assert (found[1].voices, found[1].asked) == (15, None)


@pytest.mark.parametrize("role", ["person", "table", "scribed"])
def test_no_role_counts_for_more_than_one_by_its_own_word(room: Room, role: str) -> None:
    room.says(room.join("Tafel", 15, role))
    assert room.counted() == [1]


def test_no_is_one_voice_and_the_last_word_holds(room: Room) -> None:
    room.says(room.join("Tafel", 15, "table"))
    room.confirm("Tafel", 1)
    assert room.counted() == [1]
    assert room.rooms.participants(room.trainer)[0].asked is None
    room.confirm("Tafel", 4)
    assert room.counted() == [4]


@pytest.mark.parametrize("voices", [0, -1, 16, True, 1.5, "2", None])
def test_a_number_that_no_table_has_changes_nothing(room: Room, voices: Any) -> None:
    room.join("Tafel", 5, "table")
    before = room.dump()
    with pytest.raises(BadEntry):
        room.confirm("Tafel", voices)
    assert room.dump() == before


@pytest.mark.parametrize("pseudonym", ["Niemand", "✎", "tafel", ""])
def test_only_who_is_there_is_confirmed_and_paper_is_nobody(room: Room, pseudonym: str) -> None:
    room.join("Tafel", 5, "table")
    room.rooms.paper(room.trainer)
    with pytest.raises(UnknownCode):
        room.confirm(pseudonym, 5)
    assert room.rooms.participants(room.trainer)[0].voices == 1


def test_the_device_of_a_table_hears_that_it_counts(room: Room) -> None:
    table = room.join("Tafel", 5, "table")
    before = room.rooms.news(table)
    room.confirm("Tafel", 5)
    after = room.rooms.news(table)
    assert before is not None
    assert after is not None
    assert before.mark != after.mark


def test_joining_again_with_the_same_secret_asks_nothing_anew(room: Room) -> None:
    table = room.join("Tafel", 5, "table")
    room.confirm("Tafel", 3)
    _, again = room.rooms.join(table, code_of(room.trainer), "Tafel", 15, "table")
    assert (again.voices, again.asked) == (3, None)


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_pass_keeps_what_counts_and_what_waits_and_is_the_same_author(room: Room, confirmed: bool) -> None:
    room.says(room.join("Tafel", 5, "table"))
    if confirmed:
        room.confirm("Tafel", 5)
    fresh = Credential.new()
    _, found = room.rooms.redeem(fresh, JoinCode.parse(room.rooms.give_pass(room.trainer, "Tafel")))
    assert (found.voices, found.asked, found.role) == ((5, None, "table") if confirmed else (1, 5, "table"))
    room.says(fresh)
    assert room.authors() == 1  # else every pass were one more table of five
    here = room.rooms.presence(room.trainer)
    assert (here.joined, here.voices) == (2, 5 if confirmed else 1)


# Devices


def test_a_device_that_joins_again_is_one_author_and_another_is_another(room: Room) -> None:
    mark = new_id()
    for name, device in (("Vink", mark), ("Merel", mark), ("Uil", new_id()), ("Mees", ""), ("Specht", "")):
        room.says(room.join(name, device=device))
    assert room.authors() == 4


@pytest.mark.parametrize("mark", ["x", "0" * 31, "A" * 32, "' OR 1=1 --".ljust(32), "é" * 32, "0" * 10_000])
def test_what_is_no_mark_of_a_device_is_none(room: Room, mark: str) -> None:
    for name in ("Vink", "Merel"):
        room.says(room.join(name, device=mark))
    assert room.authors() == 2
    assert mark not in room.dump()


def test_who_is_written_for_is_a_person_of_their_own_only_by_the_trainers_word(room: Room) -> None:
    mark = new_id()
    room.says(room.join("Vink", device=mark))
    scribed = room.join("Merel", role="scribed", device=mark)
    room.says(scribed)
    room.says(room.join("Nog een", role="scribed", device=mark))
    assert room.authors() == 1
    assert [(one.pseudonym, one.asked) for one in room.rooms.participants(room.trainer)] == [
        ("Merel", 1),
        ("Nog een", 1),
        ("Vink", None),
    ]
    room.confirm("Merel", 1)
    assert room.authors() == 2
    room.confirm("Nog een", 0)  # nobody of their own: it waits no more, and counts with the device
    assert room.authors() == 2
    assert [one.asked for one in room.rooms.participants(room.trainer)] == [None, 0, None]
    # With a pass they go on at a device of their own, and are the same author there.
    fresh = Credential.new()
    room.rooms.redeem(fresh, JoinCode.parse(room.rooms.give_pass(room.trainer, "Merel")))
    room.says(fresh)
    assert room.authors() == 2
    # A device that joins first for somebody else is no way around.
    other = new_id()
    room.says(room.join("Eerst", role="scribed", device=other))
    room.says(room.join("Dan", device=other))
    assert room.authors() == 3


def test_a_device_in_two_workshops_is_not_known_by_the_one_from_the_other(store: Store) -> None:
    mark, rooms = {"device": new_id(), "address": "ab" * 16}, (Room(store), Room(store))
    for room in rooms:
        room.join("Vink", **mark)
    with store._reading() as connection:
        kept = connection.execute(sa.select(participants.c.author, participants.c.network)).all()
    assert len({one.author for one in kept}) == len({one.network for one in kept}) == 2
    assert all(one.author and len(one.network) == 8 for one in kept)
    for text in mark.values():
        assert text not in rooms[0].dump()


@pytest.mark.parametrize("by", ["its owner", "the trainer", "purge"])
def test_what_is_kept_of_device_and_address_goes_with_the_participant(room: Room, by: str) -> None:
    marks = Arrival(new_id(), "cd" * 16)
    kept = [str(marks.author(room.own.id)), str(marks.network(room.own.id))]
    owner = room.join("Vink", device=marks.device, address=marks.address)
    room.join("Merel")
    room.says(owner)
    assert [one in room.dump() for one in kept] == [True, True]
    if by == "its owner":
        room.store.erase_logbook(owner)
    elif by == "the trainer":
        room.rooms.remove(room.trainer, ["Vink"])
    else:
        room.rooms.purge(room.trainer)
    assert [one in room.dump() for one in kept] == [False, False]


# Who came in by one address


def test_the_trainer_sees_who_came_in_by_one_address_and_no_address(room: Room) -> None:
    for name, address in (("Arend", "a1"), ("Bosuil", ""), ("Duif", "b2"), ("Ekster", "a1"), ("Fuut", "c3"), ("Gans", "b2")):
        room.join(name, address=address)
    room.rooms.redeem(Credential.new(), JoinCode.parse(room.rooms.give_pass(room.trainer, "Arend")))
    found = room.rooms.participants(room.trainer)
    groups = {number: [one.pseudonym for one in found if one.group == number] for number in range(3)}
    assert groups == {0: ["Arend 2", "Bosuil", "Fuut"], 1: ["Arend", "Ekster"], 2: ["Duif", "Gans"]}
    room.rooms.remove(room.trainer, ["Arend"])
    assert {one.group for one in room.rooms.participants(room.trainer)} == {0, 1}
