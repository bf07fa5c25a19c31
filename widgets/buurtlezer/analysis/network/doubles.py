"""Names that may be the same one typed twice: proposed, never decided. As people type (one against many), or all pairs of them.

Names are compared without case, accents, punctuation, legal forms (vzw, asbl …) and small words. They are proposed when they are
equal then; or alike for at least ``LIKE`` of 100 in any order of words, or all words of the shorter, two at least, stand in the longer; and never when each
has a word, or a number, of its own: a *schepen van jeugd* is no *schepen van cultuur*. Not here: deciding (``model.same_actor``), laying together (``merging``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

LIKE: Final = 80
"""Of 100, by rapidfuzz's ratio."""

MOST_NAMES: Final = 4_000
MOST_PROPOSED: Final = 200


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two keys that may be the same, the lower first; or what was typed and a key."""

    one: str
    other: str
    score: int
    """Of 100: 100 where the names are the same but for case, accents, forms and small words."""


class Names:
    """Names by key, made ready once; nothing of them is kept elsewhere.

    Raises
    ------
    BadNetwork
        ``too_many_names``: more than ``MOST_NAMES``.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        raise NotImplementedError

    def like(self, typed: str, most: int = 5) -> list[tuple[str, int]]:
        """Keys of names that may be what somebody types, with their score: most alike first, then by key."""
        raise NotImplementedError

    def pairs(self) -> list[Proposal]:
        """At most ``MOST_PROPOSED``, most alike first, then by key. Of several with one and the same name, the lowest key with each other."""
        raise NotImplementedError


def like(typed: str, names: Mapping[str, str], most: int = 5) -> list[tuple[str, int]]:
    """``Names(names).like(typed, most)``, for who asks once."""
    return Names(names).like(typed, most)


def pairs(names: Mapping[str, str]) -> list[Proposal]:
    """``Names(names).pairs()``."""
    return Names(names).pairs()
