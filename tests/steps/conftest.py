"""Fixtures of pages for the tests beside this file. Not here: what they are (``pages``, ``tickets_in_hand``)."""

import pytest
from desk import Desk
from gathering import Gathering
from pages import desk, new_desk, secret, store
from quick_codes import quick_codes
from tickets_in_hand import InHand

from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.store import Store

__all__ = ["desk", "new_desk", "quick_codes", "secret", "store"]


@pytest.fixture
def reckons() -> InHand:
    """Who reckons rides: the test itself."""
    return InHand()


@pytest.fixture
def room(store: Store, monkeypatch: pytest.MonkeyPatch) -> Gathering:
    """Three in a room that is served, of which three voices are enough, and whose results come at once."""
    monkeypatch.setenv("BUURTLEZER_SERVED", "yes")
    monkeypatch.setattr("buurtlezer.store.results.PAUSE_SECONDS", 0.0)
    made = Gathering(store, minimum_voices=3)
    for name in ("Uil", "Vos", "Mees"):
        made.join(name)
    return made


@pytest.fixture
def state(desk: Desk) -> StepState:
    """What is true on any page of the logbook."""
    return StepState(desk.session)


@pytest.fixture
def page(desk: Desk, state: StepState) -> Page:
    """A page on which sections are laid."""
    return Page(desk.session, state)
