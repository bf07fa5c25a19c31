"""Five numbers for a spread, each as often as it has voices."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.quartiles import Quartiles

numbers = st.lists(st.tuples(st.floats(-1e6, 1e6), st.integers(1, 30)), min_size=1, max_size=20)


def of(pairs: list[tuple[float, int]]) -> Quartiles:
    values, voices = zip(*pairs, strict=True)
    return Quartiles.of(np.array(values), np.array(voices))


@given(numbers)
def test_they_are_those_of_the_numbers_written_out(pairs) -> None:
    written = np.repeat([value for value, _ in pairs], [voices for _, voices in pairs])
    expected = np.quantile(written, [0, 0.25, 0.5, 0.75, 1])
    assert list(of(pairs).as_json().values()) == pytest.approx(expected, abs=1e-6)


@given(numbers)
def test_they_rise_and_come_back_from_json(pairs) -> None:
    found = of(pairs)
    assert sorted(found.as_json().values()) == pytest.approx(list(found.as_json().values()), abs=1e-6)
    assert Quartiles.from_json(found.as_json()) == found


def test_of_nothing_there_are_none() -> None:
    with pytest.raises(ValueError, match="one number at least"):
        Quartiles.of(np.zeros(0), np.zeros(0, dtype=np.int64))
