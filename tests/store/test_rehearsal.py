"""A rehearsal leaves nothing in the store, and an engine for who opens it afterwards."""

import multiprocessing
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from buurtlezer.errors import StoreBusy, StoreError
from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import BUSY_SECONDS, patient_store
from buurtlezer.steps.rehearsal import visit
from buurtlezer.store import Credential, Store, engines
from buurtlezer.store.tables import METADATA
from buurtlezer.store.writing import Pen

from .conftest import new_id, term


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[Any, sa.Engine]]:
    """What is kept in this test only."""
    kept: dict[Any, sa.Engine] = {}
    monkeypatch.setattr(engines, "_kept", kept)
    yield kept
    for one in kept.values():
        one.dispose()


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.open()


def rows(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    with store._reading() as connection:
        return {table.name: [tuple(row) for row in connection.execute(sa.select(table))] for table in METADATA.sorted_tables}


def test_nothing_is_left_and_the_engine_is_used(
    address: str, pack: Pack, monkeypatch: pytest.MonkeyPatch, kept: dict[Any, sa.Engine]
) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", address)
    owner = Credential.new()
    with Store.open() as store:
        store.open_logbook(owner, "Buurtboek")
        Pen(store).write(owner, new_id(), new_id(), term("wat blijft"))
        before = rows(store)
        watch = store.watch()
        while not watch.poll():
            pass
        visit(pack)
        assert rows(store) == before
        watch.close()
    (engine,) = kept.values()
    with patient_store() as page:
        assert page._engine is engine
        assert [one.content["meaning"] for one in page.current(owner) if one.content] == ["wat blijft"]
        Pen(page).write(owner, new_id(), new_id(), term("wat erbij komt"))
    with Store.open(busy_seconds=BUSY_SECONDS + 1) as other:
        assert other._engine is not engine
        assert len(other.current(owner)) == 2


def write_ten(owner: Credential) -> None:
    with patient_store() as page:
        for _ in range(10):
            Pen(page).write(owner, new_id(), new_id(), term("uit een fork"))


def test_no_connection_is_carried_into_a_fork(address: str, pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", address)
    owner = Credential.new()
    with Store.open() as store:
        store.open_logbook(owner, "Buurtboek")
    visit(pack)
    # Forked wherever that can be; elsewhere nothing is carried along, and the rest still holds.
    how = multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)
    children = [how.Process(target=write_ten, args=(owner,)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join(60)
    assert [child.exitcode for child in children] == [0, 0, 0]
    with Store.open() as store:
        assert len(store.current(owner)) == 30


def test_where_it_cannot_write_it_says_so_and_keeps_nothing(
    tmp_path: Any, pack: Pack, monkeypatch: pytest.MonkeyPatch, kept: dict[Any, sa.Engine]
) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", str(tmp_path / "store.db"))
    with Store.open() as store, store._writing(), pytest.raises(StoreBusy):
        visit(pack)
    monkeypatch.setenv("BUURTLEZER_STORE", str(tmp_path / "no" / "such" / "folder.db"))
    with pytest.raises(StoreError):
        visit(pack)
    assert not kept


def test_a_store_in_memory_is_nobody_elses(pack: Pack, monkeypatch: pytest.MonkeyPatch, kept: dict[Any, sa.Engine]) -> None:
    monkeypatch.setenv("BUURTLEZER_STORE", "sqlite://")
    visit(pack)
    assert not kept
