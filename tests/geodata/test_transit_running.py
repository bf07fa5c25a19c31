"""How long from stop to stop, from departures in whole minutes that are of several calendars at once."""

from collections.abc import Sequence

import numpy as np
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata.recipe.transit_departures import Called
from buurtlezer.geodata.recipe.transit_running import seconds
from buurtlezer.geodata.recipe.transit_trains import RAILWAYS, Station, _chains, _kilometres

FARTHEST = 5_000.0


def stop(name: str, east: float, leaves: Sequence[float]) -> Called:
    whole = np.array(sorted({int(one) for one in leaves}), dtype=np.float64)
    return Called(name, name, 4.35, 50.85, (east, 0.0), {"weekday": whole, "saturday": whole[:0], "sunday": whole[:0]})


@given(
    took=st.floats(1, 4),
    starts=st.lists(st.floats(300, 1440), min_size=40, max_size=120, unique=True),
)
@examples(40)
def test_of_vehicles_that_take_the_same_the_time_is_found_to_some_seconds(took: float, starts: list[float]) -> None:
    """Even where departures are rounded down to whole minutes, and where many are close behind each other."""
    found, agrees = seconds(stop("a", 0, starts), stop("b", took * 60 * 5, [one + took for one in starts]), "bus", FARTHEST)
    assert abs(found - took * 60) <= 30
    assert agrees > 0.5


def test_where_departures_do_not_tell_it_goes_by_distance() -> None:
    here, there = stop("a", 0, range(300, 360, 10)), stop("b", 500, range(900, 1000, 7))
    assert seconds(here, there, "bus", FARTHEST) == (100, 0.0)
    assert seconds(here, stop("b", 500, []), "bus", FARTHEST) == (100, 0.0)
    assert seconds(here, stop("b", 6_000, range(320, 380, 10)), "bus", FARTHEST)[1] == 0.0


def places() -> dict[str, Station]:
    """Stations of the railway that runs from Noord/Nord to Terhulpen, two kilometres apart."""
    line = next(its for its in RAILWAYS if its.endswith("8811510")).split()
    return {one: Station(one, one, one, 4.3 + 0.028 * number, 50.85) for number, one in enumerate(line)}


@given(firsts=st.lists(st.integers(300, 1300), min_size=1, max_size=12, unique_by=lambda minute: minute // 15))
@examples(30)
def test_trains_some_way_behind_each_other_are_told_apart(firsts: list[int]) -> None:
    there = places()
    trains = [[(first + 4 * number, station) for number, station in enumerate(there)] for first in firsts]
    spaced = [
        one for one, before in zip(sorted(trains), [[(-99, "")], *sorted(trains)], strict=False) if one[0][0] - before[0][0] > 12
    ]
    assert sorted(_chains(sorted(call for train in spaced for call in train), there)) == spaced


def test_a_train_does_not_turn_round_nor_leave_the_railway() -> None:
    there = places()
    first, second, third, *_ = there
    calls = [(300, second), (304, third), (308, second), (310, first)]
    assert all(len({station for _, station in chain}) == len(chain) <= 2 for chain in _chains(calls, there))
    far = _kilometres(there)
    assert far[first, third] == pytest.approx(far[first, second] + far[second, third])
