"""What a gap's weight comes to: a word, never a number, and never an answer that nobody gave."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.weight import Weight, weight
from buurtlezer.model import Matters, Met

ANSWERS = st.sampled_from((None, *Matters)), st.sampled_from((None, *Met))
NEXT = (Weight.LEAVE, Weight.FOLLOW, Weight.LOOK_FIRST)
"""From what may rest to what wants looking at."""

MORE = (Matters.LITTLE, Matters.HARD, Matters.CANNOT)
WORSE = (Met.WELL, Met.HALF, Met.NOT)


@given(*ANSWERS)
def test_whatever_was_answered_it_is_a_word_or_nothing(matters: Matters | None, met: Met | None) -> None:
    found = weight(matters, met)
    assert found in (None, *Weight)
    assert (found is None) == (matters is None and met is None)


@given(*ANSWERS)
def test_what_is_open_or_unknown_is_asked_first_and_nothing_else_is(matters: Matters | None, met: Met | None) -> None:
    is_open = met is Met.UNKNOWN or ((matters is None) != (met is None))
    assert (weight(matters, met) is Weight.ASK_FIRST) == is_open


def test_who_misses_more_or_manages_worse_is_never_looked_at_later() -> None:
    for (one, matters), (other, met) in product(enumerate(MORE), enumerate(WORSE)):
        now = weight(matters, met)
        assert now in NEXT
        for harder, worse in product(MORE[one:], WORSE[other:]):
            then = weight(harder, worse)
            assert then in NEXT
            assert NEXT.index(then) >= NEXT.index(now)


def test_both_ends_are_what_everybody_would_say() -> None:
    assert weight(Matters.CANNOT, Met.NOT) is Weight.LOOK_FIRST
    assert weight(Matters.LITTLE, Met.WELL) is Weight.LEAVE
    assert {weight(*both) for both in product((None, *Matters), (None, *Met))} == {None, *Weight}
