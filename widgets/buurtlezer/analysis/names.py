"""A name as it is compared: without case, accents, punctuation, legal forms and small words of Dutch, French and English.

Whatever script it is in, something is left: a name of small words only keeps them, one of signs only stays as it is. Not here:
how alike two are (``alike``).
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

LETTERS: Final = 80
"""More of a name is not read."""

LEGAL: Final = frozenset({"vzw", "asbl", "ivzw", "aisbl", "npo", "bvba", "sprl", "srl", "cvba", "scrl", "vof", "snc", "fv"})

LEGAL_AT_THE_END: Final = frozenset({"sa", "nv", "bv", "cv"})
"""Elsewhere these are words, or initials."""

_SMALL_WORDS = """
    de het een der den des van voor en of in op te bij aan
    le la les un une du et au aux pour sur
    the an and for
"""

SMALL: Final = frozenset(_SMALL_WORDS.split())

TYPED_AS: Final = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "œ": "oe", "æ": "ae", "ı": "i", "ة": "ه", "ى": "ي", "ـ": None})
"""Letters that do not come apart into a letter and a mark, but are typed in two ways."""

MARKED: Final = ("LATIN", "GREEK", "CYRILLIC", "ARABIC", "HEBREW")
"""Scripts that are typed with marks and without. In others (Devanagari, Thai) a mark is a vowel."""

_ELIDED: Final = re.compile(r"(?<!\w)(?:[cdjlmnst]|qu)['’ʼ](?=\w)|['’ʼ][st](?!\w)")
"""*d'*, *l'* before a word; *'s*, *'t*."""

_DOTTED: Final = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)")


@dataclass(frozen=True, slots=True, order=True)
class Plain:
    """What is compared of a name."""

    text: str
    """Its words in order of the alphabet."""

    words: tuple[str, ...]
    """The same."""

    run: str
    """Its words as they were written, without spaces."""


@lru_cache(maxsize=20_000)
def plain(name: str) -> Plain:
    """Make a name ready to be compared."""
    written = _without_marks(name[:LETTERS].translate(_SELECTORS).casefold()).translate(TYPED_AS)
    written = _ELIDED.sub(" ", written)
    written = _DOTTED.sub(lambda found: found.group().replace(".", ""), written)
    spaced = "".join(
        c if unicodedata.category(c)[0] in "LMN" or unicodedata.category(c) in ("So", "Sk") else " " for c in written
    )
    words = spaced.split() or written.split() or [""]
    words = _without(words) or words
    return Plain(" ".join(sorted(words)), tuple(sorted(words)), "".join(words))


def _without(words: list[str]) -> list[str]:
    while len(words) > 1 and words[-1] in LEGAL | LEGAL_AT_THE_END:
        words = words[:-1]
    return [word for word in words if word not in LEGAL and word not in SMALL]


_SELECTORS: Final = dict.fromkeys([*range(0xFE00, 0xFE10), 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, *range(0x202A, 0x202F)])
"""Signs that nobody sees: how an emoji is drawn, joined, in which direction is written."""


def _without_marks(name: str) -> str:
    if name.isascii():
        return name
    kept: list[str] = []
    marked = False
    for sign in unicodedata.normalize("NFKD", name):
        if unicodedata.category(sign) in ("Mn", "Me"):
            if not marked:
                kept.append(sign)
            continue
        marked = unicodedata.name(sign, "").startswith(MARKED)
        kept.append(sign)
    return unicodedata.normalize("NFC", "".join(kept))
