"""How names of streets and towns are written, brought into one way: short words in full, small words left out, no accents.

Not here: which street an address names (``addresses``).
"""

from collections.abc import Iterable
from typing import Final

from buurtlezer.geodata.spots import folded

_WHOLE: Final = {
    "av": "avenue",
    "ave": "avenue",
    "bd": "boulevard",
    "bld": "boulevard",
    "bvd": "boulevard",
    "blvd": "boulevard",
    "boul": "boulevard",
    "r": "rue",
    "pl": "place",
    "ch": "chaussee",
    "chee": "chaussee",
    "chs": "chaussee",
    "sq": "square",
    "imp": "impasse",
    "all": "allee",
    "saint": "st",
    "sint": "st",
    "sainte": "ste",
    "docteur": "dr",
    "dokter": "dr",
    "doctor": "dr",
    "professeur": "prof",
    "professor": "prof",
    "general": "gen",
    "generaal": "gen",
    "burgemeester": "burg",
    "bourgmestre": "bourg",
    "str": "straat",
    "stwg": "steenweg",
    "stw": "steenweg",
}
_ENDINGS: Final = (("steenwg", "steenweg"), ("stwg", "steenweg"), ("str", "straat"), ("ln", "laan"), ("pln", "plein"))
_SMALL: Final = frozenset(
    ["de", "du", "des", "la", "le", "les", "l", "d", "aux", "au", "a", "het", "van", "den", "der", "ter", "te"]
)
BOXES: Final = frozenset(["bus", "bte", "boite", "box", "nr", "no", "n", "numero", "nummer"])
"""What stands before a number, after the name of a street."""


def words_of(name: str) -> list[str]:
    """The words of a name, each in full."""
    return [_written_out(word) for word in folded(name).split()]


def _written_out(word: str) -> str:
    if word in _WHOLE:
        return _WHOLE[word]
    return next((word.removesuffix(short) + whole for short, whole in _ENDINGS if word.endswith(short) and word != short), word)


def bare(words: Iterable[str]) -> str:
    """Words as one, without the small ones."""
    return "".join(word for word in words if word not in _SMALL)


def town_word(name: str) -> str:
    """The name of a town as one word."""
    return "".join(_written_out(word) for word in folded(name).split())
