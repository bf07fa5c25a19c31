"""Structural holes: beside networkx, and beside the example that the measures are explained by."""

import networkx as nx
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import MOST_NODES, Graph, Link
from buurtlezer.analysis.network.holes import holes
from buurtlezer.errors import BadNetwork

from .small_graphs import KEYS, links, of, renamed, undirected


def test_the_example_has_the_values_that_were_published() -> None:
    """Borgatti, S. P. (1997), *Structural holes: unpacking Burt's redundancy measures*, Connections 20(1): 35–38, on Burt (1992).

    Six alters of G with four ties among them: 6 − 2·4/6. The constraint is that of UCINET and igraph, as networkx tests it.
    """
    found = holes(undirected(["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"]))
    g, a, c = found["G"], found["A"], found["C"]
    assert g is not None
    assert a is not None
    assert c is not None
    assert (g.effective_size, g.efficiency) == pytest.approx((4.67, 0.78), abs=0.005)
    assert (a.effective_size, c.effective_size) == pytest.approx((2.5, 1), abs=0.005)
    assert (g.constraint, a.constraint, c.constraint) == pytest.approx((0.400, 0.595, 1.0), abs=0.0005)


@examples(100)
@given(links)
def test_it_is_what_networkx_reckons(ties: list[Link]) -> None:
    graph = of(ties)
    # Without direction, with how many ways a tie goes as its weight: directed, it tells nothing of who has no tie outwards.
    both = nx.Graph()
    both.add_nodes_from(graph)
    both.add_edges_from((one, other, {"ways": 1 + graph.has_edge(other, one)}) for one, other in graph.edges)
    constraint, effective = nx.constraint(both, list(both), "ways"), nx.effective_size(both, list(both), "ways")
    directed = nx.constraint(graph, list(graph)), nx.effective_size(graph, list(graph))
    for key, found in holes(graph).items():
        assert (found is None) is (not both[key])
        if found is not None:
            ours = (found.constraint, found.effective_size)
            assert (*ours, found.efficiency) == pytest.approx((constraint[key], effective[key], effective[key] / len(both[key])))
            assert not graph[key] or ours == pytest.approx((directed[0][key], directed[1][key]))


@examples(60)
@given(links, st.permutations(KEYS))
def test_other_keys_and_somebody_alone_change_nothing(ties: list[Link], keys: list[str]) -> None:
    to = dict(zip(KEYS, keys, strict=True))
    ours, theirs = holes(of(ties, [*KEYS, "alone"])), holes(of(renamed(ties, to)))
    assert ours.pop("alone") is None
    for key, found in ours.items():
        moved = theirs[to[key]]
        assert (found is None) is (moved is None)
        if found is not None and moved is not None:
            assert found.constraint == pytest.approx(moved.constraint)
            assert found.effective_size == pytest.approx(moved.effective_size)


def test_too_many_are_refused() -> None:
    with pytest.raises(BadNetwork, match="too_many_nodes"):
        holes(Graph([(n, n + 1) for n in range(MOST_NODES)]))
