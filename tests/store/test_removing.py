"""The trainer removes participants with what they said: their logbooks of this workshop, and nothing of anybody else.

Not here: that no byte of it stays (``test_traces_of_rooms``), who may (``test_rights``).
"""

import pytest
from days import HELD_ON
from quick_codes import quick_codes  # noqa: F401 -- a fixture that all tests here take

from buurtlezer.errors import BuurtlezerError, LogbookErased, PseudonymTaken, Removed, UnknownCode, WorkshopFull
from buurtlezer.model import Settings, parse
from buurtlezer.store import Credential, Shared, Store, Workshop, joining
from buurtlezer.store.writing import Pen

from .conftest import new_id
from .house import code_of

SETTINGS = Settings.model_validate({"title": "Kuregem", "organisation": "Huis", "contact": "onthaal", "held_on": HELD_ON})
SHARED = parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": 1, "visibility": "workshop"})


@pytest.fixture
def trainer(store: Store) -> Credential:
    made = Credential.new()
    store.workshops.create(made, SETTINGS)
    return made


def join(store: Store, trainer: Credential, pseudonym: str) -> Credential:
    owner = Credential.new()
    store.workshops.join(owner, code_of(trainer), pseudonym)
    Pen(store).write(owner, new_id(), new_id(), SHARED)
    return owner


def everything(_: Workshop, spoken: list[Shared], *_shown: object) -> int:
    return len(spoken)


def test_who_is_removed_is_gone_with_what_they_said_and_is_told_so(store: Store, trainer: Credential):
    gone, stays = join(store, trainer, "Vink"), join(store, trainer, "Merel")
    rooms = store.workshops
    assert rooms.result(trainer, "all", everything).content == 2
    before = rooms.led(trainer).seq
    assert rooms.remove(trainer, ["Vink"])
    assert [one.pseudonym for one in rooms.participants(trainer)] == ["Merel"]
    assert len(rooms.shared(trainer)) == 1
    assert rooms.result(trainer, "all", everything).content == 1
    assert rooms.led(trainer).seq > before  # open pages hear of it
    assert len(store.current(stays)) == 1
    for asks in (store.current, rooms.of, rooms.seen_by, rooms.news, rooms.standing):
        if asks == rooms.news:
            assert asks(gone) is None
            continue
        with pytest.raises(Removed):
            asks(gone)
    with pytest.raises(Removed):
        Pen(store).write(gone, new_id(), new_id(), SHARED)
    with pytest.raises(LogbookErased):  # the secret of a removed one begins nothing
        rooms.join(gone, code_of(trainer), "Vink")
    assert store.erase_logbook(gone).seq > before  # erasing what is erased is done


def test_a_removed_place_is_free_again(store: Store, trainer: Credential, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(joining, "MOST_PARTICIPANTS", 2)
    join(store, trainer, "Vink")
    join(store, trainer, "Merel")
    with pytest.raises(WorkshopFull):
        join(store, trainer, "Specht")
    store.workshops.remove(trainer, ["Vink", "Merel"])
    join(store, trainer, "Vink")
    join(store, trainer, "Specht")


def test_a_pseudonym_is_one_persons_so_it_is_enough_to_choose_by(store: Store, trainer: Credential):
    join(store, trainer, "Vink")
    for same in ("Vink", "vink", " VINK "):
        with pytest.raises(PseudonymTaken):
            join(store, trainer, same)


@pytest.mark.parametrize("asked", [["Uil"], ["Vink", "Uil"], ["✎"], ["vink"], [""]])
def test_of_names_that_nobody_has_nobody_is_removed(store: Store, trainer: Credential, asked: list[str]):
    owner = join(store, trainer, "Vink")
    store.workshops.paper(trainer)
    with pytest.raises(UnknownCode):
        store.workshops.remove(trainer, asked)
    assert len(store.current(owner)) == 1
    assert store.current(store.workshops.paper(trainer)) == []


def test_a_name_of_another_workshop_is_not_met(store: Store, trainer: Credential):
    other = Credential.new()
    store.workshops.create(other, SETTINGS)
    owner = join(store, trainer, "Vink")
    with pytest.raises(UnknownCode):
        store.workshops.remove(other, ["Vink"])
    assert len(store.current(owner)) == 1


def test_who_was_removed_may_come_in_anew_and_finds_nothing_of_before(store: Store, trainer: Credential):
    join(store, trainer, "Vink")
    store.workshops.remove(trainer, ["Vink"])
    again = Credential.new()
    store.workshops.join(again, code_of(trainer), "Vink")
    assert store.current(again) == []


def test_a_workshop_of_which_some_were_removed_can_be_purged(store: Store, trainer: Credential):
    gone, stays = join(store, trainer, "Vink"), join(store, trainer, "Merel")
    store.workshops.remove(trainer, ["Vink"])
    store.workshops.purge(trainer)
    for owner in (gone, stays):
        with pytest.raises(BuurtlezerError):
            store.workshops.of(owner)
