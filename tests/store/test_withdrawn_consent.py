"""Whoever withdraws their consent is erased: the treasure, its actions and what it was shown in leave nothing, in any byte.

Not here: erasing in general (``test_traces``, ``test_traces_of_rooms``).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from days import HELD_ON, day
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures, Step
from buurtlezer.model import OWN, Settings, parse
from buurtlezer.store import Credential, JoinCode, Shared, Store, Workshop
from buurtlezer.store.tables import METADATA, group_pictures
from buurtlezer.store.writing import Pen

from .conftest import new_id

SETTINGS: dict[str, Any] = {"title": "Hier", "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON}
CONSENT = {"asked_by": "team", "asked_on": day(-9), "uses": ["room"], "until": day(9)}
WORDS = ("Noordster", "zaterdagfietsers", "langsgaan", "bellen", "Kapster")


def treasure(**fields: Any) -> Any:
    said = {
        "kind": "treasure",
        "perspective": "organisation",
        "name": "Noordster",
        "form": "initiative",
        "offers": "zaterdagfietsers",
    }
    told = {"findable": "agreed", "consent": CONSENT, "first_step": "langsgaan", "visibility": "workshop"}
    return parse(said | told | fields)


def action(**fields: Any) -> Any:
    return parse({"kind": "action", "perspective": "organisation", "what": "bellen met Noordster", **fields})


def picture(_: Workshop, spoken: list[Shared], shown: Pictures) -> list[Any]:
    found = [[one.handle, one.entry.content()] for one in spoken]
    shown.show(Step("all", Cell(len(spoken), None)), {"told": found})
    return found


class Room:
    """A workshop with one person in it."""

    def __init__(self, store: Store) -> None:
        self.store, self.trainer, self.owner, self.pen = store, Credential.new(), Credential.new(), Pen(store)
        store.workshops.create(self.trainer, Settings.model_validate(SETTINGS))
        store.workshops.join(self.owner, JoinCode.of(self.trainer.derive("projector"), 1), "Uil")

    def write(self, entry: Any, entry_id: str = "") -> str:
        own = entry_id or new_id()
        self.pen.write(self.owner, new_id(), own, entry)
        return own

    def result(self) -> str:
        return repr(self.store.workshops.result(self.trainer, "treasures", picture).content)


def everything(store: Store) -> str:
    with store._reading() as connection:
        return repr([connection.execute(sa.select(table)).all() for table in METADATA.sorted_tables])


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[tuple[Store, Path]]:
    with Store.open(f"sqlite:///{tmp_path / 'logbooks.db'}") as opened:
        yield opened, tmp_path


def test_withdrawn_consent_leaves_nothing_of_a_treasure_and_its_actions(file: tuple[Store, Path]) -> None:
    store, folder = file
    room = Room(store)
    said = room.write(treasure(offers="zaterdagfietsers, eerst", visibility="private"))
    room.write(treasure(), said)  # with a history
    of_it = room.write(action(of_treasure=said))
    room.write(action(what="bellen, nog eens", from_entry=said))  # made on the list of what is to be done
    other = room.write(action(what="iets anders", from_entry=of_it))
    room.pen.delete(room.owner, new_id(), of_it)  # one that was deleted is there still
    assert "Noordster" in room.result()
    assert "Noordster" in repr(store.caretaker.export(store.workshops.led(room.trainer).id))
    assert store.erase_entry(room.owner, new_id(), said).traces_gone
    assert "Noordster" not in room.result() + everything(store)
    store.close()
    held = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    assert [one for one in WORDS if one.encode() in held] == []
    assert b"iets anders" in held
    with Store.open(f"sqlite:///{folder / 'logbooks.db'}") as again:
        assert [one.entry_id for one in again.current(room.owner)] == [other]


def test_erasing_a_card_of_a_person_takes_its_treasures_and_their_actions_along(store: Store) -> None:
    room = Room(store)
    card = parse({"kind": "key_person", "perspective": "organisation", "called": "Kapster", "by": "pseudonym"})
    person = room.write(card)
    told = {"form": "key_person", "name": "Kapster", "key_person": OWN + person, "visibility": "private", "findable": "not_asked"}
    said = room.write(treasure(**told, consent=None))
    room.write(action(of_treasure=said))
    other = room.write(treasure(name="de bib", form="place", findable="public", consent=None, offers="", first_step=""))
    store.erase_entry(room.owner, new_id(), person)
    assert [one for one in WORDS if one in everything(store)] == []
    assert [one.entry_id for one in store.current(room.owner)] == [other]


def test_erasing_a_card_of_an_initiative_takes_all_treasures_about_it_along_and_deleting_it_none(store: Store) -> None:
    room = Room(store)
    card = {"kind": "organisation", "perspective": "organisation", "name": "Noordster", "form": "initiative"}
    own = room.write(parse(card))
    rounds = [room.write(treasure(organisation=OWN + own, round=number)) for number in (1, 2)]
    room.pen.delete(room.owner, new_id(), own)
    assert {one.entry_id for one in store.current(room.owner)} == set(rounds)
    room.pen.undo(room.owner, new_id(), own)
    store.erase_entry(room.owner, new_id(), own)
    assert [one for one in WORDS if one in everything(store)] == []


def test_what_is_public_is_told_no_longer_than_a_consent_that_was_given_for_it(store: Store) -> None:
    room = Room(store)
    ended = CONSENT | {"until": day(-1)}
    room.write(treasure(form="place", findable="public", consent=ended))
    assert "Noordster" not in repr(store.workshops.shared(room.trainer)) + room.result()
    room.write(treasure(form="place", findable="public", consent=None))
    assert "Noordster" in repr(store.workshops.shared(room.trainer))


def in_numbers(_: Workshop, spoken: list[Shared], shown: Pictures) -> Any:
    return shown.told("treasures", spoken, 3, lambda them: {"n": len(them)}, called=lambda one: getattr(one.entry, "name", ""))


def test_what_was_ever_shown_of_it_is_unlearned(store: Store) -> None:
    room = Room(store)
    said = room.write(treasure())
    for name in ("Vos", "Mees", "Kraai"):
        other = Credential.new()
        store.workshops.join(other, JoinCode.of(room.trainer.derive("projector"), 1), name)
        room.pen.write(other, new_id(), new_id(), treasure(name=name))
    assert store.workshops.result(room.trainer, "treasures", in_numbers).content["n"] == 4

    def numbers() -> set[Any]:
        with store._reading() as connection:
            (seen,) = connection.execute(sa.select(group_pictures.c.seen)).scalars()
        return set(seen["seen"][0].items())

    before = numbers()
    store.erase_entry(room.owner, new_id(), said)
    assert len(before - numbers()) == 1  # hers, and nobody else's


def test_an_ended_consent_is_told_to_nobody_from_that_day(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room(store)
    room.write(treasure())
    assert "Noordster" in repr(store.workshops.shared(room.trainer))
    days = {"now": CONSENT["until"]}

    def today() -> Any:
        from datetime import date

        return date.fromisoformat(days["now"])

    monkeypatch.setattr("buurtlezer.store.shared.today", today)
    assert "Noordster" in room.result()
    days["now"] = day(10)
    room.write(parse({"kind": "capacity", "perspective": "citizen", "skill": "cook", "can": True, "visibility": "workshop"}))
    own = store.workshops.led(room.trainer)
    for told in (store.workshops.shared(room.trainer), room.result(), store.caretaker.export(own.id)):
        assert "Noordster" not in repr(told)
    assert "Noordster" in repr(store.current(room.owner))
