"""Small networks for the tests of what is read from them. Not here: rules."""

from collections.abc import Iterable
from typing import Any

from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import Graph, Link, Node, graph_of
from buurtlezer.model.network import Strength

KEYS = tuple(f"own/{letter * 32}" for letter in "abcdef")

strengths = st.sampled_from([None, *Strength])
links = st.lists(
    st.builds(
        lambda ends, strength, both: Link(ends[1], start=ends[0], strength=strength, both_ways=both),
        st.permutations(KEYS),
        strengths,
        st.booleans(),
    ),
    max_size=14,
)


def of(links: Iterable[Link], keys: Iterable[str] = KEYS) -> Graph:
    """Between nodes only."""
    return graph_of([Node(key) for key in keys], links, centre=None)


def directed(edges: Iterable[Any], nodes: Iterable[str] = ()) -> Graph:
    """From pairs, one way."""
    edges = list(edges)
    keys = {end for edge in edges for end in edge} | set(nodes)
    return of([Link(end, start=start, both_ways=False) for start, end in edges], keys)


def undirected(edges: Iterable[Any]) -> Graph:
    """From pairs, both ways."""
    edges = list(edges)
    return of([Link(end, start=start) for start, end in edges], {end for edge in edges for end in edge})


def renamed(links: Iterable[Link], to: dict[str, str]) -> list[Link]:
    return [Link(to[one.end], to[one.start or ""], one.centre, one.strength, one.both_ways) for one in links]
