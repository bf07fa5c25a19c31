"""Fixtures of pages for the tests beside this file. Not here: what they are (``pages``, ``tickets_in_hand``)."""

import pytest
from pages import desk, new_desk, secret, store
from quick_codes import quick_codes
from tickets_in_hand import InHand

__all__ = ["desk", "new_desk", "quick_codes", "secret", "store"]


@pytest.fixture
def reckons() -> InHand:
    """Who reckons rides: the test itself."""
    return InHand()
