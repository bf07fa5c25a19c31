"""Stores to hold to one contract. PostgreSQL joins by one more name in ``KINDS``."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from buurtlezer.model import Entry, parse
from buurtlezer.store import Credential, Store

KINDS = ("sqlite file", "sqlite memory")


def new_id() -> str:
    return uuid.uuid4().hex


def term(meaning: str, word: str = "buurt") -> Entry:
    return parse({"kind": "term", "perspective": "citizen", "word": word, "meaning": meaning})


@pytest.fixture(params=KINDS)
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens a fresh store, a new one each time."""
    opened: list[Store] = []

    def opening() -> Store:
        address = "sqlite://" if request.param == "sqlite memory" else str(tmp_path / f"{new_id()}.db")
        opened.append(Store.open(address))
        return opened[-1]

    yield opening
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture
def owner(store: Store) -> Credential:
    credential = Credential.new()
    store.open_logbook(credential, "Buurtboek van A")
    return credential


@pytest.fixture
def other(store: Store) -> Credential:
    credential = Credential.new()
    store.open_logbook(credential, "Buurtboek van B")
    return credential


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "logbooks.db"
