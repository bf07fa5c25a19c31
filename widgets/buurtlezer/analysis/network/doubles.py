"""Names that may be the same one typed twice: proposed, never decided. While somebody types (one against many), or all pairs.

Proposed are names that are equal or alike (``analysis.alike``); the same in any order, and from either side. Not here: deciding
(``model.same_actor``), laying together (``merging``), places, which lie somewhere (``analysis.place_doubles``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np

from buurtlezer.analysis.alike import ratios, score
from buurtlezer.analysis.names import Plain, plain

from .graph import fewer_than

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
        found = [(-alike, key) for _, at, alike in _proposed([ready], self._plain) for key in self._keys[at]]
        return [(key, -alike) for alike, key in sorted(found)[:most]]

    def pairs(self) -> list[Proposal]:
        """At most ``MOST_PROPOSED``, most alike first, then by key.

        Of several with one name the lowest key is proposed with each other, and stands for them elsewhere.
        """
        found = [(-100, keys[0], other) for keys in self._keys for other in keys[1:]]
        for one, other, alike in _proposed(self._plain, self._plain, once=True):
            low, high = sorted((self._keys[one][0], self._keys[other][0]))
            found.append((-alike, low, high))
        return [Proposal(one, other, -alike) for alike, one, other in sorted(found)[:MOST_PROPOSED]]


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
    alike = ratios(some, others, once)
    far = np.flatnonzero(alike)
    best = far[np.argsort(100 - alike.flat[far], kind="stable")[:MOST_LOOKED_AT]]
    looked = (divmod(int(at), len(others)) for at in best)
    return [(one, other, found) for one, other in looked if (found := score(some[one], others[other]))]
