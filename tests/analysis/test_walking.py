"""Ways along streets: against a search of another kind, on small networks; never shorter than the straight line."""

from itertools import pairwise

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.walking import NO_STREET_METRES, Network
from buurtlezer.geodata import Pack

Points = NDArray[np.float64]
corners = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda at: (10.0 * at[0], 10.0 * at[1]))
places = st.lists(st.tuples(st.integers(-400, 1_000), st.integers(-400, 1_000)), min_size=1, max_size=4)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """A handful of corners, some of them joined; pieces may cross without meeting, and parts may hang loose."""
    nodes = draw(st.lists(corners, min_size=2, max_size=9, unique=True))
    pairs = [(one, other) for one in range(len(nodes)) for other in range(one + 1, len(nodes))]
    edges = draw(st.lists(st.sampled_from(pairs), min_size=1, max_size=14, unique=True))
    return Network(np.array(nodes), np.array(edges))


def by_relaxing(network: Network, starts: Points, to: Points) -> Points:
    """Every street cut where a place is beside it, then Bellman and Ford: each piece shortens ways until none does."""
    every = np.concatenate((starts, to))
    pieces = [shapely.LineString(network.nodes_metres[edge]) for edge in network.edges]
    beside: list[tuple[int, float, float] | None] = []
    for point in shapely.points(every):
        away = [shapely.distance(piece, point) for piece in pieces]
        edge = int(np.argmin(away))
        beside.append((edge, away[edge], shapely.line_locate_point(pieces[edge], point)) if away[edge] <= 250 else None)
    first_place = len(network.nodes_metres)
    roads: list[tuple[int, int, float]] = []
    for number, (one, other) in enumerate(network.edges):
        cuts = [(at[2], first_place + place) for place, at in enumerate(beside) if at is not None and at[0] == number]
        along = [(0.0, int(one)), *sorted(cuts), (pieces[number].length, int(other))]
        roads += [(a[1], b[1], b[0] - a[0]) for a, b in pairwise(along)]
    found = np.full((len(starts), len(to)), np.nan)
    for row in range(len(starts)):
        best = [np.inf] * (first_place + len(every))
        best[first_place + row] = 0.0
        for _ in best:
            for a, b, metres in roads:
                best[a], best[b] = min(best[a], best[b] + metres), min(best[b], best[a] + metres)
        for column in range(len(to)):
            here, there = beside[row], beside[len(starts) + column]
            if here is not None and there is not None:
                found[row, column] = here[1] + best[first_place + len(starts) + column] + there[1]
    return found


def without_ties(network: Network, points: Points) -> bool:
    """Whether each place has one street nearest to it: of two, either would be right."""
    pieces = shapely.linestrings(network.nodes_metres[network.edges])
    for point in shapely.points(points):
        away = shapely.distance(pieces, point)
        nearest = away - away.min() < 1e-6
        ends = shapely.line_interpolate_point(pieces[nearest], shapely.line_locate_point(pieces[nearest], point))
        if np.ptp(shapely.get_coordinates(ends), axis=0).max() > 1e-6:
            return False
    return True


@examples(400)
@given(networks(), places, places)
def test_ways_are_those_of_another_search_and_never_shorter_than_the_straight_line(
    network: Network, starts: list[tuple[int, int]], to: list[tuple[int, int]]
) -> None:
    froms, tos = np.array(starts, dtype=np.float64), np.array(to, dtype=np.float64)
    assume(without_ties(network, np.concatenate((froms, tos))))
    found = network.distances(froms, tos, np.inf)
    np.testing.assert_allclose(found, by_relaxing(network, froms, tos), rtol=0, atol=1e-6)
    straight = np.hypot(*(froms[:, None] - tos[None]).transpose(2, 0, 1))
    assert (np.isnan(found) | (found >= straight - 1e-6)).all()
    np.testing.assert_allclose(network.distances(tos, froms, np.inf).T, found, rtol=0, atol=1e-6)
    with np.errstate(invalid="ignore"):
        least = np.fmin.reduce(found, axis=1)
    near = network.nearest(froms, tos)
    assert np.isnan(near[np.isnan(found).all(axis=1) & np.isnan(network.nearest(froms, froms))]).all()
    known = ~np.isnan(least)
    np.testing.assert_allclose(near[known], least[known], rtol=0, atol=1e-6)
    again = network.nearest_from(froms)
    for some in (tos[:1], tos, tos):  # one set of places leaves nothing to the next
        np.testing.assert_array_equal(again(some), network.nearest(froms, some))


@examples(200)
@given(networks(), places, places, st.integers(0, 1_500))
def test_what_is_farther_than_asked_is_infinite_and_the_rest_is_the_same(
    network: Network, starts: list[tuple[int, int]], to: list[tuple[int, int]], within: int
) -> None:
    froms, tos = np.array(starts, dtype=np.float64), np.array(to, dtype=np.float64)
    whole, some = network.distances(froms, tos, np.inf), network.distances(froms, tos, within)
    edge = np.abs(whole - within) < 1e-6
    expected = np.where(whole <= within, whole, np.where(np.isnan(whole), np.nan, np.inf))
    np.testing.assert_allclose(some[~edge], expected[~edge], rtol=0, atol=1e-6)


def test_one_walks_to_the_street_along_it_and_from_it() -> None:
    network = Network(np.array([[0.0, 0], [100, 0], [100, 100], [900, 0], [1_000, 0]]), np.array([[0, 1], [1, 2], [3, 4]]))
    start = np.array([[20.0, 5]])
    to = np.array([[90.0, -10], [110, 50], [950, 0], [20, 5], [100, 100 + NO_STREET_METRES + 1]])
    (found,) = network.distances(start, to, 5_000)
    assert found[:2].tolist() == [5 + 70 + 10, 5 + 80 + 50 + 10]
    assert np.isinf(found[2])  # no way leads there
    assert found[3] == 10  # to the street and back
    assert np.isnan(found[4])
    assert np.isnan(network.distances(to[4:], start, 5_000)).all()
    assert network.distances(np.empty((0, 2)), to, 100).shape == (0, 5)
    assert network.distances(start, np.empty((0, 2)), 100).shape == (1, 0)
    assert np.isinf(network.nearest(start, np.empty((0, 2)))).all()


def test_in_brussels_a_way_is_longer_than_the_straight_line_and_seldom_twice_as_long() -> None:
    pack = Pack.open()
    services = points_to_metres(pack.services[["lon", "lat"]].to_numpy(dtype=np.float64))
    start = points_to_metres(np.array([[4.3266, 50.8553]]))
    near = services[np.hypot(*(services - start).T) < 1_500]
    (found,) = pack.walking.distances(start, near, 2_000)
    straight = np.hypot(*(near - start).T)
    there = np.isfinite(found)
    assert there.mean() > 0.8
    assert (found[there] >= straight[there]).all()
    assert 1.1 < np.median(found[there] / straight[there]) < 1.5


@pytest.mark.parametrize("within", [0.0, 1.0])
def test_nothing_is_within_no_distance(within: float) -> None:
    network = Network(np.array([[0.0, 0], [100, 0]]), np.array([[0, 1]]))
    assert network.distances(np.array([[50.0, 0]]), np.array([[50.0, 0], [60, 0]]), within)[0].tolist() == [0, np.inf]
