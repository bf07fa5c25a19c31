"""Fixtures for tests of pages: a session on a real store. A ``conftest`` takes them from here."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk import Desk

from buurtlezer.store import Credential, Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}") as opened:
        yield opened


@pytest.fixture
def desk(store: Store) -> Desk:
    return Desk(store)


@pytest.fixture
def new_desk(store: Store) -> Callable[..., Desk]:
    return lambda language="nl": Desk(store, language)


@pytest.fixture
def secret() -> str:
    return Credential.new().shown()
