"""Names that may be the same one typed twice: proposed, never decided. While somebody types (one against many), or all pairs.

Names are compared as ``names.plain`` makes them, and proposed when they are equal then; or alike for at least ``LIKE`` of 100, in
any order of words; or all words of the shorter, two at least, stand in the longer. Never when each has a word of its own, of
which the other has none like it: a *schepen van jeugd* is no *schepen van cultuur*. Numbers are alike only if they are equal. The
same in any order, and from either side. Not here: deciding (``model.same_actor``), laying together (``merging``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz
from rapidfuzz.process import cdist

from .graph import fewer_than
from .names import Plain, plain

LIKE: Final = 80
"""Of 100, by the ratio of rapidfuzz over the words in order of the alphabet; for two words, over their letters."""

LIKE_WITHIN: Final = 60
"""The same, where all words of one stand in the other."""

SHORTEST: Final = 5
"""A word with fewer letters is like another only if it is equal."""

MOST_NAMES: Final = 4_000
MOST_LOOKED_AT: Final = 5_000
"""Of the pairs that are alike, the most alike are looked at word by word: so many, where thousands of names look like each
other."""

MOST_PROPOSED: Final = 200


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two keys that may be the same, the lower first."""

    one: str
    other: str
    score: int
    """Of 100: 100 where the names are the same but for what is not compared."""


class Names:
    """Names by key, made ready once; nothing of them is kept elsewhere.

    Raises
    ------
    BadNetwork
        ``too_many_names``: more than ``MOST_NAMES``.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        fewer_than(names, MOST_NAMES, "too_many_names")
        keys: dict[Plain, list[str]] = {}
        for key in sorted(names):
            keys.setdefault(plain(names[key]), []).append(key)
        self._plain = sorted(keys)
        self._keys = [keys[one] for one in self._plain]

    def like(self, typed: str, most: int = 5) -> list[tuple[str, int]]:
        """Keys of names that may be what somebody types, with their score: most alike first, then by key."""
        if not typed.strip() or not self._plain:
            return []
        ready = plain(typed)
        found = [(-score, key) for _, at, score in _proposed([ready], self._plain) for key in self._keys[at]]
        return [(key, -score) for score, key in sorted(found)[:most]]

    def pairs(self) -> list[Proposal]:
        """At most ``MOST_PROPOSED``, most alike first, then by key.

        Of several with one name the lowest key is proposed with each other, and stands for them elsewhere.
        """
        found = [(-100, keys[0], other) for keys in self._keys for other in keys[1:]]
        for one, other, score in _proposed(self._plain, self._plain, once=True):
            low, high = sorted((self._keys[one][0], self._keys[other][0]))
            found.append((-score, low, high))
        return [Proposal(one, other, -score) for score, one, other in sorted(found)[:MOST_PROPOSED]]


def like(typed: str, names: Mapping[str, str], most: int = 5) -> list[tuple[str, int]]:
    """``Names(names).like(typed, most)``, for who asks once."""
    return Names(names).like(typed, most)


def pairs(names: Mapping[str, str]) -> list[Proposal]:
    """``Names(names).pairs()``, for who asks once."""
    return Names(names).pairs()


def _proposed(some: list[Plain], others: list[Plain], once: bool = False) -> list[tuple[int, int, int]]:
    """Pairs by their places in both lists, with their score; ``once`` where both lists are one."""
    if not some or not others:
        return []
    alike = _ratios(some, others, once)
    far = np.flatnonzero(alike)
    best = far[np.argsort(100 - alike.flat[far], kind="stable")[:MOST_LOOKED_AT]]
    looked = (divmod(int(at), len(others)) for at in best)
    return [(one, other, score) for one, other in looked if (score := _score(some[one], others[other]))]


def _ratios(some: list[Plain], others: list[Plain], once: bool) -> NDArray[np.uint8]:
    """How alike each pair is, 0 where it needs no second look: shape (some, others)."""
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
        alike[at, column == run] = 100
        if once:
            alike[at, : at + 1] = 0
    return alike


def _bits(one: Plain, words: Mapping[str, int]) -> int:
    """A bit for each word, of 64: where these are not within another's, the words are not."""
    return sum(1 << bit for bit in {words[word] % 64 for word in one.words})


def _score(one: Plain, other: Plain) -> int:
    """Of 100; 0 where they are not proposed."""
    if one.text == other.text or one.run == other.run:
        return 100
    if _has_its_own(one, other) and _has_its_own(other, one):
        return 0
    alike = fuzz.ratio(one.text, other.text)
    few, many = sorted((set(one.words), set(other.words)), key=len)
    enough = LIKE_WITHIN if len(few) > 1 and few <= many else LIKE
    return min(int(alike), 99) if alike >= enough else 0


def _has_its_own(one: Plain, other: Plain) -> bool:
    """Whether a word of one is like none of the other."""
    theirs = set(other.words)
    return any(not any(_like(word, beside) for beside in theirs) for word in set(one.words) - theirs)


def _like(word: str, other: str) -> bool:
    long_enough = min(len(word), len(other)) >= SHORTEST and word.isalpha() and other.isalpha()
    return long_enough and fuzz.ratio(word, other) >= LIKE
