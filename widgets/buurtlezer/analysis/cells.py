"""Many cells at once: the rule of ``cell`` on whole arrays.

A view of thousands of places has tens of thousands of cells; tests hold the two to the same answers. Not here: what is counted in
them (``meaning_counts``).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from .cell import AUTHORS, Lacks

Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]

LACKS: Final = (None, Lacks.VOICES, Lacks.AUTHORS, Lacks.SPREAD)
"""What a code in an array says."""


@dataclass(frozen=True, eq=False)
class Cells:
    """Rows of cells, laid by author: to ask several things of the same rows."""

    length: int
    pair: Whole
    """For each row the author within a cell that it is of."""

    cell: Whole
    """For each of these the cell, in ascending order."""

    @classmethod
    def of(cls, cell: Whole, author: Whole, length: int) -> "Cells":
        """Of rows, with the cell (0 to ``length``) and the author of each, 0 or more."""
        authors = int(author.max(initial=0)) + 1
        keys, pair = np.unique(cell * authors + author, return_inverse=True)
        return cls(length, pair, keys // authors)

    def lacks(self, voices: Whole, minimum: int) -> Whole:
        """For each cell what it lacks (``LACKS``), 0 for one that is enough. ``voices`` of each row, 0 where it has no part."""
        if minimum < 1:
            raise ValueError(f"a minimum of {minimum} voices shows what is nobody's; 1 is the lowest")
        each = sums(self.pair, voices, len(self.cell))
        total, authors = sums(self.cell, each, self.length), sums(self.cell, each > 0, self.length)
        largest = np.zeros(self.length, dtype=np.int64)
        first = np.flatnonzero(np.diff(self.cell, prepend=-1))
        if len(first):
            largest[self.cell[first]] = np.maximum.reduceat(each, first)
        few = [total < minimum, authors < AUTHORS, total - largest < minimum - 1]
        return np.select(few, [1, 2, 3], 0).astype(np.int64)

    def enough(self, voices: Whole, minimum: int) -> Flags:
        """For each cell whether it is enough."""
        return np.asarray(self.lacks(voices, minimum) == 0)


def sums(key: Whole, weights: Whole | Flags, length: int) -> Whole:
    """Of the weights of each key, 0 to ``length``."""
    # Sums of whole numbers in doubles are exact as far as anybody counts voices.
    return np.bincount(key, weights=weights, minlength=length).astype(np.int64)
