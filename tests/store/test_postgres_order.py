"""Many writers on PostgreSQL, and a server that dies: numbers follow commits, and nothing acknowledged is lost."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pg_server
import psycopg
import pytest

from buurtlezer.errors import StoreAway, StoreBusy
from buurtlezer.store import Credential, Store, number
from buurtlezer.store.writing import Pen

from .conftest import new_id, term
from .test_processes import acknowledged, start
from .test_watch import until

pytestmark = pytest.mark.postgresql

Raw = psycopg.Connection[Any]


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def owner(address: str) -> Credential:
    credential = Credential.new()
    with Store.open(address) as store:
        store.open_logbook(credential, "")
        Pen(store).write(credential, new_id(), new_id(), term("er al"))
    return credential


def waiting(server: pg_server.Server, database: str) -> int:
    """How many connections of a database wait for a lock."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE datname = %s AND wait_event_type = 'Lock'"
    with server.connect() as connection:
        (count,) = connection.execute(asked, (database,)).fetchone() or (0,)
    return int(count)


def test_a_late_commit_is_never_skipped(postgresql: pg_server.Server, address: str, owner: Credential):
    """Two transactions, interleaved by hand: whoever takes a number holds back all others until its commit."""
    store = Store.open(address)
    known = store.changes(owner, 0).seq
    with ThreadPoolExecutor() as pool, store._writer.connect() as early:
        transaction = early.begin()
        number.lock(early)
        taken = number.take(early)  # the lower number, not committed yet
        late = pool.submit(lambda: Pen(Store.open(address)).write(owner, new_id(), new_id(), term("laat")))
        until(lambda: waiting(postgresql, store._engine.url.database or "") > 0)
        assert not late.done()  # it cannot pass the first
        assert store.changes(owner, known).seq == known  # and a reader has not been told of either number
        early.exec_driver_sql(
            "INSERT INTO entries (logbook_id, id, kind, latest_seq) SELECT id, %s, 'term', %s FROM logbooks", ("e" * 32, taken)
        )
        early.exec_driver_sql(
            "INSERT INTO revisions (seq, logbook_id, entry_id, act_id, action, content, overtaken, written_at)"
            " SELECT %s, id, %s, %s, 'write', '{\"kind\": \"term\"}', false, '2026-11-24T00:00:00+00:00' FROM logbooks",
            (taken, "e" * 32, "a" * 32),
        )
        assert not late.done()
        transaction.commit()
        written = late.result(timeout=20)
    assert (taken, written.seq) == (known + 1, known + 2)
    assert [kept.seq for kept in store.changes(owner, known).revisions] == [taken, written.seq]
    store.close()


def test_a_reader_that_follows_meets_every_number_in_order(address: str, owner: Credential):
    """What a page does while six writers write: ask from the last number on, and never miss one."""
    known = 1
    met: list[int] = []
    with ThreadPoolExecutor() as pool, Store.open(address) as reader:
        stop = threading.Event()

        def write_on(count: int) -> None:
            with Store.open(address, busy_seconds=20) as store:
                for _ in range(count):
                    Pen(store).write(owner, new_id(), new_id(), term("x"))

        def follow() -> None:
            since = known
            while not stop.is_set() or since < 1 + 6 * 15:
                told = reader.changes(owner, since)
                met.extend(kept.seq for kept in told.revisions)
                since = told.seq
                time.sleep(0.001)

        following = pool.submit(follow)
        writers = [pool.submit(write_on, 15) for _ in range(6)]
        for writer in writers:
            writer.result(timeout=60)
        stop.set()
        following.result(timeout=20)
    assert met == list(range(2, 2 + 6 * 15))


def test_many_processes_write_at_once(address: str, owner: Credential):
    children = [start(address, Credential.new(), 20) for _ in range(6)]
    numbers = []
    for child in children:
        out, err = child.communicate(timeout=90)
        assert child.returncode == 0, err
        numbers += acknowledged(out).values()
    assert sorted(numbers) == list(range(2, 2 + 6 * 20))


def test_who_waits_too_long_is_told_and_readers_do_not_wait(postgresql: pg_server.Server, address: str, owner: Credential):
    with Store.open(address, busy_seconds=0.1) as store, store._writer.connect() as slow:
        with slow.begin():
            number.lock(slow)
            began = time.monotonic()
            with pytest.raises(StoreBusy, match="try again"):
                Pen(Store.open(address, busy_seconds=0.1)).write(owner, new_id(), new_id(), term("nu niet"))
            assert time.monotonic() - began < 5
            assert len(store.current(owner)) == 1
        Pen(store).write(owner, new_id(), new_id(), term("nu wel"))


def test_a_process_that_falls_asleep_in_a_transaction_does_not_hold_up_the_others(
    address: str, owner: Credential, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("buurtlezer.store.postgres._LONGEST_PAUSE", 0.3)
    with Store.open(address) as sleeper, Store.open(address, busy_seconds=20) as store:

        def sleep_in_a_transaction() -> None:
            with sleeper._writing() as asleep:
                Pen(store).write(owner, new_id(), new_id(), term("gaat door"))  # waits until the server ends the other's
                asleep.exec_driver_sql("SELECT 1")

        with pytest.raises(StoreBusy):
            sleep_in_a_transaction()
        Pen(sleeper).write(owner, new_id(), new_id(), term("weer wakker"))
        assert len(store.current(owner)) == 3


def test_a_restart_in_the_middle_of_writing_loses_no_acknowledged_act():
    with pg_server.Server(durable=True) as server:
        address = server.address(server.database())
        owner = Credential.new()
        with Store.open(address) as store:
            store.open_logbook(owner, "")
        acknowledgements: dict[str, int] = {}
        said: list[BaseException] = []
        enough = threading.Event()

        def write_on() -> None:
            """As a page does: an act is sent again, with the same id, until it is acknowledged."""
            with Store.open(address, busy_seconds=5) as page:
                while not enough.is_set():
                    act_id, entry_id, entry = new_id(), new_id(), term("x")
                    while act_id not in acknowledgements:
                        try:
                            acknowledgements[act_id] = Pen(page).write(owner, act_id, entry_id, entry).seq
                        except (StoreAway, StoreBusy) as fault:
                            said.append(fault)
                            time.sleep(0.02)

        with ThreadPoolExecutor() as pool:
            writers = [pool.submit(write_on) for _ in range(4)]
            for _ in range(2):
                before = len(acknowledgements)
                until(lambda before=before: len(acknowledgements) > before + 40)
                server.restart()
            before = len(acknowledgements)
            until(lambda: len(acknowledgements) > before + 40)
            enough.set()
            for writer in writers:
                writer.result(timeout=60)
        assert said  # the restart was felt
        with Store.open(address) as store:
            kept = {revision.act_id: revision.seq for revision in store.current(owner)}
            assert kept == acknowledgements
            assert sorted(kept.values()) == list(range(1, len(kept) + 1))
