"""How each kind of figure is computed from its parts: count, share, density, median.

Here: the sums. Not here: which parts there are and when there is no figure (``apportion``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float64]
Figure: TypeAlias = tuple[float | None, float | None, float | None]
"""Value, low, high."""
Computed: TypeAlias = tuple[Numbers, Numbers, Figure]
"""Weight and contribution of each part, and the figure."""

SLIVER = 0.01
"""Where less than this share of an area's inhabitants lives, a median does not stretch the range: a finger trembles."""


@dataclass(frozen=True, eq=False)
class Parts:
    """What a kind computes with: an array each, in one order. ``used`` marks parts with a value and known inhabitants."""

    share: Numbers
    covered: Numbers
    km2: Numbers
    people: Numbers
    value: Numbers
    used: NDArray[np.bool_]


def _count(parts: Parts) -> Computed:
    # A count is there even where inhabitants are unknown.
    contribution = parts.share * parts.value
    total = float(np.nansum(contribution))
    return contribution / total if total else contribution * 0.0, contribution, (total, None, None)


def _share(parts: Parts) -> Computed:
    return _mean(parts.people, parts.value, parts.used)


def _density(parts: Parts) -> Computed:
    # By how much denser the part in the area is than its district; rounded, for by area it is exactly as dense.
    denser = np.round(parts.share / parts.covered, 12)
    return _mean(parts.km2, parts.value * denser, parts.used)


def _mean(amounts: Numbers, values: Numbers, used: NDArray[np.bool_]) -> Computed:
    weight = _weights(amounts, used)
    if not (weight > 0).any():
        return weight, weight, (None, None, None)
    contribution = weight * values
    counted = values[weight > 0]
    # Never beyond what it is the mean of, not even by its last bit.
    value = float(np.clip(np.nansum(contribution), counted.min(), counted.max()))
    return weight, contribution, (value, None, None)


def _median(parts: Parts) -> Computed:
    people = np.where(parts.used, parts.people, 0.0)
    counts = people >= SLIVER * np.nansum(parts.people)
    counted = parts.used & (people > 0) & counts
    if not counted.any():
        counted = parts.used & (people > 0)
    weight = _weights(parts.people, counted)
    none = np.full(len(weight), np.nan)
    if not counted.any():
        return weight, none, (None, None, None)
    low, high = float(parts.value[counted].min()), float(parts.value[counted].max())
    return weight, none, (low if counted.sum() == 1 else None, low, high)


def _weights(amounts: Numbers, used: NDArray[np.bool_]) -> Numbers:
    """Amounts as shares of the sum of those used; NaN for the others."""
    total = amounts[used].sum()
    return np.where(used, amounts / total if total else 0.0, np.nan)


KINDS: Final[dict[str, Callable[[Parts], Computed]]] = {
    "count": _count,
    "share": _share,
    "density": _density,
    "median": _median,
}
