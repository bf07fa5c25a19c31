"""Walks over all streets at once are those of the other search (``analysis.walking``), which knows only two places at a time."""

from collections.abc import Iterator

import numpy as np
import pytest
import small_town
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.afoot import AS_THE_CROW_FLIES, Afoot, beside_known
from buurtlezer.geodata.transit.footpaths import PLATFORM_METRES, WITHIN_METRES, footpaths
from buurtlezer.geodata.transit.places import Places

pytest.importorskip("scipy", reason="comes with the engine")

inside = st.tuples(st.floats(145_500, 154_500), st.floats(164_000, 176_500))


@pytest.fixture(scope="module")
def afoot(pack: Pack) -> Iterator[Afoot]:
    return Afoot(pack.walking)


@examples(40)
@given(inside, st.lists(inside, min_size=1, max_size=20), st.sampled_from([800.0, 2_500.0]))
def test_metres_from_one_place(afoot: Afoot, start: tuple[float, float], to: list[tuple[float, float]], within: float) -> None:
    begin, ends = np.array([start]), np.array([start, *to])
    expected = afoot.streets.distances(begin, ends, within)[0]
    beside = afoot.streets.beside(begin)
    if beside.edge[0] < 0:
        assert np.isnan(expected).all()
        return
    nodes, places = afoot.from_place(beside, afoot.streets.beside(ends), within)
    np.testing.assert_allclose(places, np.where(np.isnan(expected), np.inf, expected), atol=1e-4)
    assert (nodes[np.isfinite(nodes)] <= within).all()


@examples(20)
@given(inside, st.tuples(st.floats(-1_000, 1_000), st.floats(-1_000, 1_000)))
def test_a_line_is_as_long_as_the_walk(afoot: Afoot, start: tuple[float, float], way: tuple[float, float]) -> None:
    begin, end = np.array([start]), np.add([start], way)
    one, other = afoot.streets.beside(begin), afoot.streets.beside(end)
    (metres,) = afoot.streets.distances(begin, end, 2_500)[0]
    line = afoot.line(one, other, begin[0], end[0], 2_500)
    np.testing.assert_array_equal(line[[0, -1]], [begin[0], end[0]])
    long = np.hypot(*np.diff(line, axis=0).T).sum()
    if np.isfinite(metres):
        assert long <= metres + 1e-6  # from the place to a corner straight, not first to the street
        assert long >= metres - 2 * (one.away[0] + other.away[0]) - 1e-6


def test_walks_between_stops_are_those_of_the_streets(pack: Pack, afoot: Afoot) -> None:
    stops = points_to_metres(pack.transit_stops[["lon", "lat"]].to_numpy(dtype=np.float64)[:60])
    found = footpaths(afoot, stops)
    expected = afoot.streets.distances(stops, stops, WITHIN_METRES)
    straight = np.hypot(*(stops[:, None] - stops[None]).transpose(2, 0, 1))
    expected = np.where(straight <= PLATFORM_METRES, np.fmin(expected, straight), expected)
    np.fill_diagonal(expected, np.inf)
    made = np.full(expected.shape, np.inf)
    made[found.begin, found.end] = found.metres
    both = np.isfinite(np.diag(straight)) & (afoot.streets.beside(stops).edge >= 0)
    assert both.sum() > 40
    near = np.ix_(both, both)
    np.testing.assert_allclose(made[near], expected[near], atol=1e-4)
    assert np.isfinite(made).sum() > 20


def test_beyond_the_streets_stops_are_joined_as_the_crow_flies(pack: Pack, afoot: Afoot) -> None:
    stops = np.add([[0.0, 0], [300, 400], [0, 50], [700, 700], [np.nan, np.nan]], [200_000, 120_000])
    found = footpaths(afoot, stops)
    told = {(int(a), int(b)): metres for a, b, metres in zip(*found, strict=True)}
    assert told[0, 1] == told[1, 0] == pytest.approx(500 * AS_THE_CROW_FLIES)
    assert told[0, 2] == pytest.approx(50)
    assert (0, 3) not in told  # 990 m, as one walks 1,287
    assert not any(4 in pair for pair in told)


def test_a_stop_without_coordinates_is_nowhere(tmp_path_factory: pytest.TempPathFactory) -> None:
    streets = small_town.pack(tmp_path_factory.mktemp("town")).walking
    stops = np.array([[np.nan, np.nan], [small_town.WEST, small_town.SOUTH]])
    assert (beside_known(streets, stops).edge >= 0).tolist() == [False, True]
    places = Places(streets, stops)
    around = places.around(places.place(small_town.degrees(100)), 5_000)
    assert np.isinf(around.stops[0])
    assert around.stops[1] == pytest.approx(100, abs=0.01)
