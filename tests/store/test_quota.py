"""What one logbook may take, how fast, how many are begun from one place; and a disk that is nearly full."""

import shutil
from collections import namedtuple
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from days import HELD_ON

from buurtlezer.errors import LogbookFull, StoreReserved, TooFast, TooManyLogbooks
from buurtlezer.logbook import example
from buurtlezer.model import Settings, parse
from buurtlezer.model.photo import LONGEST_IMAGE
from buurtlezer.store import Credential, JoinCode, Store, quota, reserve
from buurtlezer.store.json_text import json_text
from buurtlezer.store.tables import beginnings, revisions
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

SETTINGS = Settings.model_validate({"title": "Kuregem", "organisation": "Huis", "contact": "x", "held_on": HELD_ON})
Usage = namedtuple("Usage", "total used free")


def taken(store: Store, owner: Credential) -> int:
    logbook_id = store.logbook(owner).id
    with store._reading() as connection:
        return connection.execute(
            sa.select(sa.func.coalesce(sa.func.sum(revisions.c.size), 0)).where(revisions.c.logbook_id == logbook_id)
        ).scalar_one()


def an_hour_passes(store: Store) -> None:
    with store._writing() as connection:
        connection.execute(revisions.update().values(written_at=(datetime.now(UTC) - timedelta(hours=1)).isoformat()))


def test_the_size_of_a_revision_is_that_of_its_text(store: Store, owner: Credential):
    Pen(store).write(owner, new_id(), new_id(), term("één café €"))
    (kept,) = store.current(owner)
    assert taken(store, owner) == len(json_text(kept.content).encode())


def test_a_full_logbook_refuses_what_comes_keeps_what_is_there_and_erasing_makes_room(
    store: Store, owner: Credential, other: Credential, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(quota, "MOST_BYTES", 3_000)
    first, act_id = new_id(), new_id()
    Pen(store).write(owner, act_id, first, term("x" * 1_200))
    Pen(store).write(owner, new_id(), new_id(), term("y" * 1_200))
    refused = new_id()
    with pytest.raises(LogbookFull):
        Pen(store).write(owner, refused, new_id(), term("z" * 1_200))
    assert len(store.current(owner)) == 2
    assert not Pen(store).write(owner, act_id, first, term("x" * 1_200)).erased  # sent again it is answered, not counted
    Pen(store).write(other, new_id(), new_id(), term("van een ander " + "z" * 1_200))
    Pen(store).delete(owner, new_id(), first)  # takes nothing
    with pytest.raises(LogbookFull):  # what comes back takes room like what comes
        Pen(store).undo(owner, new_id(), first)
    store.erase_entry(owner, new_id(), first)
    assert Pen(store).write(owner, refused, new_id(), term("z" * 1_200)).seq  # the same act, once there is room


def test_a_history_without_end_is_refused_and_erasing_makes_room(
    store: Store, owner: Credential, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(quota, "MOST_REVISIONS", 5)
    entry_id = new_id()
    for number in range(5):
        Pen(store).write(owner, new_id(), entry_id, term(str(number)))
    for act in (Pen(store).delete, Pen(store).undo):
        with pytest.raises(LogbookFull):
            act(owner, new_id(), entry_id)
    store.erase_entry(owner, new_id(), entry_id)
    Pen(store).write(owner, new_id(), new_id(), term("weer"))


def test_the_quota_holds_in_a_workshop_too_and_goes_with_its_purge(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(quota, "MOST_BYTES", 2_000)
    trainer, owner = Credential.new(), Credential.new()
    store.workshops.create(trainer, SETTINGS)
    store.workshops.join(owner, JoinCode.of(trainer.derive("projector"), 1), "Merel")
    Pen(store).write(owner, new_id(), new_id(), term("x" * 1_000))
    with pytest.raises(LogbookFull):
        Pen(store).write(owner, new_id(), new_id(), term("y" * 1_000))
    store.workshops.purge(trainer)
    with store._reading() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(revisions)).scalar_one() == 0


def test_a_whole_example_and_a_long_walk_are_far_from_full(record_property: Callable[[str, object], None]):
    whole = sum(len(json_text(dict(one.content or {})).encode()) for one in example.revisions("nl").values())
    photo = {"kind": "photo", "perspective": "citizen", "stop": "a", "image": "A" * LONGEST_IMAGE, "width": 1, "height": 1}
    walk = 60 * len(json_text(parse(photo).content()).encode())
    record_property("example_bytes", whole)
    record_property("walk_bytes", walk)
    assert 100 * whole < quota.MOST_BYTES
    assert 2 * walk < quota.MOST_BYTES


def test_outside_a_workshop_a_flood_waits_and_loses_nothing(store: Store, owner: Credential, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(quota, "IN_SECONDS", 3600.0)
    for number in range(quota.MOST_ACTS):
        Pen(store).write(owner, new_id(), new_id(), term(str(number)))
    late = new_id()
    with pytest.raises(TooFast):
        Pen(store).write(owner, late, new_id(), term("te vlug"))
    store.erase_entry(owner, new_id(), store.current(owner)[0].entry_id)  # erasing waits for nothing
    an_hour_passes(store)
    assert Pen(store).write(owner, late, new_id(), term("te vlug")).seq


def test_outside_a_workshop_who_writes_and_erases_in_turn_waits_too(
    store: Store, owner: Credential, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(quota, "IN_SECONDS", 3600.0)

    def in_turn() -> None:
        for _ in range(2 * quota.MOST_ACTS):
            entry_id = new_id()
            Pen(store).write(owner, new_id(), entry_id, term("x"))
            store.erase_entry(owner, new_id(), entry_id)

    with pytest.raises(TooFast):
        in_turn()
    assert store.current(owner) == []


def test_from_one_place_so_many_logbooks_are_begun_and_from_another_it_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(quota, "MOST_BEGUN", 70)
    ahead = [0.0]
    began = 6_000_000_000.0
    monkeypatch.setattr("time.time", lambda: began + ahead[0])
    sixty = [Credential.new() for _ in range(60)]
    for owner in sixty:  # a class behind one address, within a minute
        store.open_logbook(owner, "", "klas")
    for owner in sixty:  # opened again they are not begun again
        store.open_logbook(owner, "", "klas")
    for _ in range(10):
        store.open_logbook(Credential.new(), "", "klas")
    waits = Credential.new()
    with pytest.raises(TooManyLogbooks):
        store.open_logbook(waits, "", "klas")
    store.open_logbook(Credential.new(), "", "elders")
    store.open_logbook(Credential.new(), "")  # no place, no count: whoever has Python
    ahead[0] = 60.0 * quota.IN_MINUTES
    assert store.open_logbook(waits, "", "klas").name == ""
    with store._reading() as connection:  # nothing older is kept
        assert connection.execute(sa.select(sa.func.count()).select_from(beginnings)).scalar_one() == 1


@pytest.fixture
def nearly_full(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """So many bytes are free on every disk."""

    def free(count: int) -> None:
        monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 10**12 - count, count))

    return free


def test_below_the_reserve_only_erasing_works(file: Path, nearly_full: Callable[[int], None]):
    store, owner, gone, trainer, ends = Store.open(str(file)), *(Credential.new() for _ in range(4))
    for one in (owner, gone):
        store.open_logbook(one, "A")
    for one in (trainer, ends):
        store.workshops.create(one, SETTINGS)
    entry_id = new_id()
    Pen(store).write(owner, new_id(), entry_id, term("x"))
    nearly_full(reserve.DEFAULT_MEGABYTES * reserve.MEGABYTE - 1)
    refused: list[Callable[[], object]] = [
        lambda: Pen(store).write(owner, new_id(), new_id(), term("y")),
        lambda: Pen(store).undo(owner, new_id(), entry_id),
        lambda: Pen(store).delete(owner, new_id(), entry_id),
        lambda: store.open_logbook(Credential.new(), "B"),
        lambda: store.rename(owner, "C"),
        lambda: store.workshops.create(Credential.new(), SETTINGS),
        lambda: store.workshops.join(Credential.new(), JoinCode.of(trainer.derive("projector"), 1), "Merel"),
        lambda: store.workshops.set_programme(trainer, {"text": "y"}),
    ]
    for call in refused:
        with pytest.raises(StoreReserved):
            call()
    assert [one.entry for one in store.current(owner)] == [term("x")]  # reading goes on
    store.erase_entry(owner, new_id(), entry_id)
    store.erase_logbook(gone)
    store.workshops.close(trainer)
    store.workshops.purge(trainer)
    store.caretaker.purge(store.caretaker.workshops()[0][0].id)
    store.purge_traces()
    nearly_full(reserve.DEFAULT_MEGABYTES * reserve.MEGABYTE)
    Pen(store).write(owner, new_id(), new_id(), term("y"))
    store.close()


@pytest.mark.parametrize(("given", "kept"), [("", 300), ("0", 0), ("2000", 2000), ("-1", 300), ("veel", 300)])
def test_the_reserve_is_what_the_machines_owner_says(monkeypatch: pytest.MonkeyPatch, given: str, kept: int):
    monkeypatch.setenv(reserve.VARIABLE, given)
    assert reserve.megabytes() == kept


def test_a_store_on_a_server_or_in_memory_has_no_disk_of_ours(nearly_full: Callable[[int], None]):
    nearly_full(0)
    reserve.check(sa.make_url("postgresql+psycopg://host/base"))
    reserve.check(sa.make_url("sqlite://"))
