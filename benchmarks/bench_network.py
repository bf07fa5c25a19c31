"""Doubles among 2,000 names beside difflib over all pairs, and brokerage of 400 nodes beside three loops over all of them.

Brokerage must give the same both ways, or the measurement fails; two ways of saying how alike names are never agree wholly, so of
doubles only time is told. difflib is measured over ``COMPARED`` of the names: its time is that, times as many more pairs as there
are.
"""

from difflib import SequenceMatcher
from itertools import combinations

import numpy as np

from buurtlezer.analysis.alike import LIKE
from buurtlezer.analysis.network.brokerage import Role, brokerage
from buurtlezer.analysis.network.doubles import Names, like, pairs
from buurtlezer.analysis.network.graph import Graph, Link, Node, graph_of
from ratio import Ratio, seconds

NAMES = 2_000
COMPARED = 100
NODES = 400
TIES = 2_000
GROUPS = 5

_KNOWN = "jeugdhuis school buurt centrum moskee parochie club sport nadia karim kuregem dansaert schaarbeek vzw asbl le de van"
WORDS = _KNOWN.split()


def invented(random: np.random.Generator) -> dict[str, str]:
    """Names of one to three known words and one that nobody knows; one in ten a second time, with a letter less."""
    found: list[str] = []
    while len(found) < NAMES:
        own = "".join(random.choice(list("aeioubcdklmnrst"), random.integers(4, 9)))
        name = " ".join([*random.choice(WORDS, random.integers(1, 4)), own])
        found += [name, name[:-1]] if random.random() < 0.1 else [name]
    return {f"own/{n:032x}": name for n, name in enumerate(found[:NAMES])}


def by_difflib(names: list[str]) -> list[tuple[str, str]]:
    """All pairs, one by one."""
    return [two for two in combinations(names, 2) if SequenceMatcher(None, *two).ratio() * 100 >= LIKE]


def network(random: np.random.Generator) -> tuple[Graph, dict[str, str]]:
    """Ties at random, and groups."""
    keys = [f"own/{n:032x}" for n in range(NODES)]
    ends = random.integers(0, NODES, (TIES, 2))
    ties = [Link(keys[end], start=keys[start], both_ways=False) for start, end in ends if start != end]
    groups = dict(zip(keys, map(str, random.integers(0, GROUPS, NODES)), strict=True))
    return graph_of([Node(key) for key in keys], ties, None), groups


def by_loops(graph: Graph, groups: dict[str, str]) -> dict[str, int]:
    """How often each is a broker of whatever role, asked of each three."""
    tied = {key: set(graph[key]) for key in graph}
    found = dict.fromkeys(groups, 0)
    for start in groups:
        for broker in groups:
            for end in groups:
                if start != end and broker in tied[start] and end in tied[broker] and end not in tied[start]:
                    found[broker] += 1
    return found


def measure() -> list[Ratio]:
    """All pairs of names; one name against all, as somebody types; every broker."""
    random = np.random.default_rng(1)
    names = invented(random)
    few = list(names.values())[:COMPARED]
    known, typed = Names(names), few[0]
    graph, groups = network(random)
    found = brokerage(graph, groups)
    if {key: one.total for key, one in found.items()} != by_loops(graph, groups):
        raise AssertionError("the two ways do not find the same brokers")
    if not pairs(names) or sum(one.raw[Role.LIAISON] for one in found.values()) == 0:
        raise AssertionError("there is nothing to measure")
    all_pairs, difflib_pairs = seconds(lambda: pairs(names), lambda: by_difflib(few), times=3)
    more = NAMES * (NAMES - 1) / (COMPARED * (COMPARED - 1))
    ready, anew = seconds(lambda: known.like(typed), lambda: like(typed, names), times=9)
    brokers, loops = seconds(lambda: brokerage(graph, groups), lambda: by_loops(graph, groups), times=1)
    return [
        Ratio(
            f"doubles of {NAMES} names", all_pairs * 1e3, difflib_pairs * more * 1e3, "ms", f"difflib (measured for {COMPARED})"
        ),
        Ratio(f"one name against {NAMES}", ready * 1e3, anew * 1e3, "ms", "names made ready each time"),
        Ratio(f"brokerage of {NODES} nodes", brokers * 1e3, loops * 1e3, "ms", "three loops, counts only"),
    ]
