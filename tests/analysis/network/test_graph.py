"""From nodes and ties to a graph: what is joined, what is left out, what is refused."""

from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import ME, MOST_NODES, MOST_TIES, ORGANISATION, Graph, Link, Node, graph_of, pairs
from buurtlezer.errors import BadNetwork
from buurtlezer.model.network import Centre, Drawn, Holder, Strength, TieKind, Where
from buurtlezer.model.tie import Tie
from buurtlezer.model.vocabulary import Perspective

from .small_graphs import KEYS, links, of

A, B, C = KEYS[:3]
NODES = [Node(A), Node(B), Node(C)]


def told(graph: Graph) -> list[Any]:
    return [list(graph.nodes(data=True)), list(graph.edges(data=True)), graph.graph]


def test_a_tie_without_a_start_begins_in_its_own_middle() -> None:
    ties = [Link(A), Link(B, centre=Centre.ME, both_ways=False), Link(C, start=A)]
    assert pairs(graph_of(NODES, ties)) == [(ORGANISATION, A), (A, C)]
    assert list(graph_of(NODES, ties, Centre.ME).successors(ME)) == [B]
    assert set(graph_of(NODES, ties, None)) == {A, B, C}


def test_two_of_the_same_are_one_tie_with_the_kinds_of_both_and_what_was_said_of_its_strength() -> None:
    one = Link(B, start=A, both_ways=False, kinds=frozenset({TieKind.KNOWS}), strength=Strength.WEAK)
    other = Link(A, start=B, kinds=frozenset({TieKind.HELPS}))
    graph = of([one, other])
    assert graph.edges[A, B] == {"strength": Strength.WEAK, "kinds": {TieKind.KNOWS, TieKind.HELPS}}
    assert graph.edges[B, A] == {"strength": None, "kinds": {TieKind.HELPS}}
    strong = Link(B, start=A, strength=Strength.STRONG)
    assert of([one, strong]).edges[A, B]["strength"] is Strength.STRONG


def test_via_leads_to_somebody_and_not_back() -> None:
    graph = graph_of([Node(A, direct=True), Node(B, via=A)], [])
    assert graph.has_edge(A, B)
    assert not graph.has_edge(B, A)
    assert graph.has_edge(ORGANISATION, A)
    assert not graph_of([Node(A, direct=True)], [], None).edges


def test_cards_and_ties_as_they_were_written_make_the_same_graph() -> None:
    card = Drawn(via=A, where=Where.HERE, holders=frozenset({Holder.TEAM}), asked=False)
    node = Node.of(B, card, form="organisation")
    assert node == Node(B, "organisation", Where.HERE, None, frozenset({Holder.TEAM}), asked=False, via=A, direct=True)
    assert not Node.of(B, card, direct=False).direct
    assert not Node.of(B, Drawn()).direct
    ours, helps = Perspective.ORGANISATION, frozenset({TieKind.HELPS})
    tie = Tie(perspective=ours, end=B, start=A, ties=helps, strength=Strength.WEAK, both_ways=False)
    assert Link.of(tie) == Link(B, A, strength=Strength.WEAK, both_ways=False, kinds=helps)
    assert Link.of(Tie(perspective=ours, end=B, centre=Centre.ME)) == Link(B, centre=Centre.ME)


def test_a_tie_with_somebody_who_is_not_there_is_left_out_and_counted() -> None:
    graph = graph_of([Node(A, via="own/gone")], [Link(B), Link(A, start=C), Link(A)])
    assert graph.graph["left_out"] == 3
    assert set(graph) == {ORGANISATION, A}


@pytest.mark.parametrize(
    ("rule", "nodes", "ties"),
    [
        ("loop", NODES, [Link(A, start=A)]),
        ("loop", [Node(A, via=A)], []),
        ("doubled_key", [Node(A), Node(A)], []),
        ("doubled_key", [Node(ME)], []),
        ("too_many_nodes", [Node(f"{n}") for n in range(MOST_NODES + 1)], []),
        ("too_many_ties", NODES, [Link(A)] * (MOST_TIES + 1)),
    ],
)
def test_what_is_no_network_is_refused_without_a_key_in_the_message(rule: str, nodes: list[Node], ties: list[Link]) -> None:
    with pytest.raises(BadNetwork) as refused:
        graph_of(nodes, ties)
    assert refused.value.rule == rule
    assert A not in str(refused.value)


@examples(60)
@given(links, st.randoms(use_true_random=False))
def test_no_order_of_what_came_in_is_left(ties: list[Link], random: Any) -> None:
    moved, keys = random.sample(ties, len(ties)), random.sample(KEYS, len(KEYS))
    assert told(of(ties)) == told(of(moved, keys))
