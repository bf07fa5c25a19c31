"""What is called alike is the same: equal but for capitals, blanks and the form in which a sign is written. Nothing else is.

*Dansers* and *de dansers* stay two: whether they are one is for those who are it to say. Not here: doubles of a network, which a
person decides about (``same_actor``).
"""

import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

One = TypeVar("One")


def alike(name: str) -> str:
    """What two names have in common that are the same."""
    return " ".join(unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold()).split())


def by_name(them: Iterable[One], name: Callable[[One], str]) -> dict[str, list[One]]:
    """By what they are called, in the order of the alphabet; a name of blanks only is none."""
    found: dict[str, list[One]] = {}
    for one in them:
        found.setdefault(alike(name(one)), []).append(one)
    return {key: found[key] for key in sorted(found) if key}
