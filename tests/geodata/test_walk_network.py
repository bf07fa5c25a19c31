"""The streets to walk on, as a table and as a network; and how far the nearest is, by sector."""

import json
import shutil
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
import shapely

from buurtlezer.analysis import nearest
from buurtlezer.analysis.portion import portion
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.errors import BadSource, BrokenPack, MissingSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.ingredients import Ingredients
from buurtlezer.geodata.recipe import sectors, walk_network
from buurtlezer.geodata.walk_network import STEP_METRES, network

MOST_BYTES = 600_000


def test_it_hangs_together_lies_on_its_grid_and_is_small(pack: Pack) -> None:
    walking = pack.walking
    graph: nx.Graph[int] = nx.Graph()
    graph.add_edges_from(walking.edges.tolist())
    assert nx.is_connected(graph)
    assert len(graph) == len(walking.nodes_metres) > 20_000
    assert graph.number_of_edges() == len(walking.edges)  # none twice, none from a node to itself
    assert len(np.unique(walking.nodes_metres, axis=0)) == len(walking.nodes_metres)
    assert (walking.nodes_metres % STEP_METRES == 0).all()
    assert (pack.folder / "walk_network.csv").stat().st_size < MOST_BYTES


def test_it_runs_where_the_streets_of_the_source_are(source: Path, pack: Pack) -> None:
    content = [json.loads((source / name).read_text("utf-8")) for name in (walk_network.RELATIONS, walk_network.WAYS)]
    shapes = [shapely.geometry.shape(one["geometry"]) for each in content for one in each["features"] if one["geometry"]]
    theirs = shapely.transform(np.array(shapes, dtype=object), points_to_metres)
    theirs_km = shapely.length(shapely.union_all(theirs, grid_size=1)).sum() / 1e3  # a border street stands there twice
    assert 0.96 < pack.walking.lengths.sum() / 1e3 / theirs_km < 1
    points = shapely.points(pack.walking.nodes_metres[::7])
    tree = shapely.STRtree(theirs)
    assert shapely.distance(tree.geometries[tree.nearest(points)], points).max() < 2 * STEP_METRES


NONE = [
    "east,north\n1,1\n",
    "east,north,to\n1,1,1\n",
    "east,north,to\n1,1,0\n2,2,\n",
    "east,north,to\n1,1,x\n",
    "east,north,to\nx,1,\n",
]


@pytest.mark.parametrize("text", NONE)
def test_another_table_is_none(text: str, tmp_path: Path, pack: Pack) -> None:
    with pytest.raises((ValueError, KeyError)):
        network(text)
    shutil.copy(pack.folder / "datapackage.json", tmp_path)
    (tmp_path / "walk_network.csv").write_text(text)
    with pytest.raises(BrokenPack, match="walk_network"):
        Pack(tmp_path).walking  # noqa: B018 -- reads


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("{", "is not JSON"),
        ("[]", "no GeoJSON of lines"),
        ('{"features": [{"geometry": {"type": "Point", "coordinates": [4.3, 50.8]}}]}', "other shapes than lines"),
        ('{"features": []}', "other shapes than lines, or none"),
        ('{"features": [{"geometry": {"type": "LineString", "coordinates": ["x"]}}]}', "no GeoJSON of lines"),
        ('{"features": [{"geometry": {"type": "LineString", "coordinates": [[3, 50], [3.1, 50]]}}]}', "south or west"),
    ],
)
def test_a_file_that_does_not_fit_is_told(content: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "streets").mkdir()
    for name in (walk_network.RELATIONS, walk_network.WAYS):
        (tmp_path / name).write_text(content)
    with pytest.raises(BadSource, match=told):
        walk_network.table(tmp_path)


def test_each_sector_has_a_distance_to_each_kind_that_counts_but_where_nobody_lives(pack: Pack) -> None:
    kinds = pack.service_kinds
    assert set(pack.nearest.columns) == set(kinds.index[kinds["counting"] == Counting.COUNT])
    assert set(pack.nearest.index) == set(pack.sectors.index)
    without = pack.nearest.index[pack.nearest.isna().any(axis=1)]
    assert pack.sector_population.loc[without, "population"].sum() == 0
    assert len(without) == 1


def test_a_sectors_distance_is_the_mean_over_its_nodes(pack: Pack) -> None:
    """Of three sectors, way by way: each node with each pharmacy."""
    pharmacies = points_to_metres(pack.service_points("pharmacy")[["lon", "lat"]].to_numpy(dtype=np.float64))
    for code in pack.sectors.index[[100, 300, 500]]:
        shape = pack.sector_shapes_metres[code]
        nodes = pack.walking.nodes_metres[shapely.intersects_xy(shape, *pack.walking.nodes_metres.T)]
        ways = pack.walking.distances(nodes, pharmacies, 2_500).min(axis=1)
        assert pack.nearest.at[code, "pharmacy"] == pytest.approx(ways.mean(), abs=0.51)


def test_an_areas_distance_is_that_of_who_lives_there(pack: Pack) -> None:
    people, by_sector = pack.sector_population["population"], pack.nearest["pharmacy"]
    region = nearest.of_region(by_sector, people)
    assert 250 < region < 450
    assert nearest.of_area(portion(pack.region, pack.ground), by_sector, people) == pytest.approx(region, abs=0.1)
    (code,) = people.nlargest(1).index
    alone = portion(pack.sector_shapes[code], pack.ground)
    assert nearest.of_area(alone, by_sector, people) == pytest.approx(by_sector[code], abs=0.1)
    town = nearest.of_area(portion(pack.municipality("21012"), pack.ground), by_sector, people)
    its = pack.sectors.index[pack.sectors["municipality"] == "21012"]
    assert town == pytest.approx(np.average(by_sector[its], weights=people[its].astype(float)), abs=0.1)
    nobody = portion(pack.sector_shapes[people.index[people == 0][0]], pack.ground)
    assert np.isnan(nearest.of_area(nobody, by_sector, people))


def test_places_of_a_list_that_was_brought_have_distances_too(pack: Pack) -> None:
    """The same way as the pack's own are made, so that a kind which begins to count is told alike."""
    pharmacies = points_to_metres(pack.service_points("pharmacy")[["lon", "lat"]].to_numpy(dtype=np.float64))
    by_sector = nearest.BySector(pack.walking, pack.sector_shapes_metres)
    found = by_sector.metres(pharmacies)
    np.testing.assert_array_equal(found.round(), pack.nearest["pharmacy"][list(found.index)])
    assert by_sector.metres(np.empty((0, 2))).isna().all()
    np.testing.assert_array_equal(by_sector.metres(pharmacies), found)  # each kind leaves the streets as they were


def test_without_a_new_source_distances_stay_and_with_one_the_rest_is_the_bases(source: Path, pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(MissingSource):
        Ingredients(tmp_path, pack).nearest()
    (tmp_path / "transport").mkdir()
    shutil.copy(source / "transport" / "irail_brussels_stations_2026-05.json", tmp_path / "transport")
    assert Ingredients(tmp_path, pack).nearest() == (pack.folder / "nearest.csv").read_text("utf-8")
    assert list(sectors.drawn_metres(pack.topology_text)) == list(pack.sector_shapes_metres)
