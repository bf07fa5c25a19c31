"""Laying together by decisions: also when *same* goes round, and apart where people do not agree."""

from typing import Any

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.network.graph import MOST_NODES, Link
from buurtlezer.analysis.network.merging import MOST_DECISIONS, Decision, Disagreement, merged, relinked
from buurtlezer.errors import BadNetwork
from buurtlezer.model.same_actor import Verdict

KEYS = "abcdef"
decided = st.lists(
    st.builds(
        lambda ends, verdict, author: Decision(ends[0], ends[1], verdict, author),
        st.permutations(KEYS),
        st.sampled_from([Verdict.SAME, Verdict.SAME, Verdict.DIFFERENT]),
        st.sampled_from(["one", "two"]),
    ),
    max_size=7,
)


def same(pairs: str) -> list[Decision]:
    return [Decision(one, other, Verdict.SAME) for one, other in pairs.split()]


def different(pairs: str) -> list[Decision]:
    return [Decision(one, other, Verdict.DIFFERENT) for one, other in pairs.split()]


def test_same_that_goes_round_is_laid_together_once() -> None:
    found = merged(KEYS, same("ab bc ca ed"))
    assert found.groups == (("a", "b", "c"), ("d", "e"))
    assert found.at == {"a": "a", "b": "a", "c": "a", "d": "d", "e": "d", "f": "f"}
    assert found.disagreements == ()


def test_where_one_says_different_all_of_it_stays_apart_and_is_told() -> None:
    found = merged(KEYS, same("ab bc de") + different("ca ac"))
    assert found.groups == (("d", "e"),)
    assert found.disagreements == (Disagreement(("a", "b", "c"), (("a", "c"),)),)
    assert [found.at[key] for key in "abc"] == ["a", "b", "c"]


def test_different_of_two_that_nobody_called_the_same_is_no_disagreement() -> None:
    found = merged(KEYS, same("ab cd") + different("ac"))
    assert found.groups == (("a", "b"), ("c", "d"))
    assert found.disagreements == ()


def test_a_decision_about_somebody_who_is_gone_joins_nobody() -> None:
    assert merged("ac", same("ab bc")).groups == ()
    assert merged("ac", [Decision("a", "a", Verdict.SAME)]).groups == ()


def by_hand(decisions: list[Decision]) -> set[frozenset[str]]:
    wholes = [{key} for key in KEYS]
    for one in decisions:
        if one.verdict is Verdict.SAME:
            joined = [whole for whole in wholes if whole & {one.one, one.other}]
            wholes = [whole for whole in wholes if whole not in joined] + [set().union(*joined)]
    kept: set[frozenset[str]] = set()
    for whole in wholes:
        apart = any(one.verdict is Verdict.DIFFERENT and {one.one, one.other} <= whole for one in decisions)
        kept |= {frozenset(key) for key in whole} if apart else {frozenset(whole)}
    return kept


@examples(150)
@given(decided, st.randoms(use_true_random=False))
def test_it_is_the_rule_in_whatever_order_and_direction(decisions: list[Decision], random: Any) -> None:
    found = merged(KEYS, decisions)
    assert {frozenset(key for key in KEYS if found.at[key] == low) for low in found.at.values()} == by_hand(decisions)
    turned = [Decision(one.other, one.one, one.verdict, one.author) for one in random.sample(decisions, len(decisions))]
    assert merged(random.sample(KEYS, len(KEYS)), turned) == found
    assert merged([*KEYS, "g"], decisions).groups == found.groups


def test_ties_of_what_is_one_are_ties_of_the_whole_and_those_within_it_are_gone() -> None:
    ties = [Link("b", start="a"), Link("c", start="b"), Link("b")]
    assert relinked(ties, merged(KEYS, same("ab")).at) == [Link("c", start="a"), Link("a")]


def test_too_many_are_refused() -> None:
    with pytest.raises(BadNetwork, match="too_many_nodes"):
        merged([str(n) for n in range(MOST_NODES + 1)], [])
    with pytest.raises(BadNetwork, match="too_many_decisions"):
        merged("ab", same("ab") * (MOST_DECISIONS + 1))
