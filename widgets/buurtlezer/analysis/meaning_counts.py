"""What groups say of places, counted: voices by feeling, by use and by part of the day.

A *cell* is one place for one group. Only cells with enough voices are counted further; of the others there is a number of voices
and nothing else, so nothing can be told of them by mistake. Not here: which meanings count and whose they are (``steps.room``),
how much the counts differ (``disagreement``).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]

FEELINGS: Final = 5
USES: Final = 4
PARTS: Final = 4
PATTERNS: Final = 1 << PARTS
"""When a meaning holds: a bit for each part of the day. All bits, or none, is at any time."""


@dataclass(frozen=True, eq=False)
class Columns:
    """Meanings that count, a row each, all of shape (n,). What was not said is -1; ``times`` are bits; ``who`` says it."""

    place: Whole
    group: Whole
    who: Whole
    voices: Whole
    feeling: Whole
    use: Whole
    times: Whole


@dataclass(frozen=True, eq=False)
class Counts:
    """Cells in order of place, then group."""

    place: Whole
    """Shape (cells,)."""

    group: Whole
    """Shape (cells,)."""

    voices: Whole
    """Shape (cells,)."""

    row: Whole
    """Shape (cells,): where a cell stands in what follows, -1 where its voices are too few."""

    feelings: Whole
    """Shape (enough, 16, 5): voices by the times that they hold and by feeling, from very bad to very good."""

    heard: Whole
    """Shape (enough, 16): voices by the times that they hold, also those without a feeling."""

    uses: Whole
    """Shape (enough, 4)."""

    answers: Whole
    """Shape (enough,): how many said something, a table once, however many voices it has."""


def count(said: Columns, minimum: int) -> Counts:
    """The cells of these meanings. Raises ``ValueError`` for a minimum below 1."""
    if minimum < 1:
        raise ValueError(f"a minimum of {minimum} voices; it is 1 or more")
    groups = int(said.group.max(initial=0)) + 1
    keys, cell = np.unique(said.place * groups + said.group, return_inverse=True)
    voices = _sums(cell, said.voices, len(keys))
    enough = voices >= minimum
    row = np.where(enough, np.cumsum(enough) - 1, -1)
    told = row[cell] >= 0
    at, weights = row[cell][told], said.voices[told]
    times = np.where(said.times == 0, PATTERNS - 1, said.times)[told]
    feeling, use = said.feeling[told] + 1, said.use[told] + 1
    rows = int(enough.sum())
    wide = FEELINGS + 1
    felt = _sums((at * PATTERNS + times) * wide + feeling, weights, rows * PATTERNS * wide).reshape(rows, PATTERNS, wide)
    uses = _sums(at * (USES + 1) + use, weights, rows * (USES + 1)).reshape(rows, USES + 1)
    return Counts(
        keys // groups, keys % groups, voices, row, felt[..., 1:], felt.sum(axis=-1), uses[:, 1:], np.bincount(at, minlength=rows)
    )


def people(key: Whole, said: Columns, length: int) -> Whole:
    """How many people stand behind the meanings of each key (a place, a group), of shape (``length``,).

    Whoever says something of five places, or for two groups, is counted once, with the most voices they ever had there.
    """
    speakers = int(said.who.max(initial=0)) + 1
    pairs, at = np.unique(key * speakers + said.who, return_inverse=True)
    most = np.zeros(len(pairs), dtype=np.int64)
    np.maximum.at(most, at, said.voices)
    return _sums(pairs // speakers, most, length)


def tellable(heard: Sequence[int], minimum: int) -> list[int]:
    """Parts of the day that can be told of a cell, given its voices by the times that they hold (shape (16,)).

    A part needs enough voices, and those outside of it must be none or enough. Parts of the day overlap, and one could subtract
    one from another; so whatever those told cut the cell into must be none or enough as well. They are taken in the order of the
    day.
    """
    told = 0
    for part in range(PARTS):
        tried = told | 1 << part
        cut: Counter[int] = Counter()
        for times, voices in enumerate(heard):
            cut[times & tried] += voices
        inside = sum(voices for times, voices in cut.items() if times >> part & 1)
        if inside >= minimum and all(voices == 0 or voices >= minimum for voices in cut.values()):
            told = tried
    return [part for part in range(PARTS) if told >> part & 1]


def _sums(key: Whole, weights: Whole, length: int) -> Whole:
    # Sums of whole numbers in doubles are exact as far as anybody counts voices.
    return np.bincount(key, weights=weights, minlength=length).astype(np.int64)
