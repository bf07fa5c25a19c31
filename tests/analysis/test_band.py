"""A band holds what was reckoned, is in steps, and is never a point."""

import math

import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.band import STEP_MINUTES, band

SECONDS = st.floats(0, 4 * 3600, allow_nan=False)


@examples(200)
@given(SECONDS, SECONDS)
def test_a_band_holds_both_times_and_is_no_wider_than_it_must_be(one: float, other: float) -> None:
    quick, slow = sorted((one, other))
    low, high = band(quick, slow)
    assert low * 60 <= quick <= slow <= high * 60
    assert low < high
    assert low % STEP_MINUTES == high % STEP_MINUTES == 0
    assert quick - low * 60 < STEP_MINUTES * 60
    assert high - STEP_MINUTES < slow / 60 or high - low == STEP_MINUTES


@examples(60)
@given(SECONDS, SECONDS, SECONDS)
def test_what_takes_longer_never_has_a_band_that_ends_earlier(quick: float, slow: float, more: float) -> None:
    quick, slow = sorted((quick, slow))
    before, after = band(quick, slow), band(quick, slow + more)
    assert after.high >= before.high
    assert after.low == before.low


@pytest.mark.parametrize(
    ("quick", "slow", "found"),
    [
        (1800, 2400, (30, 40)),
        (1801, 2399, (30, 40)),
        (1799, 2401, (25, 45)),
        (1800, 1800, (30, 35)),
        (0, 0, (0, 5)),
        (60, 540, (0, 10)),
    ],
)
def test_known_bands(quick: float, slow: float, found: tuple[int, int]) -> None:
    assert band(quick, slow) == found


@pytest.mark.parametrize(("quick", "slow"), [(2, 1), (-1, 5), (math.nan, 5), (5, math.inf)])
def test_what_is_no_pair_of_times_is_refused(quick: float, slow: float) -> None:
    with pytest.raises(ValueError, match="a band is of two times"):
        band(quick, slow)
