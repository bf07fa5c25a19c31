"""Areas of what is reached: in each other, around every street reached in time, small; and what is reached and not near."""

import json

import networkx as nx
import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from buurtlezer.analysis.bands import MINUTES, NEAR_MINUTES, WITHIN_METRES, Bands, bands, beyond, seconds_at
from buurtlezer.analysis.projection import points_to_metres, to_metres
from buurtlezer.analysis.walking import Network
from buurtlezer.geodata import Pack

KMH = 4.0
SOUTH_WEST = np.array([148_000.0, 168_000.0])


@st.composite
def walked(draw: st.DrawFn) -> tuple[Network, NDArray[np.float32]]:
    """Some corners of streets, and the time to each from two of them, one of which one comes to later, as by a ride."""
    corners = draw(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=2, max_size=25, unique=True))
    pairs = st.tuples(st.integers(0, len(corners) - 1), st.integers(0, len(corners) - 1)).filter(lambda two: two[0] < two[1])
    edges = draw(st.lists(pairs, min_size=1, max_size=40, unique=True))
    network = Network(SOUTH_WEST + 100.0 * np.array(corners), np.array(edges))
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(corners)))
    graph.add_weighted_edges_from(zip(*network.edges.T.tolist(), network.lengths / (KMH / 3.6), strict=True))
    seconds = np.full(len(corners), np.inf)
    for start, before in ((0, 0), (len(corners) - 1, draw(st.integers(0, 3_000)))):
        for node, after in nx.single_source_dijkstra_path_length(graph, start).items():
            seconds[node] = min(seconds[node], before + after)
    return network, seconds.astype(np.float32)


def placed(*corners: tuple[float, float]) -> NDArray[np.float64]:
    """Metres east and north of a corner in Brussels, as EPSG:31370."""
    return np.array(corners, dtype=np.float64) + SOUTH_WEST


def from_the_middle(pack: Pack) -> NDArray[np.float32]:
    """Times as by rides in all directions: some 12 km/h in a straight line."""
    middle = points_to_metres(np.array([[4.3528, 50.8466]]))
    return (np.hypot(*(pack.walking.nodes_metres - middle).T) / (12 / 3.6)).astype(np.float32)


@examples(120)
@given(walked())
def test_a_longer_time_holds_a_shorter_one_to_the_last_digit(world: tuple[Network, NDArray[np.float32]]) -> None:
    network, seconds = world
    found = bands(seconds, network, KMH)
    assert found.minutes == MINUTES
    for inner, outer in zip(found.areas, found.areas[1:], strict=False):
        assert inner.is_valid
        assert outer.is_valid
        assert outer.covers(inner)


@examples(120)
@given(walked())
def test_every_node_that_is_reached_in_time_lies_in_its_band_and_none_that_is_far_from_all_that_is(
    world: tuple[Network, NDArray[np.float32]],
) -> None:
    network, seconds = world
    for minutes, area in zip(MINUTES, bands(seconds, network, KMH).areas, strict=True):
        plane = to_metres(area)
        nodes = shapely.points(network.nodes_metres)
        in_time = seconds <= minutes * 60
        assert (shapely.distance(nodes[in_time], plane) <= WITHIN_METRES).all()
        if in_time.any():
            reached = shapely.union_all(shapely.buffer(nodes[in_time], 60 * KMH / 3.6 * minutes))
            assert shapely.distance(shapely.points(shapely.get_coordinates(plane)), reached).max() <= 2 * WITHIN_METRES
        else:
            assert area.is_empty


@examples(40)
@given(walked(), st.sets(st.integers(1, 90), min_size=1, max_size=5))
def test_minutes_are_those_that_were_asked_for_whatever_else_is_asked(
    world: tuple[Network, NDArray[np.float32]], minutes: set[int]
) -> None:
    network, seconds = world
    asked = sorted(minutes)
    found = bands(seconds, network, KMH, asked)
    assert found.minutes == tuple(asked)
    assert [area.is_empty for area in found.areas] == [not (seconds <= one * 60).any() for one in asked]


def test_the_bands_of_the_whole_region_are_small(pack: Pack) -> None:
    found = bands(from_the_middle(pack), pack.walking, KMH)
    assert len(json.dumps([shapely.geometry.mapping(area) for area in found.areas])) < 150_000
    assert found.cell_metres == 50
    sizes = [to_metres(area).area for area in found.areas]
    for minutes, size in zip(MINUTES[:2], sizes, strict=False):  # later ones reach beyond the streets
        assert size == pytest.approx(np.pi * (minutes * 200) ** 2, rel=0.15)


def test_what_is_not_reached_is_nowhere() -> None:
    network = Network(placed((0, 0), (100, 0), (900, 0), (1_000, 0)), np.array([[0, 1], [2, 3]]))
    found = bands(np.array([0, 90, np.inf, np.inf], dtype=np.float32), network, KMH)
    assert {len(area.geoms) for area in found.areas} == {1}
    east = shapely.Point(placed((950, 0))[0])
    assert to_metres(found.areas[-1]).distance(east) > 600
    none = bands(np.full(4, np.inf, dtype=np.float32), network, KMH)
    assert all(area.is_empty for area in none.areas)


@pytest.mark.parametrize("minutes", [(20, 10), (10, 10)], ids=["falling", "twice"])
def test_minutes_rise(minutes: tuple[int, ...]) -> None:
    network = Network(placed((0, 0), (100, 0)), np.array([[0, 1]]))
    with pytest.raises(ValueError, match="rising"):
        bands(np.zeros(2, dtype=np.float32), network, KMH, minutes)
    with pytest.raises(ValueError, match="1 times for 2 nodes"):
        bands(np.zeros(1, dtype=np.float32), network, KMH)


def test_a_place_beside_a_street_is_walked_to_from_its_nearer_end() -> None:
    network = Network(placed((0, 0), (100, 0)), np.array([[0, 1]]))
    seconds = np.array([600, 630], dtype=np.float32)
    places = placed((20, 10), (90, 0), (50, 400))
    found = seconds_at(seconds, network, places, 3.6)
    assert found[:2].tolist() == [600 + 20 + 10, 630 + 10]
    assert np.isnan(found[2])
    assert np.isinf(seconds_at(np.full(2, np.inf, dtype=np.float32), network, places[:1], 3.6)).all()


def test_within_reach_and_not_near() -> None:
    near = NEAR_MINUTES * 60
    typical = np.array([near, 1_200, 1_200, 1_800, np.inf, np.nan], dtype=np.float32)
    on_foot = np.array([near, near, near + 1, np.inf, np.inf, np.nan], dtype=np.float32)
    assert beyond(typical, on_foot, 20).tolist() == [False, False, True, False, False, False]
    assert beyond(typical, on_foot, 30).tolist() == [False, False, True, True, False, False]


def test_nothing_is_reached_of_no_minutes() -> None:
    network = Network(placed((0, 0), (100, 0)), np.array([[0, 1]]))
    assert bands(np.zeros(2, dtype=np.float32), network, KMH, ()).areas == Bands((), (), 50).areas
