"""What groups say of places, counted: voices by feeling, by use and by part of the day.

A *cell* is one place for one group. Only cells that are enough (``cell``) are counted further; of the others there is a number of
voices and nothing else, so nothing can be told of them by mistake. Not here: which meanings count and whose they are
(``views.places``), how much the counts differ (``disagreement``).
"""

from dataclasses import dataclass
from typing import Final

import numpy as np

from .cells import Cells, Flags, Whole, sums
from .day_parts import PATTERNS, patterns, tellable

FEELINGS: Final = 5
USES: Final = 4


@dataclass(frozen=True, eq=False)
class Columns:
    """Meanings that count, a row each, all of shape (n,). What was not said is -1; ``times`` are bits.

    ``author``: whose device or sheet; ``who``: the author with their own or with another's voice.
    """

    place: Whole
    group: Whole
    author: Whole
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

    lacks: Whole
    """Shape (cells,): what a cell lacks, by its place in ``cells.LACKS``."""

    row: Whole
    """Shape (cells,): where a cell stands in what follows, -1 where it is not enough."""

    feelings: Whole
    """Shape (enough, 16, 5): voices by the times that they hold and by feeling, from very bad to very good."""

    heard: Whole
    """Shape (enough, 16): voices by the times that they hold, also those without a feeling."""

    uses: Whole
    """Shape (enough, 4)."""

    felt: Flags
    """Shape (enough,): whether those who chose a feeling are enough by themselves."""

    used: Flags
    """Shape (enough,): whether those who said what they do there are."""

    parts: Whole
    """Shape (enough,): the parts of the day that may be told, as bits."""


@dataclass(frozen=True, eq=False)
class People:
    """How many people stand behind the meanings of each key (a place, a group), and what they lack to be enough."""

    voices: Whole
    lacks: Whole


def count(said: Columns, minimum: int) -> Counts:
    """The cells of these meanings. Raises ``ValueError`` for a minimum below 1."""
    groups = int(said.group.max(initial=0)) + 1
    keys, cell = np.unique(said.place * groups + said.group, return_inverse=True)
    authors = Cells.of(cell, said.author, len(keys))
    lacks = authors.lacks(said.voices, minimum)
    row = np.where(lacks == 0, np.cumsum(lacks == 0) - 1, -1)
    told = row[cell] >= 0
    at, weights = row[cell][told], said.voices[told]
    times, feeling, use = patterns(said.times)[told], said.feeling[told] + 1, said.use[told] + 1
    rows, wide = int((lacks == 0).sum()), FEELINGS + 1
    felt = sums((at * PATTERNS + times) * wide + feeling, weights, rows * PATTERNS * wide).reshape(rows, PATTERNS, wide)
    uses = sums(at * (USES + 1) + use, weights, rows * (USES + 1)).reshape(rows, USES + 1)
    return Counts(
        place=keys // groups,
        group=keys % groups,
        voices=sums(cell, said.voices, len(keys)),
        lacks=lacks,
        row=row,
        feelings=felt[..., 1:],
        heard=felt.sum(axis=-1),
        uses=uses[:, 1:],
        felt=authors.enough(said.voices * (said.feeling >= 0), minimum)[lacks == 0],
        used=authors.enough(said.voices * (said.use >= 0), minimum)[lacks == 0],
        parts=tellable(at, said.author[told], weights, times, rows, minimum),
    )


def people(key: Whole, said: Columns, length: int, minimum: int) -> People:
    """For each key, of shape (``length``,).

    Whoever says something of five places, or for two groups, is counted once, with the most voices they ever had there.
    """
    speakers = int(said.who.max(initial=0)) + 1
    pairs, first, at = np.unique(key * speakers + said.who, return_index=True, return_inverse=True)
    most = np.zeros(len(pairs), dtype=np.int64)
    np.maximum.at(most, at, said.voices)
    keys = pairs // speakers
    return People(sums(keys, most, length), Cells.of(keys, said.author[first], length).lacks(most, minimum))
