"""How it stands with a gap: one word, and never *found* while somebody stayed away."""

from itertools import product

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.standing import Standing, standing
from buurtlezer.model import Again

BECAME = st.lists(st.sampled_from((None, *Again)), max_size=6)
EVERY = (None, *Again)


@examples(60)
@given(BECAME)
def test_it_is_open_only_while_nothing_was_named(became: list[Again | None]) -> None:
    assert (standing(became) is Standing.OPEN) == (not became)


@examples(60)
@given(BECAME)
def test_who_did_not_go_back_opens_it_again_whatever_others_did(became: list[Again | None]) -> None:
    assert (standing(became) is Standing.OPEN_AGAIN) == (Again.NO in became)
    assert standing([*became, Again.NO]) is Standing.OPEN_AGAIN


@examples(60)
@given(BECAME)
def test_it_is_found_only_where_somebody_went_back_and_nobody_stayed_away(became: list[Again | None]) -> None:
    assert (standing(became) is Standing.FOUND) == (Again.YES in became and Again.NO not in became)


@examples(60)
@given(BECAME, st.randoms(use_true_random=False))
def test_the_order_in_which_it_was_written_says_nothing(became: list[Again | None], random: object) -> None:
    shuffled = list(became)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert standing(shuffled) is standing(became)


@examples(60)
@given(BECAME, st.sampled_from((None, Again.NOT_YET, Again.NEVER_WENT)))
def test_what_nobody_knows_yet_changes_nothing_that_is_known(became: list[Again | None], more: Again | None) -> None:
    if became:
        assert standing([*became, more]) is standing(became)


@pytest.mark.parametrize(("one", "other"), list(product(EVERY, EVERY)), ids=lambda value: str(value))
def test_of_two_it_is_one_of_the_three_that_are_not_open(one: Again | None, other: Again | None) -> None:
    assert standing([one, other]) in (Standing.TRIED, Standing.FOUND, Standing.OPEN_AGAIN)
