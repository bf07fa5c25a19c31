"""Five classes for a map, with limits that can be read.

Not here: their colours and words (``parts``, ``steps``).
"""

from bisect import bisect_right
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from itertools import pairwise
from math import floor, isfinite

import pandas as pd

MOST = 5
PLAY = 0.04
"""How far a limit may lie from its quintile, as a share of all values, to be a rounder number."""


@dataclass(frozen=True)
class Classes:
    """Classes by their inner limits, which rise: class 0 lies below the first, the last one from the last limit on.

    A limit belongs to the class above it: ``< 9 | 9–12 | 12–15 | 15–19 | ≥ 19``. ``of`` gives the class of each code;
    a code without a value has none.
    """

    breaks: tuple[float, ...]
    of: dict[str, int]


def classes(values: "pd.Series[float]", decimals: int | None = None) -> Classes:
    """Classes of values (index: code), at most :data:`MOST`, about equally large, each with a value at least.

    The limits are the roundest numbers near the quintiles; where at most five values are distinct, each is a class.
    Zero is a value. NaN has no class, nor has anything without end. ``decimals``: the most that a limit may have, those
    that the legend shows; there may then be fewer classes. None: as many as it takes.
    """
    numbers = {str(code): float(value) for code, value in values.astype("float64").items() if isfinite(value)}
    ordered = sorted(numbers.values())
    distinct = sorted(set(ordered))
    if len(distinct) <= MOST:
        limits = [roundest(low, high) for low, high in pairwise(distinct)]
    else:
        limits = [_limit(ordered, distinct, part / MOST) for part in range(1, MOST)]
    if decimals is not None:
        limits = [round(limit, decimals) for limit in limits]
    breaks: list[float] = []
    below = 0
    for limit in sorted(set(limits)):
        under = sum(value < limit for value in ordered)
        if below < under < len(ordered):
            breaks.append(limit)
            below = under
    return Classes(tuple(breaks), {code: bisect_right(breaks, value) for code, value in numbers.items()})


def roundest(low: float, high: float, near: float | None = None) -> float:
    """The roundest number above ``low`` and not above ``high``, the nearest to ``near`` (the middle) of equally round ones.

    Rounder are multiples of a higher power of ten, then of five of them, then of two.
    """
    bottom, top = Decimal(low), Decimal(high)
    middle = (bottom + top) / 2 if near is None else Decimal(near)
    power = max(top.copy_abs(), bottom.copy_abs(), top - bottom).adjusted() + 1
    while power >= (top - bottom).adjusted() - 1:
        for digit in (5, 2, 1):
            step = digit * Decimal(10) ** power
            found = _multiple(bottom, top, middle, step)
            if found is not None:
                return found
        power -= 1
    return high


def _multiple(bottom: Decimal, top: Decimal, middle: Decimal, step: Decimal) -> float | None:
    """The multiple of a step in (bottom, top] nearest to the middle; None without one, or where floats are too coarse."""
    first = (bottom / step).to_integral_value(ROUND_FLOOR) + 1
    last = (top / step).to_integral_value(ROUND_FLOOR)
    if first > last:
        return None
    found = float(min(max((middle / step).to_integral_value(), first), last) * step)
    return found if bottom < Decimal(found) <= top else None


def _limit(ordered: list[float], distinct: list[float], part: float) -> float:
    """A round limit that has about this part of all values below it."""
    count = len(ordered)
    low, high = (ordered[min(count - 1, max(0, floor(place * count)))] for place in (part - PLAY, part + PLAY))
    middle = ordered[floor(part * count)]
    if low < high:
        return roundest(low, high, middle)
    # Many places have this very value: they go to the side that keeps the classes most equal.
    place = distinct.index(middle)
    below, upto = (sum(test) / count for test in ([v < middle for v in ordered], [v <= middle for v in ordered]))
    if (upto - part < part - below or place == 0) and place + 1 < len(distinct):
        return roundest(middle, distinct[place + 1])
    return roundest(distinct[place - 1], middle)
