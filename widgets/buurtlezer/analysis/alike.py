"""How alike names are, as ``names.plain`` makes them: equal, nearly equal, or one within the other.

Alike is at least ``LIKE`` of 100, in any order of words; or all words of the shorter, two at least, stand in the longer. Never
when each has a word of its own, of which the other has none like it: a *schepen van jeugd* is no *schepen van cultuur*. Numbers
are alike only if they are equal. The same in any order, and from either side. Not here: which of them are proposed, and how
many (``network.doubles``, ``place_doubles``).
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from .names import Plain

LIKE: Final = 80
"""Of 100, by the ratio of rapidfuzz over the words in order of the alphabet; for two words, over their letters."""

LIKE_WITHIN: Final = 60
"""The same, where all words of one stand in the other."""

SAME: Final = 100
"""Of two that are one name."""

SHORTEST: Final = 5
"""A word with fewer letters is like another only if it is equal."""


def ratios(some: Sequence[Plain], others: Sequence[Plain], once: bool = False) -> NDArray[np.uint8]:
    """How alike each pair may be, of 100, and 0 where it needs no second look: shape (some, others).

    ``once``, where both are one list: below the diagonal and on it all is 0.
    """
    texts = [other.text for other in others]
    queries = texts if once else [one.text for one in some]  # of one and the same list only half is reckoned
    alike: NDArray[np.uint8] = cdist(queries, texts, scorer=fuzz.ratio, score_cutoff=LIKE_WITHIN, dtype=np.uint8)
    runs = {run: at for at, run in enumerate(sorted({one.run for one in (*some, *others)}))}
    words = {word: at for at, word in enumerate(sorted({word for one in (*some, *others) for word in one.words}))}
    (row, row_bits), (column, column_bits) = (
        (np.array([runs[one.run] for one in them]), np.array([_bits(one, words) for one in them], dtype=np.uint64))
        for them in (some, others)
    )
    for at, (run, bits) in enumerate(zip(row, row_bits, strict=True)):  # by rows: all at once is a lot of memory
        shared = bits & column_bits
        alike[at, (alike[at] < LIKE) & (shared != bits) & (shared != column_bits)] = 0
        alike[at, column == run] = SAME
        if once:
            alike[at, : at + 1] = 0
    return alike


def score(one: Plain, other: Plain) -> int:
    """Of 100, 100 where they are one name; 0 where they are not alike."""
    if one.text == other.text or one.run == other.run:
        return SAME
    if _has_its_own(one, other) and _has_its_own(other, one):
        return 0
    alike = fuzz.ratio(one.text, other.text)
    enough = LIKE_WITHIN if len(min(set(one.words), set(other.words), key=len)) > 1 and is_within(one, other) else LIKE
    return min(int(alike), SAME - 1) if alike >= enough else 0


def is_within(one: Plain, other: Plain) -> bool:
    """Whether all words of one stand in the other."""
    few, many = sorted((set(one.words), set(other.words)), key=len)
    return few <= many


def _bits(one: Plain, words: Mapping[str, int]) -> int:
    """A bit for each word, of 64: where these are not within another's, the words are not."""
    return sum(1 << bit for bit in {words[word] % 64 for word in one.words})


def _has_its_own(one: Plain, other: Plain) -> bool:
    """Whether a word of one is like none of the other."""
    theirs = set(other.words)
    return any(not any(_like(word, beside) for beside in theirs) for word in set(one.words) - theirs)


def _like(word: str, other: str) -> bool:
    long_enough = min(len(word), len(other)) >= SHORTEST and word.isalpha() and other.isalpha()
    return long_enough and fuzz.ratio(word, other) >= LIKE
