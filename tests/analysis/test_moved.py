"""Which way a mark went: told apart by where it stood, and the other way round when the two times are."""

from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.moved import Moved, moved

marks = st.integers(0, 10)
OTHER_WAY = {Moved.AWAY: Moved.TOWARD, Moved.STAYED: Moved.STAYED, Moved.TOWARD: Moved.AWAY}


@examples(60)
@given(marks, marks)
def test_a_mark_goes_the_other_way_back_and_stays_only_where_it_stood(before: int, after: int) -> None:
    assert moved(after, before) is OTHER_WAY[moved(before, after)]
    assert (moved(before, after) is Moved.STAYED) is (before == after)
    # Agreeing is at the end of the line, and how far it is does not matter.
    assert moved(0, 10 if before < after else 0) is (Moved.TOWARD if moved(before, after) is Moved.TOWARD else Moved.STAYED)
