"""Degree, betweenness and what a network falls apart without."""

import networkx as nx
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import Graph, Link
from buurtlezer.analysis.network.position import MOST_WORK, Position, positions
from buurtlezer.errors import BadNetwork

from .small_graphs import KEYS, directed, links, of, renamed, undirected


def test_who_is_in_the_middle_of_a_row_lies_between_all_others() -> None:
    found = positions(undirected(["ab", "bc", "cd"]))
    assert found["b"] == Position(degree=2, incoming=2, outgoing=2, betweenness=4, normalised=4 / 6, cut=True)
    assert found["a"] == Position(degree=1, incoming=1, outgoing=1, betweenness=0, normalised=0, cut=False)


def test_a_tie_one_way_counts_once_and_is_walked_one_way() -> None:
    found = positions(directed(["ab", "cb", "bd"], ["e"]))
    assert found["b"] == Position(degree=3, incoming=2, outgoing=1, betweenness=2, normalised=2 / 12, cut=True)
    assert found["e"] == Position(degree=0, incoming=0, outgoing=0, betweenness=0, normalised=0, cut=False)
    assert positions(directed(["ab"]))["a"].normalised is None


@examples(60)
@given(links, st.permutations(KEYS))
def test_other_keys_change_nothing_and_somebody_alone_only_the_share(ties: list[Link], keys: list[str]) -> None:
    to = dict(zip(KEYS, keys, strict=True))
    ours, theirs, more = positions(of(ties)), positions(of(renamed(ties, to))), positions(of(ties, [*KEYS, "alone"]))
    for key, one in ours.items():
        for other in (theirs[to[key]], more[key]):
            assert (one.degree, one.incoming, one.outgoing, one.cut) == (other.degree, other.incoming, other.outgoing, other.cut)
            assert one.betweenness == pytest.approx(other.betweenness)


@examples(60)
@given(links)
def test_without_who_cuts_the_rest_is_in_more_pieces(ties: list[Link]) -> None:
    graph = of(ties)
    for key, one in positions(graph).items():
        rest = graph.subgraph(set(graph) - {key})
        pieces, left = (nx.number_weakly_connected_components(them) for them in (graph, rest))
        assert one.cut is (left > pieces)


def test_too_much_is_refused_before_it_is_reckoned() -> None:
    many = int(MOST_WORK**0.5) + 2
    with pytest.raises(BadNetwork, match="too_much"):
        positions(Graph([(n, n + 1) for n in range(many)]))
