"""Which parts of the day may be told of cells, so that nothing smaller can be had by adding and subtracting them.

Parts of the day overlap: who says *morning and evening* is in both. So whatever those told cut a cell into must be nobody or
enough; then each part, and each sum and difference of parts, is too. They are taken in the order of the day. Not here: what is
enough (``cell``), ways to part a room that do not overlap (``subtraction``).
"""

from typing import Final

import numpy as np

from .cells import Cells, Whole, sums

PARTS: Final = 4
PATTERNS: Final = 1 << PARTS
"""When a meaning holds: a bit for each part of the day. All bits, or none, is at any time."""


def patterns(times: Whole) -> Whole:
    """With all bits for none."""
    return np.where(times == 0, PATTERNS - 1, times)


def tellable(cell: Whole, author: Whole, voices: Whole, times: Whole, length: int, minimum: int) -> Whole:
    """For each cell (0 to ``length``) the parts that may be told, as bits. A row for each meaning in them."""
    holds = patterns(times)
    told = np.zeros(length, dtype=np.int64)
    for part in range(PARTS):
        tried = told | 1 << part
        piece = cell * PATTERNS + (holds & tried[cell])
        enough = Cells.of(piece, author, length * PATTERNS).enough(voices, minimum).reshape(length, PATTERNS)
        somebody = sums(piece, voices, length * PATTERNS).reshape(length, PATTERNS) > 0
        inside = somebody[:, np.arange(PATTERNS) >> part & 1 == 1].any(axis=1)
        told = np.where(inside & (enough | ~somebody).all(axis=1), tried, told)
    return told
