"""May something have changed? Told of every commit by anybody, and of nothing else."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing

import pg_server
import pytest

from buurtlezer.store import Credential, Heard, Store
from buurtlezer.store.listening import Listening
from buurtlezer.store.watch import AlwaysWatch, Watch
from buurtlezer.store.writing import Pen

from .conftest import new_id, term
from .test_processes import CHILD

PATIENCE = 20.0


def until(asked: Callable[[], bool]) -> None:
    """Ask again until the answer is yes; a test fails that waits in vain."""
    deadline = time.monotonic() + PATIENCE
    while not asked():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.005)


QUIET_SECONDS = 0.3
"""What a server tells comes over a line, on a busy machine some milliseconds after the commit."""


def settle(watch: Watch) -> None:
    """Poll until the watch would miss nothing any more, and has told what it had to tell of before."""
    if isinstance(watch, Listening):
        until(lambda: (watch.poll(), watch.hears)[1])
    quiet = time.monotonic()
    while time.monotonic() - quiet < (QUIET_SECONDS if isinstance(watch, Listening) else 0):
        quiet = time.monotonic() if watch.poll() else quiet
    while watch.poll():
        pass


@pytest.fixture
def store(address: str) -> Iterator[Store]:
    with Store.open(address) as opened:
        yield opened


@pytest.fixture
def owner(store: Store) -> Credential:
    credential = Credential.new()
    store.open_logbook(credential, "")
    return credential


@pytest.fixture
def watch(store: Store, owner: Credential) -> Iterator[Watch]:
    with closing(store.watch()) as watch:
        assert watch.poll()  # the first time nobody knows
        settle(watch)
        yield watch


def test_a_watch_sees_each_change_of_this_process_once(store: Store, owner: Credential, watch: Watch):
    for change in (
        lambda: Pen(store).write(owner, new_id(), new_id(), term("een")),
        lambda: store.rename(owner, "Anders"),
        lambda: store.open_logbook(Credential.new(), ""),
        lambda: store.erase_logbook(owner),
    ):
        change()
        until(watch.poll)
        settle(watch)
        assert not any(watch.poll() for _ in range(20))


def heard(watch: Watch, own: str) -> Heard:
    """All that comes of what was done."""
    found: list[Heard] = []
    until(lambda: (found.append(watch.poll(own)), found[-1])[1])
    quiet = time.monotonic()
    while time.monotonic() - quiet < QUIET_SECONDS:
        found.append(watch.poll(own))
    return max(found)


def test_acts_in_other_logbooks_are_told_from_all_else_where_the_database_can(store: Store, owner: Credential, watch: Watch):
    others = Heard.ACTS if isinstance(watch, Listening) else Heard.ANYTHING
    own, entry_id = store.logbook(owner).id, new_id()
    other = store.open_logbook(Credential.new(), "").id
    settle(watch)
    Pen(store).write(owner, new_id(), entry_id, term("een"))
    assert heard(watch, own) == Heard.ANYTHING
    Pen(store).write(owner, new_id(), entry_id, term("twee"))
    assert heard(watch, other) == others
    Pen(store).undo(owner, new_id(), entry_id)
    store.rename(owner, "Anders")  # is for everybody, and does not get lost among acts
    Pen(store).redo(owner, new_id(), entry_id)
    assert heard(watch, other) == Heard.ANYTHING
    store.erase_entry(owner, new_id(), entry_id)
    assert heard(watch, other) == Heard.ANYTHING


def test_a_watch_sees_what_another_process_writes(address: str, owner: Credential, watch: Watch):
    command = [sys.executable, str(CHILD), address, owner.shown(), "1"]
    assert not watch.poll()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    until(watch.poll)


def test_a_watch_says_nothing_where_nothing_was_changed(store: Store, owner: Credential, watch: Watch):
    act_id, entry_id = new_id(), new_id()
    Pen(store).write(owner, act_id, entry_id, term("een"))
    until(watch.poll)
    settle(watch)
    store.current(owner)
    store.changes(owner, 0)
    Pen(store).write(owner, act_id, entry_id, term("een"))  # sent again: it is there already
    store.open_logbook(owner, "")
    other = Store.open(store._engine.url.render_as_string(hide_password=False))
    assert not any(watch.poll() for _ in range(20))
    other.close()


def test_what_a_watch_told_of_can_be_read(store: Store, owner: Credential, watch: Watch, address: str):
    """It never tells before the commit: whoever asks after a yes finds the change."""
    with subprocess.Popen([sys.executable, str(CHILD), address, owner.shown(), "30"], stdout=subprocess.PIPE, text=True) as child:
        seen, asked = 0, 0
        deadline = time.monotonic() + PATIENCE
        while seen < 30:
            assert time.monotonic() < deadline
            if watch.poll():
                asked += 1
                seen = len(store.current(owner))
            time.sleep(0.001)
        assert asked <= 2 * 30  # a yes for nothing costs a question; there are not many
        child.communicate(timeout=PATIENCE)
    assert child.returncode == 0


def test_a_watch_goes_on_after_it_was_closed(store: Store, owner: Credential, watch: Watch):
    watch.close()
    assert watch.poll()
    settle(watch)
    store.rename(owner, "Anders")
    until(watch.poll)


def test_a_poll_does_not_wait_for_a_writer(store: Store, owner: Credential, watch: Watch):
    with store._writing():  # nobody else writes now
        began = time.perf_counter()
        for _ in range(50):
            assert not watch.poll()
        assert time.perf_counter() - began < 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_child_has_a_watch_of_its_own_and_leaves_the_parents(store: Store, owner: Credential, watch: Watch):
    child = os.fork()
    if not child:  # nothing may leave this branch: pytest would run twice
        try:
            first = watch.poll()
            settle(watch)
            store.rename(owner, "Van het kind")
            until(watch.poll)
            watch.close()
            store.close()
            os._exit(0 if first else 3)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    until(watch.poll)
    settle(watch)
    store.rename(owner, "Van de ouder")
    until(watch.poll)


def test_a_store_in_memory_always_says_yes():
    with Store.open("sqlite://") as store, closing(store.watch()) as watch:
        assert isinstance(watch, AlwaysWatch)
        assert all(watch.poll() for _ in range(3))


@pytest.mark.postgresql
def test_a_watch_survives_the_restart_of_the_server():
    with pg_server.Server() as server, Store.open(server.address(server.database())) as store:
        owner = Credential.new()
        store.open_logbook(owner, "")
        watch = store.watch()
        settle(watch)
        assert isinstance(watch, Listening)
        server.stop()
        until(watch.poll)  # who cannot hear must go and look
        assert not watch.hears
        began = time.perf_counter()
        answers = [watch.poll() for _ in range(200)]
        assert time.perf_counter() - began < 2
        assert sum(answers) < 20  # and does not do so all the time while nobody answers
        server.start()
        store.rename(owner, "Terwijl niemand hoorde")
        told = []
        until(lambda: (told.append(watch.poll()), watch.hears)[1])
        assert any(told)
        settle(watch)
        store.rename(owner, "Daarna")
        until(watch.poll)
        watch.close()
