"""Whether a text names a street of the pack: its words are looked up, whatever the number of streets.

Not here: other names and addresses (``gazetteer``), and asking about words of every day (``parts.sensitive.ordinary``).
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.parts.sensitive.ordinary import words as ordinary

SHORTEST: Final = 4
"""Letters of a name that is looked for."""

_NUMBERED = re.compile(r"(?:weg|laan|pad|spoor|voie|chemin|buurtweg|voetweg|sentier|gr) \d+")
"""*Laan 3*: anybody may have walked three lanes."""
_STREET = re.compile(
    r"(?:straat|straatje|laan|lei|plein|pleintje|plaats|kaai|dreef|steenweg|steeg|weg|gang|pad|baan|gaarde|square|poort|galerij|markt)$"
)


class Streets(NamedTuple):
    """Names in folded words: of one word, told by its form or only as a name is written; of several by their first word."""

    formed: frozenset[str]
    written: frozenset[str]
    several: dict[str, tuple[tuple[str, ...], ...]]


def names_a_street(text: str, pack: Pack) -> bool:
    """Whether the words of a street's name stand in it one after the other, in any case and without accents.

    Of a name of one word this is so only where it has the form of one (*wetstraat*); others are for :func:`written_names`.
    """
    streets = streets_of(pack)
    words = folded(text).split()
    for at, word in enumerate(words):
        if word in streets.formed:
            return True
        if any(tuple(words[at : at + len(name)]) == name for name in streets.several.get(word, ())):
            return True
    return False


def written_names(pack: Pack) -> frozenset[str]:
    """Names of one word that are also a word (*Cantersteen* is not, *Dam* may be): they count where written as a name."""
    return streets_of(pack).written


@lru_cache(maxsize=2)
def streets_of(pack: Pack) -> Streets:
    """The names of the pack's streets, without words of every day."""
    everyday = {folded(phrase) for phrases in ordinary().values() for phrase in phrases}
    names = {folded(part) for part in _parts(pack)} - everyday
    names = {name for name in names if len(name) >= SHORTEST and not _NUMBERED.fullmatch(name)}
    single = {name for name in names if " " not in name}
    formed = frozenset(name for name in single if _STREET.search(name))
    several: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(names - single):
        first, *_ = words = tuple(name.split())
        several.setdefault(first, []).append(words)
    return Streets(formed, frozenset(single - formed), {first: tuple(found) for first, found in several.items()})


def _parts(pack: Pack) -> Iterable[str]:
    """Each name by itself where a street has two (*Brouwerijstraat / François Vervloetstraat*)."""
    for column in ("name_nl", "name_fr"):
        for name in pack.streets[column]:
            yield from str(name).split(" / ")
