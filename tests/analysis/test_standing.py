"""How it stands with a gap: one word, and never *found* while somebody stayed away."""

from itertools import product

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.standing import Standing, standing
from buurtlezer.model import Again

BECAME = st.lists(st.lists(st.sampled_from(Again), max_size=4), max_size=6)
EVERY = ([], *([again] for again in Again))


@examples(60)
@given(BECAME)
def test_it_is_open_only_while_nothing_was_named(became: list[list[Again]]) -> None:
    assert (standing(became) is Standing.OPEN) == (not became)


@examples(60)
@given(BECAME)
def test_who_did_not_go_back_opens_it_again_whatever_others_did(became: list[list[Again]]) -> None:
    assert (standing(became) is Standing.OPEN_AGAIN) == any(Again.NO in one for one in became)
    assert standing([*became, [Again.NO]]) is Standing.OPEN_AGAIN


@examples(60)
@given(BECAME, st.lists(st.sampled_from(Again), max_size=4))
def test_nothing_that_is_written_later_takes_it_back(became: list[list[Again]], later: list[Again]) -> None:
    """A visit has no person: who went back afterwards may be another one."""
    assert standing([*became, [Again.NO, *later]]) is standing([*became, [*later, Again.NO]]) is Standing.OPEN_AGAIN


@examples(60)
@given(BECAME)
def test_it_is_found_only_where_somebody_went_back_and_nobody_stayed_away(became: list[list[Again]]) -> None:
    every = [again for one in became for again in one]
    assert (standing(became) is Standing.FOUND) == (Again.YES in every and Again.NO not in every)


@examples(60)
@given(BECAME, st.randoms(use_true_random=False))
def test_the_order_in_which_it_was_written_says_nothing(became: list[list[Again]], random: object) -> None:
    shuffled = [sorted(one, reverse=True) for one in became]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(shuffled) is standing(became)


@examples(60)
@given(BECAME, st.sampled_from(([], [Again.NOT_YET], [Again.NEVER_WENT])))
def test_what_nobody_knows_yet_changes_nothing_that_is_known(became: list[list[Again]], more: list[Again]) -> None:
    if became:
        assert standing([*became, more]) is standing(became)


@pytest.mark.parametrize(("one", "other"), list(product(EVERY, EVERY)), ids=lambda value: "+".join(value) or "nothing")
def test_of_two_it_is_one_of_the_three_that_are_not_open(one: list[Again], other: list[Again]) -> None:
    assert standing([one, other]) in (Standing.TRIED, Standing.FOUND, Standing.OPEN_AGAIN)
