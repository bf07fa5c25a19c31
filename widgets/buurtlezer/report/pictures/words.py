"""Words on a map: beside their mark, where they meet no other. Not here: the marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any, Final

import numpy as np

from .frame import Frame, Json, across

LETTER: Final = 7.0
"""Pixels of a letter at the size in which names are written, about."""

LINE: Final = 16.0
MOST: Final = 44
"""Letters of a name on a map; its whole name stands in the text beside it."""

FEWER: Final = (28, 18)
"""Letters of a name where there is less room."""

ROUNDS: Final = 30
SIDES: Final = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))


@dataclass(frozen=True, slots=True)
class Word:
    """A word at a place in pixels; ``middle`` lies around it, else it begins there (``left``: ends there)."""

    x: float
    y: float
    text: str
    middle: bool = False
    left: bool = False

    @property
    def ends(self) -> tuple[float, float]:
        """From where to where it goes across."""
        long = LETTER * len(self.text)
        begin = self.x - long / 2 if self.middle else self.x - long if self.left else self.x
        return begin, begin + long

    def meets(self, other: "Word") -> bool:
        """Whether the two lie over each other."""
        (begin, end), (first, last) = self.ends, other.ends
        return begin < last and first < end and abs(self.y - other.y) < LINE


def spaced(places: Sequence[tuple[float, float]], far: float) -> list[tuple[float, float]]:
    """Places of marks moved as little as it takes, so that none lies over another; they are coarse already."""
    found = [np.array(place, dtype=float) for place in places]
    for _ in range(ROUNDS):
        for one, other in combinations(range(len(found)), 2):
            apart = found[other] - found[one]
            long = float(np.hypot(*apart))
            if long < far:
                # Two at one place part sideways, each pair in a direction of its own.
                way = apart / long if long > 0 else np.array([np.cos(one + other), np.sin(one + other)])
                found[one], found[other] = found[one] - way * (far - long) / 2, found[other] + way * (far - long) / 2
    return [(round(float(x), 1), round(float(y), 1)) for x, y in found]


def beside(frame: Frame, marks: Sequence[tuple[float, float, str]], far: float = 12.0, taken: Sequence[Word] = ()) -> list[Word]:
    """A word for each mark, on the first of its sides where it meets neither a word nor a mark; without room it has none."""
    # A mark is as wide as it is high: two lines of a word.
    wide = "#" * round(1.5 * far / LETTER)
    dots = [[Word(x, y + down, wide, middle=True) for down in (-far * 0.25, far * 0.25)] for x, y, _ in marks]
    found: list[Word] = []
    for number, (x, y, text) in enumerate(marks):
        others = [*taken, *found, *(dot for at, mark in enumerate(dots) if at != number for dot in mark)]
        tried = (at for most in (MOST, *FEWER) for at in _around(x, y, _short(text, most), far))
        free = next((at for at in tried if fits(frame, at) and not any(at.meets(other) for other in others)), None)
        if free is not None:
            found.append(free)
    return found


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _around(x: float, y: float, text: str, far: float) -> Iterable[Word]:
    for across_by, down_by in SIDES:
        yield Word(x + far * across_by, y + (LINE + 2) * down_by, text, middle=across_by == 0, left=across_by < 0)


def fits(frame: Frame, at: Word) -> bool:
    """Whether all of a word is on the picture."""
    return all(frame.holds(end, at.y) for end in at.ends)


def letters(found: Iterable[Word]) -> list[Json]:
    """Words as data: all begin in the same way."""
    return [
        {"x": one.ends[0], "y": one.y, "t": one.text} if not one.middle else {"x": one.x, "y": one.y, "t": one.text, "m": 1}
        for one in found
    ]


def words(frame: Frame, found: Sequence[Json], **mark: Any) -> list[Json]:
    """Two layers that write them: a white edge, and the letters."""
    layers = []
    for middle in (False, True):
        rows = [one for one in found if bool(one.get("m")) is middle]
        if rows:
            layers += _written(frame, rows, align="center" if middle else "left", **mark)
    return layers


def _written(frame: Frame, rows: Sequence[Json], **mark: Any) -> list[Json]:
    base = {"type": "text", "baseline": "middle", "fontSize": 13, **mark}
    encoding = {**across(frame), "text": {"field": "t", "type": "nominal"}}
    edge = {**base, "stroke": "#FFFFFF", "strokeWidth": 4, "strokeJoin": "round", "color": "#FFFFFF"}
    return [{"data": {"values": list(rows)}, "mark": one, "encoding": encoding} for one in (edge, base)]
