"""Percentiles over departures, by nearest rank: always a time that some departure has, and inf where that one does not arrive.

Not here: what it is taken of (``engine``).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def rank(count: int, percent: int) -> int:
    """Which of ``count`` in order, from 0: the first that at least so many per cent do not exceed."""
    return max(-(-count * percent // 100) - 1, 0)


def ranked(values: Sequence[float], percent: int) -> float:
    """That percentile of some values."""
    return sorted(values)[rank(len(values), percent)]


def ranked_rows(values: NDArray[np.float32], percents: Sequence[int]) -> list[NDArray[np.float32]]:
    """Those percentiles of each column of values of shape ``(departures, n)``: shape ``(n,)`` each."""
    ordered = np.sort(values, axis=0)
    return [ordered[rank(len(values), percent)] for percent in percents]
