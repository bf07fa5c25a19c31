"""A spread of numbers as five: the lowest, the quartiles, the highest. Each number counts as often as it has voices.

Not here: what the numbers are (``agreement``, ``line_range``), and whose: five numbers name nobody.
"""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Quartiles:
    """Lowest, first quartile, median, third quartile, highest; in the unit of the numbers they are of."""

    low: float
    first: float
    median: float
    third: float
    high: float

    @classmethod
    def of(cls, numbers: NDArray[np.float64], voices: NDArray[np.int64]) -> "Quartiles":
        """Of one number at least, each of them as often as it has voices (1 or more).

        Between two numbers it is read off a straight line, as ``numpy.quantile`` does of the numbers written out.
        Raises ``ValueError`` for none.
        """
        if not len(numbers):
            raise ValueError("quartiles are of one number at least")
        order = np.argsort(numbers, kind="stable")
        rising, last = numbers[order], np.cumsum(voices[order])
        place = np.array([0.0, 0.25, 0.5, 0.75, 1.0]) * (last[-1] - 1)
        below = np.floor(place)
        under = rising[np.searchsorted(last, below, side="right")]
        over = rising[np.searchsorted(last, np.ceil(place), side="right")]
        return cls(*(float(number) for number in under + (over - under) * (place - below)))

    def as_json(self) -> dict[str, float]:
        """As plain JSON; :meth:`from_json` reads it back."""
        return asdict(self)

    @classmethod
    def from_json(cls, found: dict[str, Any]) -> "Quartiles":
        """As written by :meth:`as_json`. Raises ``TypeError`` where a number is missing or too much."""
        return cls(**found)
