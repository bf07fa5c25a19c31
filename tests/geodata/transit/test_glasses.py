"""Departures that are tried: one in each five minutes of a window, in step with no line."""

import pytest

from buurtlezer.geodata.transit.port import Glasses


def test_one_in_each_five_minutes() -> None:
    found = Glasses(minute=480).departures
    assert len(found) == 12
    assert [(minute - 480) // 5 for minute in found] == list(range(12))
    assert found[0] == 480


@pytest.mark.parametrize("headway", [4, 5, 6, 7, 10, 12, 15, 20])
def test_one_waits_as_long_as_one_does_for_a_line_whenever_it_leaves(headway: int) -> None:
    for leaves in range(headway):
        waits = [(leaves - minute) % headway for minute in Glasses(minute=480).departures]
        assert sum(waits) / len(waits) == pytest.approx((headway - 1) / 2, abs=1.5)
        assert max(waits) - min(waits) >= 0.6 * (headway - 1)


@pytest.mark.parametrize(("window", "count"), [(0, 1), (1, 1), (5, 1), (6, 1), (8, 2), (30, 6), (60, 12)])
def test_a_window_has_its_departures_and_none_after_it(window: int, count: int) -> None:
    found = Glasses(minute=600, window=window).departures
    assert len(found) == count
    assert max(found) < 600 + max(window, 1)
