"""How long to places beside streets: never less than on foot from the corner that is nearer, and told where no street is."""

import numpy as np
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.reached import to_places
from buurtlezer.analysis.walking import Network

LINE = Network(np.array([[0.0, 0.0], [1000.0, 0.0], [2000.0, 0.0]]), np.array([[0, 1], [1, 2]]))
SPEED = 3.6
"""A metre a second."""


def test_the_nearer_end_of_its_street_decides() -> None:
    found = to_places(LINE, np.array([0.0, 100.0, np.inf], dtype=np.float32), np.array([[900.0, 50.0], [100.0, 0.0], [1900.0, 0.0]]), SPEED)
    assert found == pytest.approx([100 + 100 + 50, 100, 1000])


def test_what_is_beside_no_street_or_reached_by_none_takes_for_ever() -> None:
    nowhere = to_places(LINE, np.zeros(3), np.array([[500.0, 400.0]]), SPEED)
    unreached = to_places(LINE, np.full(3, np.inf), np.array([[500.0, 0.0]]), SPEED)
    without = to_places(Network(np.zeros((0, 2)), np.zeros((0, 2), dtype=int)), np.zeros(0), np.array([[500.0, 0.0]]), SPEED)
    assert np.isinf([*nowhere, *unreached, *without]).all()


@examples(60)
@given(
    st.lists(st.floats(0, 7200), min_size=3, max_size=3),
    st.floats(0, 2000),
    st.floats(-200, 200),
    st.floats(1, 8),
    st.floats(0, 600),
)
def test_who_walks_faster_or_is_at_the_corners_earlier_is_never_later(
    nodes: list[float], x: float, y: float, speed: float, earlier: float
) -> None:
    at, place = np.array(nodes), np.array([[x, y]])
    (slow,), (fast,) = (to_places(LINE, at, place, kmh) for kmh in (speed, speed + 1))
    (sooner,) = to_places(LINE, np.maximum(at - earlier, 0), place, speed)
    assert fast <= slow
    assert sooner <= slow
    assert slow >= min(nodes) + abs(y) * 3.6 / speed - 1e-6
