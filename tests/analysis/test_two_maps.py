"""Two maps beside each other: against networkx over who said what is one, and nothing of what is residents' alone."""

from itertools import combinations

import networkx as nx
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.merging import Decision
from buurtlezer.analysis.two_maps import Difference, comes_in, difference, laid_beside
from buurtlezer.model import MapPlace, MapSense, Verdict

SIDES = ("organisation", "citizen")
KEYS = tuple("abcdefg")

place = st.fixed_dictionaries({"perspective": st.sampled_from(SIDES), "sense": st.sampled_from([None, "meet", "rest", "help"])})
maps = st.dictionaries(st.sampled_from(KEYS), place, max_size=7)
decided = st.lists(
    st.tuples(st.sampled_from(KEYS), st.sampled_from(KEYS), st.sampled_from(["same", "same", "different"])).filter(
        lambda one: one[0] != one[1]
    ),
    max_size=6,
)


def entry(**more: object) -> MapPlace:
    return MapPlace.model_validate({"name": "plein", "perspective": "citizen", **more})


@examples(80)
@given(maps, decided, st.randoms())
def test_what_is_one_is_what_is_connected_and_each_side_says_what_it_is(maps: dict, decided: list, random: object) -> None:
    entries = {key: entry(**fields) for key, fields in maps.items()}
    told = [Decision(*sorted((one, other)), Verdict(verdict), "x") for one, other, verdict in decided]
    found = laid_beside(entries, told)

    graph = nx.Graph()
    graph.add_nodes_from(entries)
    here = [one for one in decided if one[0] in entries and one[1] in entries]
    graph.add_edges_from((one, other) for one, other, verdict in here if verdict == "same")
    expected = set()
    for part in nx.connected_components(graph):
        apart = any(one in part and other in part for one, other, verdict in here if verdict == "different")
        expected |= {frozenset([key]) for key in part} if apart else {frozenset(part)}
    assert {frozenset(one.keys) for one in found.wholes} == expected
    contested = {key for one in found.apart for key in one.keys}
    assert all(len(one.keys) == 1 for one in found.wholes if contested & {*one.keys})

    for one in found.wholes:
        said = {side: {maps[key]["sense"] for key in one.keys if maps[key]["perspective"] == side} for side in SIDES}
        assert {*one.ours, *one.theirs} == {*one.keys}
        if not said["organisation"] or not said["citizen"]:
            kind = "theirs" if said["citizen"] else "ours"
        else:
            ours, theirs = (said[side] - {None} for side in SIDES)
            kind = "other" if ours and theirs and ours.isdisjoint(theirs) else "both"
        assert one.difference == kind

    keys = list(entries)
    random.shuffle(keys)
    random.shuffle(told)
    assert laid_beside({key: entries[key] for key in keys}, told) == found
    assert sorted(key for kind in Difference for one in found.of(kind) for key in one.keys) == sorted(entries)


@pytest.mark.parametrize("fields", [{"not_for_organisation": True}, {"voice": "supposed"}])
def test_what_is_residents_alone_never_comes_in(fields: dict[str, object]) -> None:
    kept, beside = entry(**fields), entry(perspective="organisation", voice="supposed")
    assert not comes_in(kept)
    assert comes_in(beside)
    with pytest.raises(ValueError, match="residents' alone"):
        laid_beside({"a": kept, "b": beside}, [Decision("a", "b", Verdict.SAME)])


def test_otherwise_is_said_only_where_each_side_said_what_it_is() -> None:
    for ours, theirs in combinations(MapSense, 2):
        assert difference(True, True, [ours], [theirs]) is Difference.OTHER
        assert difference(True, True, [ours], []) is Difference.BOTH
        assert difference(True, True, [ours, theirs], [theirs]) is Difference.BOTH
    with pytest.raises(ValueError, match="neither"):
        difference(False, False)
