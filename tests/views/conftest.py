"""Fixtures of pages and rooms for the tests beside this file. Not here: what they are (``pages``, ``gathering``)."""

import pytest
from gathering import Gathering
from pages import desk, new_desk, secret, store
from quick_codes import quick_codes

from buurtlezer.store import Store

__all__ = ["desk", "new_desk", "quick_codes", "secret", "store"]


@pytest.fixture
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """A result is made as often as it is asked for."""
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)


@pytest.fixture
def room(store: Store, no_pause: None) -> Gathering:
    """Four who are there; three voices are enough."""
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees", "Kraai"):
        made.join(name)
    return made
