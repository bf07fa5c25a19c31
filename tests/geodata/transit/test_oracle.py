"""What is reckoned, held against a search that writes down every state: the same seconds.

Not here: the search (``oracle``), the worlds that are asked about (``worlds``), the network of our own (``test_guide_cases``).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from math import hypot, inf
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import written
from examples import examples
from hypothesis import assume, event, given
from hypothesis import strategies as st
from oracle import BEYOND_METRES, CROW_METRES, Metres, Timetable, seconds
from worlds import World, outside, places, worlds

from buurtlezer.geodata.transit.port import Glasses, NoAnswer, Ways, Why

pytest.importorskip("cafein", reason="no wheel of the engine fits this machine")

from cafein import TransportNetwork

from buurtlezer.geodata.transit.engine import Engine
from buurtlezer.geodata.transit.in_and_out import in_parts

KMH = st.sampled_from((2.7, 4.0, 5.0))
CHANGES = st.none() | st.integers(0, 3)
MOST_RIDES = 8
LONGEST = 7_200
A_CHANGE, SAME_METRES = 180, 10.0
A_MILLIMETRE = 0.001
"""What a place may be off by, that was said in degrees."""


def rides(most_changes: int | None) -> int:
    return MOST_RIDES if most_changes is None else most_changes + 1


def surely(metres: dict[str, float], kmh: float) -> dict[str, int]:
    """Seconds of walks that are not too long; examples where a millimetre would decide are left out."""
    metres = {name: far for name, far in metres.items() if far < inf}
    found = {name: seconds(far, kmh) for name, far in metres.items()}
    for name, far in metres.items():
        assume(seconds(max(far - A_MILLIMETRE, 0), kmh) == found[name] == seconds(far + A_MILLIMETRE, kmh))
    return {name: walk for name, walk in found.items() if walk <= LONGEST}


def timetable(world: World, kmh: float) -> Timetable:
    """As the oracle has it."""
    return Timetable(world.trips(), {stop: surely(far, kmh) for stop, far in world.streets.changes(world.stops).items()})


@contextmanager
def asked(world: World, patch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """The world, as the engine has it, by way of files."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        patch.setenv("BUURTLEZER_CACHE", str(folder / "cache"))
        feeds = [written.feed(feed, folder / str(number)) for number, feed in enumerate(world.feeds)]
        yield Engine.open(written.pack(world.streets, folder / "pack"), feeds)


def moments(world: World) -> st.SearchStrategy[int]:
    """Minutes after midnight, mostly a little before a vehicle leaves."""
    leaving = {call.departs // 60 for trip in world.trips() for call in trip}
    return st.builds(
        lambda at, before: max(at - before, 0), st.sampled_from(sorted(leaving & set(range(1_560))) or [0]), st.integers(0, 15)
    )


@examples(100)
@given(world=worlds(), kmh=KMH, changes=CHANGES, data=st.data())
def test_from_stop_to_stop_the_engine_itself_is_right(world: World, kmh: float, changes: int | None, data: st.DataObject) -> None:
    table = timetable(world, kmh)
    with TemporaryDirectory() as folder:
        network = TransportNetwork.from_gtfs(
            [
                in_parts(written.feed(feed, Path(folder) / str(number)), Path(folder) / f"{number} in parts")
                for number, feed in enumerate(world.feeds)
            ]
        )
    network.set_transfers([(a, b, walk, float(walk)) for a, its in table.walks.items() for b, walk in its.items()])
    minute = data.draw(moments(world))
    when = f"{written.TUESDAY} {written.clock(minute * 60)}"
    for stop in world.stops:
        found = network.travel_times_from_stop(stop, when, max_rides=rides(changes))
        expected = table.arrivals({stop: minute * 60}, rides(changes))
        assert found == {other: second - minute * 60 for other, second in expected.items()}


@examples(100)
@given(world=worlds(), start=places(), kmh=KMH, changes=CHANGES, window=st.sampled_from((0, 0, 30)), data=st.data())
def test_from_a_place_to_every_corner_it_takes_as_long(
    world: World, start: Metres, kmh: float, changes: int | None, window: int, data: st.DataObject
) -> None:
    assume(world.streets.spot(start) is not None)
    table = timetable(world, kmh)
    access = surely(world.streets.walks(start, world.stops), kmh)
    glasses = Glasses(minute=data.draw(moments(world)), window=window, speed_kmh=kmh, most_changes=changes)
    with pytest.MonkeyPatch.context() as patch, asked(world, patch) as engine:
        if not runs(world):
            with pytest.raises(NoAnswer, match=Why.NO_SERVICE):
                engine.times(written.degrees(start), glasses, lambda share: None)
            return
        found = engine.times(written.degrees(start), glasses, lambda share: None)
    on_foot = np.array(to_corners(world, start, {}, kmh))
    each = []
    for minute in glasses.departures:
        arrivals = table.arrivals({stop: minute * 60 + walk for stop, walk in access.items()}, rides(changes))
        each.append(to_corners(world, start, {stop: second - minute * 60 for stop, second in arrivals.items()}, kmh))
    event(
        "a ride is quicker somewhere" if np.min(each) < on_foot.min() or (np.min(each, axis=0) < on_foot - 1).any() else "on foot"
    )
    np.testing.assert_allclose(found.on_foot, on_foot, atol=0.01)
    ordered = np.sort(each, axis=0)
    for percentile, share in ((found.quick, 0.1), (found.typical, 0.5), (found.slow, 0.9)):
        np.testing.assert_allclose(percentile, ordered[nearest_rank(len(each), share)], atol=0.01)


@examples(100)
@given(world=worlds(), start=places(), end=places(), kmh=KMH, changes=CHANGES, data=st.data())
def test_from_a_place_to_a_place_it_takes_as_long(
    world: World, start: Metres, end: Metres, kmh: float, changes: int | None, data: st.DataObject
) -> None:
    assume(world.streets.spot(start) is not None and world.streets.spot(end) is not None and runs(world))
    after = surely(world.streets.walks(end, world.stops), kmh)
    on_foot = surely(world.streets.walks(start, {"end": end}), kmh).get("end")
    glasses = Glasses(minute=data.draw(moments(world)), window=0, speed_kmh=kmh, most_changes=changes)
    if hypot(start[0] - end[0], start[1] - end[1]) <= SAME_METRES - A_MILLIMETRE:
        on_foot = surely({"end": hypot(start[0] - end[0], start[1] - end[1])}, kmh)["end"]
    before = surely(world.streets.walks(start, world.stops), kmh)
    quickest, taken = soonest(world, glasses, before, after, on_foot)
    with pytest.MonkeyPatch.context() as patch, asked(world, patch) as engine:
        found = engine.ways(written.degrees(start), written.degrees(end), glasses, lambda share: None)
    assert found.on_foot == on_foot
    as_told(found, quickest, taken)
    event("a ride is quicker" if quickest != on_foot else "on foot")
    for way in found.ways:
        assert way.quick == way.slow == found.quick
        assert way.changes < rides(changes)
        assert sum(leg.seconds for leg in way.legs) <= way.slow


def as_told(found: Ways, quickest: int, taken: int) -> None:
    """What is told is never earlier than possible, nor later than what arrives first with changes weighed."""
    if quickest > LONGEST:
        assert (found.quick, found.slow) == (None, None)
        return
    assert found.quick is not None
    assert quickest <= found.quick == found.slow <= taken


@examples(60)
@given(world=worlds(), start=places(), end=outside(beyond=1_200), kmh=KMH, changes=CHANGES, data=st.data())
def test_to_a_place_beside_no_street_it_takes_as_long(
    world: World, start: Metres, end: Metres, kmh: float, changes: int | None, data: st.DataObject
) -> None:
    assume(world.streets.spot(start) is not None and world.streets.spot(end) is None and runs(world))
    each = [hypot(at[0] - end[0], at[1] - end[1]) for at in (*world.stops.values(), *world.streets.corners)]
    assume(all(abs(far - BEYOND_METRES) > A_MILLIMETRE for far in each))
    after = surely(world.streets.beyond(end, world.stops, world.stops), kmh)
    on_foot = surely(world.streets.beyond(end, {"start": start}, world.stops), kmh).get("start")
    glasses = Glasses(minute=data.draw(moments(world)), window=0, speed_kmh=kmh, most_changes=changes)
    with pytest.MonkeyPatch.context() as patch, asked(world, patch) as engine:
        if min(each) > BEYOND_METRES:
            with pytest.raises(NoAnswer, match=Why.NO_STREET):
                engine.ways(written.degrees(start), written.degrees(end), glasses, lambda share: None)
            return
        found = engine.ways(written.degrees(start), written.degrees(end), glasses, lambda share: None)
    before = surely(world.streets.walks(start, world.stops), kmh)
    quickest, taken = soonest(world, glasses, before, after, on_foot)
    event("a ride is quicker" if quickest != on_foot else "on foot")
    assert found.on_foot == on_foot
    as_told(found, quickest, taken)


@examples(60)
@given(world=worlds(), start=outside(beyond=700), end=places(), kmh=KMH, changes=CHANGES, data=st.data())
def test_from_a_place_beside_a_stop_only_it_takes_as_long(
    world: World, start: Metres, end: Metres, kmh: float, changes: int | None, data: st.DataObject
) -> None:
    assume(world.streets.spot(start) is None and world.streets.spot(end) is not None and runs(world))
    each = [hypot(at[0] - start[0], at[1] - start[1]) for at in (*world.stops.values(), *world.streets.corners)]
    assume(all(abs(far - most) > A_MILLIMETRE for far in each for most in (BEYOND_METRES, CROW_METRES)))
    before = surely(world.streets.beyond(start, world.stops, world.stops), kmh)
    after = surely(world.streets.walks(end, world.stops), kmh)
    on_foot = surely(world.streets.beyond(start, {"end": end}, world.stops), kmh).get("end")
    glasses = Glasses(minute=data.draw(moments(world)), window=0, speed_kmh=kmh, most_changes=changes)
    beside = min(each[: len(world.stops)], default=inf) <= CROW_METRES
    event("beside a stop" if beside else "beside nothing")
    with pytest.MonkeyPatch.context() as patch, asked(world, patch) as engine:
        if not beside:
            with pytest.raises(NoAnswer, match=Why.NO_STREET):
                engine.ways(written.degrees(start), written.degrees(end), glasses, lambda share: None)
            return
        found = engine.ways(written.degrees(start), written.degrees(end), glasses, lambda share: None)
    assert found.on_foot == on_foot
    as_told(found, *soonest(world, glasses, before, after, on_foot))


def soonest(
    world: World, glasses: Glasses, before: dict[str, int], after: dict[str, int], on_foot: int | None
) -> tuple[int, int]:
    """Seconds from door to door, by walks to stops and from stops or on foot alone; what is too long where one is never there.

    Of what arrives first, and of what does where each change counts ``A_CHANGE`` more.
    """
    table, left = timetable(world, glasses.speed_kmh), glasses.minute * 60
    nowhere = LONGEST + 1
    found = [] if on_foot is None else [(on_foot, on_foot)]
    for changes in range(rides(glasses.most_changes)):
        arrivals = table.arrivals({stop: left + walk for stop, walk in before.items()}, changes + 1)
        its = min((second - left + after[stop] for stop, second in arrivals.items() if stop in after), default=nowhere)
        if its <= LONGEST:
            found.append((its + A_CHANGE * changes, its))
    return min((its for _, its in found), default=nowhere), min(found, key=lambda one: one[0], default=(0, nowhere))[1]


def runs(world: World) -> bool:
    """Whether anything does on the day itself."""
    return any(written.runs_on_tuesday(line) for feed in world.feeds for line in feed.lines)


def to_corners(world: World, start: Metres, stops: dict[str, int], kmh: float) -> list[float]:
    """Seconds to each corner, on foot from the start or from a stop where one is after some seconds."""
    streets, speed = world.streets, kmh / 3.6
    spots = [(streets.spot(world.stops[stop]), after * speed) for stop, after in stops.items()]
    begin = streets.spot(start)
    assert begin is not None
    seeds = streets.ends(begin) + [
        (corner, after + far) for spot, after in spots if spot is not None for corner, far in streets.ends(spot)
    ]
    return [metres / speed if metres / speed <= LONGEST else np.inf for metres in streets.to_corners(seeds)]


def nearest_rank(count: int, share: float) -> int:
    """The first, in order, that at least such a share does not exceed; from 0."""
    return next(at for at in range(count) if (at + 1) / count >= share - 1e-9)
