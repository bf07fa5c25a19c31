"""All pictures that were ever shown of a group's things, as numbers that can be compared and not be read.

What an author said of a thing is a keyed hash of all that a picture depends on. Pure: keeping is the store's. Not here: when a
picture is made anew, stays, or waits (``pictures``).
"""

import hashlib
import secrets
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final

from .cell import AUTHORS, Said

STEP: Final = AUTHORS + 1
"""Authors in whom two pictures of one thing differ at least: three, and whoever looks."""

UNKNOWN: Final = -1
"""In place of the number of an author who erased what they said."""

Says = Callable[[Any], Hashable]
Seen = dict[str, int]
"""Author → a number for what they said. Only to be compared."""


class History:
    """What was shown, in the order in which it was; a picture's place in it is its name for others."""

    def __init__(self, key: str | None = None, seen: Sequence[Seen] = ()) -> None:
        self._key = bytes.fromhex(key or secrets.token_hex(16))
        self._seen: list[Seen] = list(seen)
        self._with: dict[tuple[str, int], list[int]] = {}
        for at, one in enumerate(self._seen):
            self._find(at, one)

    def as_json(self) -> dict[str, Any]:
        """What ``History(**…)`` takes."""
        return {"key": self._key.hex(), "seen": self._seen}

    def __getitem__(self, at: int) -> Seen:
        return self._seen[at]

    def without(self, authors: Iterable[str]) -> "History":
        """The same, where what these said is no longer a number that could be tried out: their entries were erased.

        Whether they say the same now as then cannot be known any more, so they are taken to say neither.
        """
        gone = {short(author) for author in authors}
        return History(self._key.hex(), [{a: UNKNOWN if a in gone else n for a, n in one.items()} for one in self._seen])

    def note(self, seen: Seen) -> int:
        """Note that this is shown; its place among all that was."""
        for at in self._alike(seen):
            if self._seen[at] == seen:
                return at
        self._seen.append(seen)
        self._find(len(self._seen) - 1, seen)
        return len(self._seen) - 1

    def may_follow(self, seen: Seen) -> bool:
        """Whether this differs from each that was shown in nothing, or in what at least ``STEP`` authors said."""
        for at in self._alike(seen):
            other = self._seen[at]
            same = sum(other.get(author) == number for author, number in seen.items())
            perhaps = sum(1 for author in seen if other.get(author) == UNKNOWN)
            differing = len(seen.keys() | other.keys()) - same
            if differing and differing - perhaps < STEP:
                return False
        return True

    def numbers(self, kind: str, said: Iterable[Said], says: Says) -> Seen:
        """What each author said, under the name of a kind of picture."""
        each: dict[str, list[str]] = {}
        for one in said:
            each.setdefault(short(one.author), []).append(f"{one.voices}:{says(one)!r}")
        return {author: self.number(kind, *sorted(them)) for author, them in each.items()}

    def number(self, *words: str) -> int:
        """A number of 48 bits that follows from the words and the key."""
        made = hashlib.blake2b("\n".join(words).encode(), key=self._key, digest_size=6)
        return int.from_bytes(made.digest(), "big")

    def _alike(self, seen: Seen) -> set[int]:
        """Pictures that have something in common with it: others are of other things, and nothing is read from both."""
        items = (item for author, number in seen.items() for item in ((author, number), (author, UNKNOWN)))
        return {at for item in items for at in self._with.get(item, ())}

    def _find(self, at: int, seen: Seen) -> None:
        for item in seen.items():
            self._with.setdefault(item, []).append(at)


def short(author: Hashable) -> str:
    """An author as pictures name one."""
    return str(author)[:12]


def differing(now: Mapping[str, Seen], last: Sequence[Seen]) -> frozenset[str]:
    """Authors who say something else than what is shown."""
    pairs = zip(now.values(), last, strict=False) if last else ((seen, {}) for seen in now.values())
    return frozenset(author for seen, was in pairs for author, number in seen.items() if was.get(author) != number)
