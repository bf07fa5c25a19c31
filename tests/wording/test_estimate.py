"""An estimate as it may be said."""

import pytest

from buurtlezer.wording.estimate import margin, rounded


@pytest.mark.parametrize(
    ("people", "said"),
    [(0, 0), (4, 0), (347, 350), (1_234, 1_200), (9_949, 9_900), (17_361, 17_000), (391_234, 390_000), (1_252_352, 1_250_000)],
)
def test_no_more_is_said_than_is_known(people: float, said: int) -> None:
    assert rounded(people) == said


@pytest.mark.parametrize(("km2", "share"), [(0.1, 0.25), (0.5, 0.15), (0.99, 0.15), (2.0, 0.1), (3.0, 0.05), (162.0, 0.05)])
def test_the_smaller_the_area_the_further_off_an_estimate_may_be(km2: float, share: float) -> None:
    assert margin(km2) == share
