"""Cleaning of what was erased is collected: once for many, soon, and by somebody in any case."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from buurtlezer.store import Credential, Store, cleaning
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

TEXT = "Zij slaapt achter het café"
MANY = 30
CHILD = Path(__file__).with_name("erasing_child.py")


@pytest.fixture
def shared(address: str) -> Iterator[Store]:
    with Store.open(address) as store:
        yield store


@pytest.fixture
def passes(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Puts the clock of cleaning ahead by so many seconds."""
    ahead = [0]
    real = cleaning._now

    def passing(seconds: float) -> None:
        ahead[0] += round(seconds * 1000)

    monkeypatch.setattr(cleaning, "_now", lambda: real() + ahead[0])
    return passing


@pytest.fixture
def rewrites(monkeypatch: pytest.MonkeyPatch) -> list[sa.Engine]:
    """One more for each time that a whole store is written anew, by whichever of this process's stores."""
    from buurtlezer.store import postgres, sqlite

    done: list[sa.Engine] = []
    for module in (sqlite, postgres):

        def counted(made: sa.Engine, purge: Callable[[sa.Engine], bool] = module.purge) -> bool:
            done.append(made)
            return purge(made)

        monkeypatch.setattr(module, "purge", counted)
    return done


def begun(store: Store) -> Credential:
    owner = Credential.new()
    store.open_logbook(owner, "A")
    return owner


def write_and_erase(store: Store, owner: Credential, count: int) -> list[bool]:
    gone = []
    for number in range(count):
        entry_id = new_id()
        Pen(store).write(owner, new_id(), entry_id, term(f"{TEXT} {number}"))
        gone.append(store.erase_entry(owner, new_id(), entry_id).traces_gone)
    return gone


def is_due(store: Store) -> bool:
    with store._reading() as connection:
        return connection.exec_driver_sql("SELECT value FROM counters WHERE name = 'purge_due'").scalar_one() > 0


def test_who_erases_in_a_loop_has_the_file_rewritten_once(
    shared: Store, rewrites: list[sa.Engine], passes: Callable[[float], None]
):
    owner, honest = begun(shared), begun(shared)
    gone = write_and_erase(shared, owner, MANY)
    assert gone == [True] + [False] * (MANY - 1)
    for number in range(5):
        Pen(shared).write(honest, new_id(), new_id(), term(f"eerlijk {number}"))
        assert not write_and_erase(shared, owner, 1)[0]
    assert len(rewrites) == 1
    assert shared.current(owner) == []  # at once, for everybody
    passes(cleaning.PAUSE_SECONDS)
    assert write_and_erase(shared, owner, MANY) == [True] + [False] * (MANY - 1)
    assert len(rewrites) == 2


def test_opening_pages_while_erasures_wait_rewrites_nothing_either(address: str, rewrites: list[sa.Engine]):
    with Store.open(address) as store:
        owner = begun(store)
        write_and_erase(store, owner, 2)
        for _ in range(10):
            Store.open(address).close()
        assert len(rewrites) == 1
        assert is_due(store)


def test_whoever_opens_the_store_after_the_pause_cleans_it(
    address: str, rewrites: list[sa.Engine], passes: Callable[[float], None]
):
    with Store.open(address) as store:
        write_and_erase(store, begun(store), 3)
    passes(cleaning.PAUSE_SECONDS)
    with Store.open(address) as store:
        assert len(rewrites) == 2
        assert not is_due(store)


def test_a_start_waits_for_no_pause(address: str, rewrites: list[sa.Engine]):
    with Store.open(address) as store:
        write_and_erase(store, begun(store), 3)
    with Store.open(address) as store:
        assert store.tidy()
        assert not is_due(store)
        assert store.tidy()  # nothing is left to do
    assert len(rewrites) == 2


def test_the_process_that_erased_sees_to_it_when_the_pause_is_over(
    shared: Store, rewrites: list[sa.Engine], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(cleaning, "PAUSE_SECONDS", 0.5)
    done = threading.Event()
    noted = cleaning.erasure.purge_done

    def seen(*given: Any) -> None:
        noted(*given)
        if len(rewrites) > 1:
            done.set()

    monkeypatch.setattr(cleaning.erasure, "purge_done", seen)
    while all(write_and_erase(shared, begun(shared), 2)):  # so slow a machine that the pause was over
        rewrites.clear()
    assert done.wait(30)


def test_several_processes_together_clean_it_once_at_most(address: str):
    Store.open(address).close()
    command = [sys.executable, str(CHILD), address, TEXT]
    children = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    cleaned = [int(child.communicate(timeout=60)[0]) for child in children]
    assert sum(cleaned) <= 1  # PostgreSQL cleans nothing while others look at what was there before
    with Store.open(address) as store:
        assert store.tidy()


def test_what_prevents_it_is_tried_again_within_what_is_promised(
    shared: Store, monkeypatch: pytest.MonkeyPatch, passes: Callable[[float], None]
):
    from buurtlezer.store import postgres, sqlite

    tries: list[int] = []

    def busy(_: sa.Engine) -> bool:
        tries.append(1)
        return len(tries) > 2

    for module in (sqlite, postgres):
        monkeypatch.setattr(module, "purge", busy)
    owner = begun(shared)
    assert write_and_erase(shared, owner, 3) == [False] * 3
    assert len(tries) == 1  # a disk that is full is not filled with copies
    waited = 0.0
    while not shared._purge_if_due():
        passes(cleaning.AGAIN_SECONDS)
        waited += cleaning.AGAIN_SECONDS
    assert len(tries) == 3
    assert waited + cleaning.PAUSE_SECONDS < cleaning.PROMISED_SECONDS


def test_a_clock_that_goes_back_does_not_put_it_off(shared: Store, rewrites: list[sa.Engine], passes: Callable[[float], None]):
    owner = begun(shared)
    write_and_erase(shared, owner, 2)
    passes(-3600)
    assert write_and_erase(shared, owner, 1) == [True]
    assert len(rewrites) == 2


def test_a_file_in_which_erasures_wait_holds_them_no_longer_after_a_start(file: Path):
    """Also where the server stopped in between, however it stopped."""
    with Store.open(str(file)) as store:
        owner = begun(store)
        write_and_erase(store, owner, 1)
    subprocess.run([sys.executable, str(CHILD), str(file), TEXT], stdout=subprocess.DEVNULL, check=True)
    held = [path.name for path in file.parent.iterdir() if TEXT.encode() in path.read_bytes()]
    assert held  # else this test would prove nothing
    with Store.open(str(file)) as store:
        store.tidy()
        assert not [path.name for path in file.parent.iterdir() if TEXT.encode() in path.read_bytes()]
