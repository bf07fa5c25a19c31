"""The alphabet of whoever reads: words side by side in an order that says nothing of them.

Capitals and accents do not matter until all else is alike (*école* stands between *eau* and *été*), and neither does what is no
letter or digit: *l’arrêt* stands under its letters. The same in nl, fr and en. Not here: what is put in order.
"""

import unicodedata
from collections.abc import Callable, Iterable
from typing import Final, TypeVar

One = TypeVar("One")

JOINED: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})


def place(word: str) -> tuple[str, str]:
    """Where a word stands: to sort by."""
    apart = unicodedata.normalize("NFKD", word.casefold().translate(JOINED))
    return "".join(sign for sign in apart if sign.isalnum() or sign == " "), word


def by_alphabet(them: Iterable[One], word: Callable[[One], str]) -> list[One]:
    """These by the word that is read of each."""
    return sorted(them, key=lambda one: place(word(one)))
