"""Through whom one gets to somebody, against all ways tried one by one."""

from itertools import pairwise, permutations
from typing import Any

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import ORGANISATION, Graph, Link, Node, graph_of
from buurtlezer.analysis.network.paths import COST, LONGEST, NoWay, Reached, Way, reached
from buurtlezer.model.network import Strength

from .small_graphs import KEYS, directed, links, of, renamed

A, B, C, D, E, F = KEYS


def by_hand(graph: Graph, start: str, end: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """All ways, the best first; a next one is another only if it can do without somebody of each that was taken."""
    rest = [key for key in graph if key not in (start, end)]
    tried = ((start, *between, end) for many in range(LONGEST) for between in permutations(rest, many))
    ways = sorted(
        (sum(COST[graph.edges[step]["strength"]] for step in pairwise(keys)), len(keys) - 1, keys)
        for keys in tried
        if all(graph.has_edge(*step) for step in pairwise(keys))
    )
    taken: list[tuple[int, int, tuple[str, ...]]] = []
    for way in ways:
        others = [set(one[2][1:-1]) for one in taken]
        if way[2] not in [one[2] for one in taken] and not any(other and other <= set(way[2][1:-1]) for other in others):
            taken.append(way)
    return taken[:3]


@examples(200)
@given(links)
def test_the_ways_are_the_cheapest_that_differ_in_whom_they_need(ties: list[Link]) -> None:
    graph = of(ties)
    found = reached(graph, A, B)
    assert [(way.cost, len(way.strengths), way.keys) for way in found.ways] == by_hand(graph, A, B)
    assert (found.why is None) is bool(found.ways)


@examples(60)
@given(links, st.permutations(KEYS), st.integers(0, 3))
def test_other_keys_change_no_cost_and_somebody_alone_changes_nothing(ties: list[Link], keys: list[str], at: int) -> None:
    to = dict(zip(KEYS, keys, strict=True))
    ours, theirs = reached(of(ties), A, B), reached(of(renamed(ties, to)), to[A], to[B])
    assert [way.cost for way in ours.ways][:1] == [way.cost for way in theirs.ways][:1]
    assert ours.why == theirs.why
    assert reached(of(ties, [*KEYS[:at], "alone", *KEYS[at:]]), A, B) == ours


def test_two_strong_ties_go_before_a_weak_one_and_both_are_told() -> None:
    ties = [Link(B, start=A, strength=Strength.WEAK)]
    ties += [Link(C, start=A, strength=Strength.STRONG), Link(B, start=C, strength=Strength.STRONG)]
    strong = Way((A, C, B), (Strength.STRONG, Strength.STRONG), 2)
    assert reached(of(ties), A, B) == Reached((strong, Way((A, B), (Strength.WEAK,), 3)))
    assert strong.through == (C,)


def test_a_detour_by_the_same_go_between_is_no_other_way() -> None:
    graph = directed([(A, B), (B, C), (A, D), (D, B)])
    assert [way.keys for way in reached(graph, A, C).ways] == [(A, B, C)]


def test_of_ways_as_cheap_the_lower_key_comes_first_and_no_more_than_three_are_told() -> None:
    graph = directed([(A, key) for key in (F, E, D, C)] + [(key, B) for key in (C, D, E, F)])
    assert [way.through for way in reached(graph, A, B).ways] == [(C,), (D,), (E,)]
    assert [way.through for way in reached(graph, A, B, most=1).ways] == [(C,)]


def test_a_tie_is_walked_in_its_direction_only() -> None:
    graph = directed([(B, A)])
    assert reached(graph, A, B) == Reached(why=NoWay.NONE)
    assert len(reached(graph, B, A).ways) == 1


def test_without_a_way_it_is_told_why() -> None:
    chain: list[Any] = [(A, B), (B, C), (C, D), (D, E), (E, F)]
    assert reached(directed(chain), A, F).why is NoWay.TOO_FAR
    assert [way.cost for way in reached(directed(chain), A, F, longest=5).ways] == [10]
    assert reached(directed(chain), A, "nobody").why is NoWay.NOT_THERE
    assert reached(directed(chain), A, A).why is NoWay.SAME


def test_from_the_middle_one_gets_there_by_whom_a_card_names() -> None:
    graph = graph_of([Node(A, direct=True), Node(B, via=A), Node(C)], [])
    assert [way.through for way in reached(graph, ORGANISATION, B).ways] == [(A,)]
    assert reached(graph, ORGANISATION, C).why is NoWay.NONE
