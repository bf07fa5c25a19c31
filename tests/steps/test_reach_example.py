"""The example of 04, with the guide's two cases: basketball in Terhulpen by train, and the Sonian forest by metro 5.

Its rides are what our model gives, reckoned again here, so that no invented figure stands in it. The names are the guide's; who
plays or walks is invented, and has no name.
"""

from collections.abc import Callable

import pytest
from desk import Desk

from buurtlezer.analysis.standing import Standing
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.engine import Engine
from buurtlezer.model import Again, B, Gap, Hour, Judged, Opportunity, Vehicle, Visit
from buurtlezer.parts.rides.question import Side
from buurtlezer.steps import standing
from buurtlezer.steps.reach import closing
from buurtlezer.steps.reach.glasses import glasses
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.steps.reach.way_forms import kept
from buurtlezer.texts import LANGUAGES


@pytest.fixture
def state(desk: Desk) -> ReachState:
    desk.hear("example", on=True)
    return ReachState(desk.session)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_cases_are_there_in_each_language_with_what_became_of_them(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = ReachState(desk.session)
    by_hour = {one.entry.ride.hour: one for one in state.of_kind(Opportunity) if one.entry.ride is not None}
    assert set(by_hour) == {Hour.DAY, Hour.SATURDAY}
    assert {one.entry.again for one in state.of_kind(Visit)} == {Again.YES, Again.NO}
    assert len(closing.items(state)) == 5
    assert all(one.entry.judged(b) in Judged for one in by_hour.values() for b in B)


def test_who_did_not_go_back_opened_the_gap_again_and_who_did_closed_the_other(state: ReachState) -> None:
    stands = {one.entry.what: standing.of_gap(state, one.entry_id) for one in state.of_kind(Gap)}
    assert stands["een basketbalploeg waar nog plaats is"] is Standing.OPEN_AGAIN
    assert stands["groen om een uur in te wandelen"] is Standing.FOUND


def test_its_rides_are_those_of_the_model_and_a_local_would_take_them(state: ReachState) -> None:
    pytest.importorskip("cafein", reason="no engine is installed here")
    engine = Engine.open(Pack.open())
    start = state.starts.of(0)
    assert start is not None
    rides = {}
    for one in state.of_kind(Opportunity):
        ride, at = one.entry.ride, one.entry.location
        assert ride is not None
        assert at is not None
        found = engine.ways(start.at, (at.lon, at.lat), glasses(Side(ride.hour)), lambda _: None)
        assert kept(found, ride.hour, glasses(Side(ride.hour)), engine.network) == ride.model_dump(mode="json")
        rides[ride.hour] = ride
    wood, basket = rides[Hour.SATURDAY], rides[Hour.DAY]
    # Metro 5 takes some 20 minutes from one end of it to the other, and one walks or rides some ten from it to the trees.
    assert "5" in wood.lines[0].names
    assert 30 <= wood.low < wood.high <= 55
    # The guide says 40 minutes by train; from door to door, with the metro before it and an hour's departures, it is 40 at best.
    assert basket.lines[-1].mode is Vehicle.TRAIN
    assert basket.low <= 40 < basket.high <= 70
