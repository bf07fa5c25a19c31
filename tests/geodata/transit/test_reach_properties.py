"""What must be true of every ride, asked of the network of our own, from anywhere at any time of any day.

It is not asked to be as far back as there: lines go round in one direction, and late in the evening into town only. Not here:
the same seconds as by another way (``test_oracle``), what a local accepts (``test_guide_cases``).
"""

from collections.abc import Callable

import numpy as np
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.port import BRISK, STROLL, USUAL, Day, Degrees, Glasses, Reach, Seconds
from buurtlezer.geodata.transit.timetable import A_CHANGE_SECONDS, MOST_RIDES

A_SECOND = 1.01
"""And what a float of 32 bits leaves out."""

Places = Callable[[float], Degrees]

SHARES = st.floats(0, 1, exclude_max=True)
"""Where among all corners of streets, from the west to the east."""

ONCE = st.builds(
    Glasses,
    day=st.sampled_from(Day),
    minute=st.integers(0, 26 * 60),
    window=st.just(0),
    speed_kmh=st.sampled_from((STROLL, USUAL, BRISK)),
    most_changes=st.none() | st.integers(0, 2),
)
"""One departure."""


@pytest.fixture(scope="module")
def corner(pack: Pack) -> Places:
    """A corner of streets."""
    order = np.lexsort(pack.walking.nodes_metres.T[::-1])
    degrees = points_to_degrees(pack.walking.nodes_metres)
    return lambda share: (float(degrees[order[int(share * len(order))]][0]), float(degrees[order[int(share * len(order))]][1]))


def once(reach: Reach, start: Degrees, glasses: Glasses, **other: object) -> Seconds:
    """Seconds to each corner, at one departure."""
    changed = {name: getattr(glasses, name) for name in ("day", "minute", "window", "speed_kmh", "most_changes")} | other
    return reach.times(start, Glasses(**changed), lambda share: None).typical  # type: ignore[arg-type]


@examples(60)
@given(share=SHARES, glasses=ONCE, window=st.sampled_from((0, 15, 60)))
def test_never_later_than_on_foot_and_the_quick_are_not_slow(
    brussels: Reach, corner: Places, share: float, glasses: Glasses, window: int
) -> None:
    found = brussels.times(
        corner(share), Glasses(glasses.day, glasses.minute, window, glasses.speed_kmh, glasses.most_changes), lambda share: None
    )
    assert (found.quick <= found.typical).all()
    assert (found.typical <= found.slow).all()
    assert (found.slow <= found.on_foot).all()
    assert (found.quick >= 0).all()


@examples(60)
@given(share=SHARES, glasses=ONCE, changes=st.integers(0, 3))
def test_who_may_change_once_more_is_never_later(
    brussels: Reach, corner: Places, share: float, glasses: Glasses, changes: int
) -> None:
    fewer = once(brussels, corner(share), glasses, most_changes=changes)
    assert (once(brussels, corner(share), glasses, most_changes=changes + 1) <= fewer).all()
    assert (once(brussels, corner(share), glasses, most_changes=None) <= fewer).all()


@examples(60)
@given(share=SHARES, glasses=ONCE, later=st.integers(1, 90))
def test_who_leaves_later_never_arrives_earlier(
    brussels: Reach, corner: Places, share: float, glasses: Glasses, later: int
) -> None:
    minute = min(glasses.minute, 26 * 60 - later)
    first = once(brussels, corner(share), glasses, minute=minute)
    second = once(brussels, corner(share), glasses, minute=minute + later)
    reached = np.isfinite(second) & np.isfinite(first)  # what takes too long from the one may not from the other
    assert (second[reached] + later * 60 >= first[reached] - A_SECOND).all()


@examples(60)
@given(share=SHARES, glasses=ONCE)
def test_who_walks_more_slowly_is_never_earlier(brussels: Reach, corner: Places, share: float, glasses: Glasses) -> None:
    slow, usual, brisk = (once(brussels, corner(share), glasses, speed_kmh=kmh) for kmh in (STROLL, USUAL, BRISK))
    assert (slow >= usual).all()
    assert (usual >= brisk).all()


@examples(60)
@given(share=SHARES, end=SHARES, glasses=ONCE)
def test_a_way_takes_as_long_as_the_map_says(
    brussels: Reach, corner: Places, pack: Pack, share: float, end: float, glasses: Glasses
) -> None:
    node = int(np.lexsort(pack.walking.nodes_metres.T[::-1])[int(end * len(pack.walking.nodes_metres))])
    most = range(MOST_RIDES if glasses.most_changes is None else glasses.most_changes + 1)
    each = [float(once(brussels, corner(share), glasses, most_changes=changes)[node]) for changes in most]
    weighed = [seconds + A_CHANGE_SECONDS * changes for changes, seconds in enumerate(each)]
    times = each[-1]
    found = brussels.ways(corner(share), corner(end), glasses, lambda share: None)
    if found.quick is None:
        assert times > 7_200 - A_SECOND  # of a walk at the end, the second that was begun counts
        return
    assert times - A_SECOND / 100 <= found.quick  # a map says when one could be there, a way what one would take
    taken = max(seconds for seconds, its in zip(each, weighed, strict=True) if its <= min(weighed) + A_SECOND)
    assert found.quick <= taken + A_SECOND
    assert all(sum(leg.seconds for leg in way.legs) <= way.slow for way in found.ways)
    assert sum(way.share for way in found.ways) == pytest.approx(1)


@examples(40)
@given(share=SHARES, end=SHARES, glasses=ONCE)
def test_the_band_of_each_way_lies_within_that_of_all_and_none_is_quicker_than_the_map(
    brussels: Reach, corner: Places, pack: Pack, share: float, end: float, glasses: Glasses
) -> None:
    node = int(np.lexsort(pack.walking.nodes_metres.T[::-1])[int(end * len(pack.walking.nodes_metres))])
    hour = Glasses(glasses.day, glasses.minute, 60, glasses.speed_kmh, glasses.most_changes)
    found = brussels.ways(corner(share), corner(end), hour, lambda share: None)
    for way in found.ways:
        assert found.quick is not None
        assert found.slow is not None
        assert found.quick <= way.quick <= way.slow <= found.slow
    if found.share == 1:  # else they are of fewer departures than the map's
        times = brussels.times(corner(share), hour, lambda share: None)
        assert found.quick is not None
        assert found.slow is not None
        assert times.quick[node] <= found.quick + A_SECOND
        assert times.slow[node] <= found.slow + A_SECOND
