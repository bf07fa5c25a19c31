"""Stores to hold to one contract. The server of those on PostgreSQL comes from ``tests/conftest.py``."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pg_server
import pytest

from buurtlezer.model import Entry, parse
from buurtlezer.store import Credential, Store

KINDS = ("sqlite file", "sqlite memory", pytest.param("postgresql", marks=pytest.mark.postgresql))
SHARED_KINDS = (KINDS[0], KINDS[2])
"""Those that several processes can open."""


@pytest.fixture(autouse=True)
def quick_stores() -> None:
    """None here: how a store comes to its tables and to disk is what these tests are about."""


def new_id() -> str:
    return uuid.uuid4().hex


def term(meaning: str, word: str = "buurt") -> Entry:
    return parse({"kind": "term", "perspective": "citizen", "word": word, "meaning": meaning})


@pytest.fixture(params=KINDS)
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens a fresh store, a new one each time."""
    opened: list[Store] = []
    new_database = request.getfixturevalue("new_database") if request.param == "postgresql" else None

    def opening() -> Store:
        if new_database:
            address = new_database()
        else:
            address = "sqlite://" if request.param == "sqlite memory" else str(tmp_path / f"{new_id()}.db")
        opened.append(Store.open(address))
        return opened[-1]

    yield opening
    for store in opened:
        store.close()


@pytest.fixture(params=SHARED_KINDS)
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Address of a store that several processes can open; empty until then."""
    if request.param == "postgresql":
        server: pg_server.Server = request.getfixturevalue("postgresql")
        name = server.database()
        yield server.address(name)
        server.drop(name)
    else:
        yield str(tmp_path / "logbooks.db")


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
