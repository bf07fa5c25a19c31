"""Several processes on one store, one of which may be killed at any moment."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from buurtlezer.store import Credential, Store, quota
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

CHILD = Path(__file__).with_name("writing_child.py")


def start(address: str, credential: Credential, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, str(CHILD), address, credential.shown(), str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def acknowledged(said: str) -> dict[str, int]:
    whole = [line.split() for line in said.split("\n")[:-1]]  # the last line may be cut off
    return {act_id: int(seq) for act_id, seq in whole}


def is_whole(address: str) -> bool:
    if address.startswith("postgresql:"):
        with Store.open(address) as store, store._engine.connect() as connection:
            lost = "SELECT count(*) FROM entries LEFT JOIN revisions ON seq = latest_seq AND entry_id = id WHERE seq IS NULL"
            return connection.exec_driver_sql(lost).scalar_one() == 0
    connection = sqlite3.connect(address)
    answer = connection.execute("PRAGMA integrity_check").fetchall()
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    connection.close()
    return answer == [("ok",)] and broken == []


def test_processes_that_open_and_write_a_fresh_store_at_once_all_succeed(address: str):
    shared, own = Credential.new(), Credential.new()
    children = [start(address, credential, 60) for credential in (shared, shared, own)]
    said = []
    for child in children:
        out, err = child.communicate(timeout=60)
        assert child.returncode == 0, err
        said.append(acknowledged(out))
    numbers = [seq for acts in said for seq in acts.values()]
    assert sorted(numbers) == list(range(1, 181))
    store = Store.open(address)
    assert {kept.act_id: kept.seq for kept in store.current(shared)} == said[0] | said[1]
    assert {kept.act_id: kept.seq for kept in store.current(own)} == said[2]
    store.close()
    assert is_whole(address)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_what_was_acknowledged_survives_the_death_of_the_writer(address: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(quota, "IN_SECONDS", 0.0)  # here too: as many acts as its children make in a second
    credential = Credential.new()
    chance = random.Random(2026)
    promised: dict[str, int] = {}
    for _ in range(5):
        child = start(address, credential, 100_000)
        assert child.stdout
        first = child.stdout.readline()  # it has begun
        time.sleep(chance.uniform(0.0, 0.3))
        os.kill(child.pid, signal.SIGKILL)
        rest, _ = child.communicate(timeout=30)
        assert child.returncode == -signal.SIGKILL
        promised |= acknowledged(first + rest)
        with Store.open(address) as store:
            kept = {revision.act_id: revision.seq for revision in store.current(credential)}
            assert promised.items() <= kept.items()
            assert len(kept) <= len(promised) + 5  # at most one per death was committed and not yet said
            assert Pen(store).write(credential, new_id(), new_id(), term("gaat verder")).seq > max(kept.values())
            erasable = store.current(credential)[-1].entry_id
            store.erase_entry(credential, new_id(), erasable)
        assert is_whole(address)
    assert len(promised) > 5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_store_opened_before_a_fork_works_on_both_sides(address: str):
    credential = Credential.new()
    store = Store.open(address)
    store.open_logbook(credential, "")
    Pen(store).write(credential, new_id(), new_id(), term("voor"))
    child = os.fork()
    if not child:  # nothing may leave this branch: pytest would run twice
        try:
            if store._engine.pool.checkedin():  # an inherited connection would share locks with the parent's
                os._exit(2)
            for _ in range(20):
                Pen(store).write(credential, new_id(), new_id(), term("kind"))
            os._exit(0)
        finally:
            os._exit(1)
    for _ in range(20):
        Pen(store).write(credential, new_id(), new_id(), term("ouder"))
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert [kept.seq for kept in store.current(credential)] == list(range(1, 42))
    store.close()
    assert is_whole(address)
