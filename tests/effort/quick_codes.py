"""A join code is made slowly on purpose: 50 ms. Where nobody guesses codes and all is in one process, tests need not wait for it.

Not here: that it is slow, and holds nobody up who writes (``tests/store/test_rush``).
"""

import pytest

from buurtlezer.store import joincode


@pytest.fixture(autouse=True)
def quick_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    """For each test of the folder or module that takes this in."""
    monkeypatch.setitem(joincode._COST, "n", 2)
