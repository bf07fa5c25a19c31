"""The sample feed of the GTFS reference, where it lies: trips that anybody can look up in its tables, by hand.

Not here: what is reckoned on other feeds (``test_oracle``).
"""

from pathlib import Path
from typing import Any

import pytest

WEDNESDAY, SATURDAY = "2008-01-02", "2008-01-05"
OFF = "2007-06-04"
"""A Monday that calendar_dates.txt takes out."""

MINUTE = 60
CITY = {"NANAA": 10, "NADAV": 17, "DADAN": 24, "EMSI": 31}
"""By the city line, five minutes before it leaves."""

BY_HAND = [
    pytest.param("BEATTY_AIRPORT", WEDNESDAY, "08:00", {"BULLFROG": 10, "FUR_CREEK_RES": 80}, id="line 10, then line 20 at 8:20"),
    pytest.param("BEATTY_AIRPORT", WEDNESDAY, "08:01", {}, id="a minute too late, and the shuttle does not go back"),
    pytest.param(
        "STAGECOACH",
        WEDNESDAY,
        "07:25",
        {"BEATTY_AIRPORT": 25, "BULLFROG": 45, "FUR_CREEK_RES": 115} | CITY,
        id="the shuttle and the city line of 7:30, by frequency, and on from the airport",
    ),
    pytest.param(
        "STAGECOACH",
        WEDNESDAY,
        "08:05",
        {"BEATTY_AIRPORT": 45} | CITY,
        id="from eight on the city line goes every ten minutes; the line to Bullfrog has left",
    ),
    pytest.param("STAGECOACH", WEDNESDAY, "21:25", {"BEATTY_AIRPORT": 25} | CITY, id="the last shuttle is that of 21:30"),
    pytest.param("STAGECOACH", WEDNESDAY, "21:31", {}, id="there is none at 22:00, when its frequency ends"),
    pytest.param("BEATTY_AIRPORT", SATURDAY, "12:30", {"AMV": 90}, id="line 50 at 13:00, at the weekend"),
    pytest.param("BEATTY_AIRPORT", WEDNESDAY, "12:30", {}, id="and not on a Wednesday"),
    pytest.param("STAGECOACH", OFF, "07:25", {}, id="nothing runs on the day that is taken out"),
]


@pytest.fixture(scope="module")
def sample(source: Path) -> Any:
    cafein = pytest.importorskip("cafein", reason="the engine is not installed here")
    return cafein.TransportNetwork.from_gtfs(source / "transport" / "gtfs_sample.zip")


@pytest.mark.parametrize(("start", "day", "leaves", "minutes"), BY_HAND)
def test_it_is_as_by_hand(sample: Any, start: str, day: str, leaves: str, minutes: dict[str, int]) -> None:
    found = sample.travel_times_from_stop(start, f"{day} {leaves}")
    assert found == {start: 0} | {stop: after * MINUTE for stop, after in minutes.items()}


def test_with_two_vehicles_one_comes_no_farther_than_bullfrog(sample: Any) -> None:
    found = sample.travel_times_from_stop("STAGECOACH", f"{WEDNESDAY} 07:25", max_rides=2)
    assert found["BULLFROG"] == 45 * MINUTE
    assert "FUR_CREEK_RES" not in found
