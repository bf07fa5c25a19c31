"""A room in a hurry: sixty who join at once, two tabs of one person, and a store that for a while can only be read.

Not here: jumping clocks and a full disk for writers (``test_rude``).
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier, Event
from typing import Any

import pytest
import sqlalchemy as sa
from days import HELD_ON

from buurtlezer.errors import StoreFull
from buurtlezer.model import Entry, Moment, Settings, parse
from buurtlezer.store import Credential, JoinCode, Shared, Store, Workshop, joincode
from buurtlezer.store.writing import Pen

from .conftest import new_id
from .test_faults import LOCKER

SIXTY = 60
THREADS = 4
"""As many as the server has for light pages."""

LOCKED_SECONDS = 3.0
SETTINGS = Settings.model_validate({"title": "Kuregem", "organisation": "Huis", "contact": "x", "held_on": HELD_ON})
OPTIONS = [{"value": one, "picture": "park", "label": {"nl": one}} for one in ("yes", "no")]
MOMENT = Moment.model_validate({"name": "like", "picture": "park", "prompt": {"nl": "Graag?"}, "options": OPTIONS})


def feeling(value: int) -> Entry:
    return parse({"kind": "feeling", "perspective": "citizen", "about": "city", "value": value, "visibility": "workshop"})


def answer(run_id: str) -> Entry:
    return parse({"kind": "answer", "perspective": "citizen", "moment": run_id, "choice": "yes", "visibility": "workshop"})


def values(_: Workshop, spoken: list[Shared], *_shown: object) -> list[Any]:
    return [getattr(one.entry, "value", getattr(one.entry, "choice", None)) for one in spoken]


class Room:
    """A workshop at an address that several can open."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.store = Store.open(address)
        self.trainer = Credential.new()
        self.store.workshops.create(self.trainer, SETTINGS)
        self.code = JoinCode.of(self.trainer.derive("projector"), 1)

    def join(self, pseudonym: str) -> Credential:
        owner = Credential.new()
        self.store.workshops.join(owner, self.code, pseudonym)
        return owner


@pytest.fixture
def room(address: str) -> Iterator[Room]:
    made = Room(address)
    yield made
    made.store.close()


@contextmanager
def locked(room: Room, request: pytest.FixtureRequest) -> Iterator[Callable[[], None]]:
    """Somebody else holds the right to write; gives what ends that."""
    if room.address.startswith("postgresql:"):
        server = request.getfixturevalue("postgresql")
        with server.connect(sa.make_url(room.address).database) as holder:
            holder.execute("BEGIN")
            holder.execute("SELECT value FROM counters WHERE name = 'revision' FOR UPDATE")
            holder.execute("LOCK TABLE group_results IN SHARE MODE")  # results do not wait for that counter
            yield lambda: holder.execute("ROLLBACK")
        return
    command = [sys.executable, "-c", LOCKER, room.address]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as locker:
        assert locker.stdin
        assert locker.stdout
        assert locker.stdout.readline() == "locked\n"
        yield locker.stdin.close
        locker.stdin.close()


def test_sixty_who_join_in_one_second_are_all_in(room: Room, record_property: Callable[[str, object], None]):
    joincode._digest.cache_clear()
    names = [f"Merel {number}" for number in range(SIXTY)]

    def come_in(name: str) -> float:
        began = time.monotonic()
        assert room.store.workshops.behind(room.code).settings == SETTINGS
        room.join(name)
        return time.monotonic() - began

    began = time.monotonic()
    with ThreadPoolExecutor(THREADS) as threads:
        took = list(threads.map(come_in, names))
    whole = time.monotonic() - began
    record_property("sixty_joins_s", round(whole, 2))
    sys.stdout.write(f"\n{SIXTY} joins, {THREADS} at once: {whole:.2f} s, the slowest {max(took):.2f} s\n")
    assert [one.pseudonym for one in room.store.workshops.participants(room.trainer)] == sorted(names)
    assert whole < 30  # some seconds on two cores that others use too


def test_the_slow_hash_of_a_code_holds_nobody_up_who_writes(room: Room, monkeypatch: pytest.MonkeyPatch):
    owner, hashing, hashed = room.join("Merel"), Event(), Event()
    slow = joincode._digest

    def waiting(code: str) -> str:
        hashing.set()
        assert hashed.wait(30)
        return slow(code)

    monkeypatch.setattr(joincode, "_digest", waiting)
    with ThreadPoolExecutor(1) as threads:
        coming = threads.submit(room.join, "Mees")
        assert hashing.wait(30)
        Pen(room.store).write(owner, new_id(), new_id(), feeling(1))
        hashed.set()
        coming.result(30)


def test_two_tabs_of_one_person_are_one_voice_and_both_stay_in_the_history(room: Room):
    owner, entry_id, rounds = room.join("Merel"), new_id(), 8
    other_tab = Store.open(room.address)
    at_once = Barrier(2)

    def write_in(tab: Store, value: int) -> list[bool]:
        overtaken, base = [], 0
        for _ in range(rounds):
            at_once.wait(30)
            overtaken.append(Pen(tab).write(owner, new_id(), entry_id, feeling(value), base).overtaken)
            at_once.wait(30)
            base = tab.current(owner)[0].seq
        return overtaken

    with ThreadPoolExecutor(2) as threads:
        tabs = [threads.submit(write_in, tab, value) for tab, value in ((room.store, 1), (other_tab, 2))]
        said = [tab.result(60) for tab in tabs]
    other_tab.close()
    assert [sorted(pair) for pair in zip(*said, strict=True)] == [[False, True]] * rounds  # and that one is told
    history = room.store.history(owner, entry_id)
    assert len(history) == 2 * rounds
    assert {one.content["value"] for one in history if one.content} == {1, 2}
    newest = room.store.current(owner)[0]
    assert newest.content
    assert room.store.workshops.result(room.trainer, "values", values).content == [newest.content["value"]]


def test_a_moment_is_answered_though_the_store_is_locked_for_three_seconds(room: Room, request: pytest.FixtureRequest):
    owner = room.join("Merel")
    run = room.store.workshops.begin(room.trainer, MOMENT)
    slowest = 0.0
    with locked(room, request) as unlock, ThreadPoolExecutor(1) as threads:
        end = time.monotonic() + LOCKED_SECONDS
        writing = threads.submit(Pen(room.store).write, owner, new_id(), new_id(), answer(run.id))
        while time.monotonic() < end:
            began = time.monotonic()
            assert room.store.workshops.moment(owner, run.id).running()
            assert room.store.workshops.shared(room.trainer) == []
            slowest = max(slowest, time.monotonic() - began)
            assert not writing.done() or writing.result()
            Event().wait(0.05)
        assert not writing.done()
        unlock()
        assert writing.result(10).seq > 0
    assert [one.entry.content()["choice"] for one in room.store.workshops.shared(room.trainer)] == ["yes"]
    assert slowest < 1.0  # reading never waited for the lock


def test_a_result_stays_as_it_was_while_the_store_is_locked(room: Room, request: pytest.FixtureRequest):
    owner = room.join("Merel")
    Pen(room.store).write(owner, new_id(), new_id(), feeling(1))
    with Store.open(room.address, busy_seconds=0.3) as impatient:
        before = impatient.workshops.result(owner, "values", values)
        assert before.content == [1]
        Pen(room.store).write(owner, new_id(), new_id(), feeling(2))
        Event().wait(1.1)  # the pause between two results
        with locked(room, request):
            assert impatient.workshops.result(owner, "values", values) == before
        assert impatient.workshops.result(owner, "values", values).content == [1, 2]


def test_a_result_that_cannot_be_kept_at_once_leaves_no_lease_behind(room: Room, request: pytest.FixtureRequest):
    owner = room.join("Merel")
    Pen(room.store).write(owner, new_id(), new_id(), feeling(1))
    with Store.open(room.address, busy_seconds=0.2) as impatient, ThreadPoolExecutor(1) as threads:
        counting, go_on = Event(), Event()

        def compute(own: Workshop, spoken: list[Shared], *_shown: object) -> list[Any]:
            counting.set()
            assert go_on.wait(30)
            return values(own, spoken)

        asked = threads.submit(impatient.workshops.result, owner, "values", compute)
        assert counting.wait(30)
        with locked(room, request) as unlock:
            go_on.set()
            Event().wait(0.6)  # longer than it waits for its turn
            unlock()
        assert asked.result(30).content == [1]
    kept = room.store.workshops.result(owner, "values", lambda *_: "computed anew")
    assert kept.content == [1]


def test_results_are_read_on_though_the_disk_is_full(tmp_path: Path):
    room = Room(str(tmp_path / "room.db"))
    owner = room.join("Merel")
    Pen(room.store).write(owner, new_id(), new_id(), feeling(1))
    before = room.store.workshops.result(owner, "values", values)
    with room.store._engine.connect() as connection:  # as small as it is now: SQLite's own way to be full
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    def fill() -> None:
        for number in range(30):
            Pen(room.store).write(
                owner, new_id(), new_id(), parse({**feeling(2).content(), "why": "x" * 4000, "round": number + 1})
            )

    with pytest.raises(StoreFull):
        fill()

    def large(_: Workshop, spoken: list[Shared], *_shown: object) -> list[str]:
        return ["y" * 100_000 for _ in spoken]

    Event().wait(1.1)
    assert room.store.workshops.result(owner, "values", large) == before
    room.store.close()


def test_who_left_before_the_clock_went_back_is_not_here(room: Room, monkeypatch: pytest.MonkeyPatch):
    room.join("Merel")
    stays = room.join("Mees")
    with room.store._writing() as connection:  # as an hour ago, by a clock that was an hour ahead
        connection.exec_driver_sql("UPDATE participants SET seen_at = '2999-01-01T00:00:00.000000+00:00'")
    assert room.store.workshops.presence(room.trainer).here == 0
    room.store.workshops.seen(stays, "moment")
    found = room.store.workshops.presence(room.trainer)
    assert (found.joined, found.here) == (2, 1)
