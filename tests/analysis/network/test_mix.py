"""Shares and indexes: worked examples, where they are undefined, and what may change nothing."""

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import Link, Node, graph_of
from buurtlezer.analysis.network.mix import Diversity, diversity, domains, e_i, e_i_by_group, places
from buurtlezer.model.network import Domain, Where

from .small_graphs import KEYS, directed, links, of, renamed, undirected


def test_ties_are_where_both_ends_are_and_a_tie_of_the_middle_where_its_other_end_is() -> None:
    nodes = [Node("a", where=Where.HERE), Node("b", where=Where.HERE), Node("c", where=Where.ABROAD), Node("d")]
    ties = [
        Link("a"),
        Link("c"),
        Link("b", start="a"),
        Link("a", start="b", both_ways=False),
        Link("c", start="a"),
        Link("d", start="a"),
    ]
    found = places(graph_of(nodes, ties))
    assert (found.inside[Where.HERE], found.inside[Where.ABROAD], found.across, found.unknown) == (2, 1, 1, 1)
    assert found.shares is not None
    assert found.shares[Where.HERE] == 0.5
    assert found.across_share == 0.25
    assert list(found.inside) == list(Where)


def test_without_a_tie_that_is_somewhere_there_are_no_shares() -> None:
    found = places(graph_of([Node("a"), Node("b", where=Where.CITY)], [Link("a")]))
    assert (found.shares, found.across_share, found.unknown) == (None, None, 1)


def test_parts_of_life_are_counted_over_nodes_and_not_over_the_middle() -> None:
    found = domains(graph_of([Node("a", domain=Domain.CARE), Node("b", domain=Domain.CARE), Node("c")], []))
    assert found == {**dict.fromkeys(Domain, 0), Domain.CARE: 2}


def test_diversity_of_four_categories() -> None:
    assert diversity({"a": 5, "b": 5, "c": 5, "d": 5}) == Diversity(0.75, 1.0)
    assert diversity({"a": 3, "b": 1}) == Diversity(0.375, 0.75)
    assert diversity({"a": 3, "b": 1}, categories=4) == Diversity(0.375, 0.5)
    assert diversity({"a": 7}, categories=2) == Diversity(0, 0)


def test_diversity_of_nothing_and_of_one_category_is_not_told() -> None:
    assert diversity({}) == diversity({"a": 0, "b": 0}) == Diversity(None, None)
    assert diversity({"a": 7}) == Diversity(0, None)


@examples(60)
@given(st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 40), min_size=2), st.integers(2, 9))
def test_diversity_keeps_within_its_bounds_and_does_not_hang_on_how_many_times_all_are_counted(
    counts: dict[str, int], times: int
) -> None:
    found = diversity(counts)
    if found.blau is None or found.iqv is None:
        assert not sum(counts.values())
    else:
        assert 0 <= found.blau <= found.iqv <= 1 + 1e-12
        assert diversity({key: times * count for key, count in counts.items()}) == found


def test_the_e_i_index_goes_from_all_within_to_all_between() -> None:
    groups = {"a": "x", "b": "x", "c": "y", "d": "y"}
    assert e_i(undirected(["ab", "cd"]), groups) == -1
    assert e_i(undirected(["ac", "bd"]), groups) == 1
    assert e_i(undirected(["ab", "ac", "ad"]), groups) == pytest.approx(1 / 3)
    assert e_i_by_group(undirected(["ab", "ac", "ad"]), groups) == {"x": pytest.approx(1 / 3), "y": 1}


def test_the_e_i_index_of_no_tie_is_not_told() -> None:
    assert e_i(directed([], "ab"), {"a": "x", "b": "y"}) is None
    assert e_i(undirected(["ab"]), {"a": "x"}) is None
    assert e_i_by_group(undirected(["ab"]), {"a": "x", "b": "x", "c": "y"}) == {"x": -1}
    assert e_i_by_group(directed(["ab"], "c"), {"a": "x", "b": "x", "c": "y"}) == {"x": -1, "y": None}


@examples(60)
@given(links, st.permutations(KEYS), st.lists(st.sampled_from("xy"), min_size=6, max_size=6))
def test_other_keys_directions_and_somebody_alone_change_no_index(ties: list[Link], keys: list[str], names: list[str]) -> None:
    groups, to = dict(zip(KEYS, names, strict=True)), dict(zip(KEYS, keys, strict=True))
    found = e_i(of(ties), groups)
    assert e_i(of(renamed(ties, to)), {to[key]: group for key, group in groups.items()}) == found
    assert e_i(of([Link(one.start or "", start=one.end) for one in ties], [*KEYS, "alone"]), groups | {"alone": "x"}) == found
