"""The streets in OpenStreetMap's own form, read back by what others read it with."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import osmium
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import MissingSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.ingredients import Ingredients
from buurtlezer.geodata.recipe import streets_pbf

MOST_BYTES = 300_000


def test_it_holds_the_streets_that_one_walks_on_and_nothing_else(pack: Pack) -> None:
    places, pieces = {}, []
    for one in osmium.FileProcessor(str(pack.walk_streets)):
        assert one.timestamp.timestamp() == 0  # no time, so the same streets give the same bytes
        if one.is_node():
            places[one.id] = (one.location.lon, one.location.lat)
        else:
            assert one.is_way()
            assert dict(one.tags) == streets_pbf.TAGS
            nodes = [node.ref for node in one.nodes]
            pieces += [tuple(sorted(pair)) for pair in pairwise(nodes)]
    assert list(places) == list(range(1, len(pack.walking.nodes_metres) + 1))
    metres = points_to_metres(np.array(list(places.values())))
    assert np.abs(metres - pack.walking.nodes_metres).max() < 0.02
    assert sorted(pieces) == sorted(map(tuple, np.sort(pack.walking.edges + 1, axis=1).tolist()))
    assert pack.walk_streets.stat().st_size < MOST_BYTES


def test_the_same_streets_give_the_same_bytes(pack: Pack) -> None:
    assert streets_pbf.content(pack.walking) == pack.walk_streets.read_bytes()


@given(edges=st.sets(st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]), max_size=25))
@examples(100)
def test_ways_have_each_piece_once_and_go_on_where_no_third_one_meets_them(edges: set[tuple[int, int]]) -> None:
    found = list(streets_pbf.ways(np.array(sorted(edges), dtype=np.intp).reshape(-1, 2), 12))
    pieces = [tuple(sorted(pair)) for way in found for pair in pairwise(way)]
    assert sorted(pieces) == sorted(edges)
    meeting = [sum(node in pair for pair in edges) for node in range(12)]
    assert all(meeting[node] == 2 for way in found for node in way[1:-1])
    assert all(way[0] == way[-1] or meeting[way[0]] != 2 != meeting[way[-1]] for way in found)


def test_where_it_cannot_be_written_the_streets_that_there_are_stay(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streets_pbf, "writable", lambda: False)
    with pytest.raises(MissingSource, match="osmium"):
        _ = Ingredients(tmp_path, pack).walk_network
