"""Brokering: beside what the R package sna reckons for four known networks, and beside three loops."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.brokerage import Brokered, Role, brokerage
from buurtlezer.analysis.network.graph import MOST_NODES, Graph, Link
from buurtlezer.errors import BadNetwork

from .small_graphs import KEYS, directed, links, of, renamed

KNOWN: dict[str, Any] = json.loads((Path(__file__).parent / "known_brokerage.json").read_text("utf-8"))
IN_R = (Role.COORDINATOR, Role.ITINERANT, Role.REPRESENTATIVE, Role.GATEKEEPER, Role.LIAISON)
"""The order of the columns of sna: w_I, w_O, b_IO, b_OI, b_O; then the total."""

grouped = st.lists(st.sampled_from("xyz"), min_size=len(KEYS), max_size=len(KEYS)).map(
    lambda names: dict(zip(KEYS, names, strict=True))
)


def rows(found: dict[str, Brokered], what: str) -> Any:
    totals = {"raw": "total", "expected": "total_expected", "z": "total_z"}
    table = [[*(getattr(one, what)[role] for role in IN_R), getattr(one, totals[what])] for one in found.values()]
    return np.array([[np.nan if value is None else value for value in row] for row in table], dtype=float)


@pytest.mark.parametrize("name", KNOWN)
def test_it_is_what_sna_reckons(name: str) -> None:
    """Four networks in R 4.2.2 with sna 2.7-1 and network 1.18.1, whose ``emon`` is of Drabek et al. (1981); the karate club is
    Zachary's (1977), as networkx has it, its matrix and clubs written to two files. ``null`` is where R has NaN, for 0/0.
    Run once::

        library(sna); data(emon)
        rows <- function(g) apply(as.sociomatrix(g), 1, paste, collapse = "")
        told <- function(rows, cl) brokerage(as.matrix(do.call(rbind, lapply(strsplit(rows, ""), as.numeric))), cl)
        told(rows(emon$MtSi), emon$MtSi %v% "Sponsorship")
        told(rows(emon$Cheyenne), emon$Cheyenne %v% "Sponsorship")
        told(rows(emon$MtStHelens), emon$MtStHelens %v% "Location")
        told(readLines("karate.txt", warn = FALSE), readLines("karate_cl.txt", warn = FALSE))

    and of each ``raw.nli``, ``exp.nli`` and ``z.nli``, with ten digits.
    """
    known = KNOWN[name]
    keys = [f"{n:02}" for n in range(len(known["rows"]))]
    ties = [(keys[start], keys[end]) for start, row in enumerate(known["rows"]) for end, tied in enumerate(row) if tied == "1"]
    found = brokerage(directed(ties, keys), dict(zip(keys, known["groups"], strict=True)))
    assert list(found) == keys
    for what in ("raw", "expected", "z"):
        published = np.array([[np.nan if value is None else value for value in row] for row in known[what]], dtype=float)
        np.testing.assert_allclose(rows(found, what), published, rtol=1e-8, atol=1e-8)


def by_hand(graph: Graph, groups: dict[str, str]) -> dict[str, dict[Role, int]]:
    """Three loops."""
    found = {key: dict.fromkeys(Role, 0) for key in sorted(groups)}
    for broker in groups:
        for start in groups:
            for end in groups:
                if (
                    start != end
                    and graph.has_edge(start, broker)
                    and graph.has_edge(broker, end)
                    and not graph.has_edge(start, end)
                ):
                    found[broker][role(groups[start], groups[broker], groups[end])] += 1
    return found


def role(start: str, broker: str, end: str) -> Role:
    if start == end:
        return Role.COORDINATOR if start == broker else Role.ITINERANT
    return Role.GATEKEEPER if broker == end else Role.REPRESENTATIVE if broker == start else Role.LIAISON


@examples(100)
@given(links, grouped)
def test_each_role_is_counted_as_three_loops_count_it(ties: list[Link], groups: dict[str, str]) -> None:
    graph = of(ties)
    found = brokerage(graph, groups)
    assert {key: one.raw for key, one in found.items()} == by_hand(graph, groups)
    assert all(one.total == sum(one.raw.values()) for one in found.values())
    assert all(one.total_expected == pytest.approx(sum(one.expected.values())) for one in found.values())


@examples(60)
@given(links, grouped, st.permutations(KEYS))
def test_other_keys_and_other_names_of_groups_change_nothing(ties: list[Link], groups: dict[str, str], keys: list[str]) -> None:
    to = dict(zip(KEYS, keys, strict=True))
    called = {"x": "q", "y": "p", "z": "r"}
    ours = brokerage(of(ties), groups)
    theirs = brokerage(of(renamed(ties, to)), {to[key]: called[group] for key, group in groups.items()})
    assert {to[key]: one.raw for key, one in ours.items()} == {key: one.raw for key, one in theirs.items()}
    for key, one in ours.items():
        assert list(one.expected.values()) == pytest.approx(list(theirs[to[key]].expected.values()))


@examples(30)
@given(links, grouped)
def test_somebody_without_a_group_is_as_if_not_there(ties: list[Link], groups: dict[str, str]) -> None:
    left_out = KEYS[0]
    rest = {key: group for key, group in groups.items() if key != left_out}
    without = of([tie for tie in ties if left_out not in (tie.start, tie.end)], [key for key in KEYS if key != left_out])
    assert brokerage(of(ties), rest) == brokerage(without, rest)


def test_where_nothing_could_vary_there_is_no_z() -> None:
    everybody = directed([(one, other) for one in "abc" for other in "abc" if one != other])
    found = brokerage(everybody, dict.fromkeys("abc", "x"))["a"]
    assert (found.total, found.total_z, found.z[Role.LIAISON]) == (0, None, None)
    assert brokerage(directed([]), {}) == {}
    assert brokerage(directed([], ["a"]), {"a": "x"})["a"].total_z is None


def test_too_many_are_refused() -> None:
    keys = [str(n) for n in range(MOST_NODES + 1)]
    graph = Graph()
    graph.add_nodes_from(keys)
    with pytest.raises(BadNetwork, match="too_many_nodes"):
        brokerage(graph, dict.fromkeys(keys, "x"))
