"""What a column measures, guessed from its title, the signs in its cells and its numbers. A person confirms it.

Not here: how numbers are read (``notation``).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from buurtlezer.geodata.imports.found import Kind, Level, Unit
from buurtlezer.geodata.imports.notation import Use
from buurtlezer.geodata.imports.sheet import fold

_SHARE = re.compile(
    r"%|\b(?:pourcent\w*|percent\w*|procent\w*|pct|parts?|taux|aandeel|aandelen|shares?|proportions?|rates?|quotit\w+)\b"
    r"|\w*graad\b|_(?:pct|rate|share)\b|\b(?:pct|rate|share)_"
)
_MEDIAN = re.compile(r"m[eé]dian|mediaan")
_MONEY = re.compile(r"€|\beuros?\b|\beur\b|_eur\b|revenu|inkomen|income|loyer|huurprijs|prix|prijs")
# What is neither added up nor averaged: treated as carefully as a median.
_RATIO = re.compile(
    r"moyen|gemiddeld|average|\bmean\b|indice|\bindex|densit|dichtheid|\bpar\b|\bper\b|/|km²|km2|ratio|oppervlak|superficie|area"
)
_PEOPLE = re.compile(r"population|inwoner|bevolking|habitant|inhabitant|residents|\bms_pop|bewoners")
_SOME_PEOPLE = re.compile(
    r"[eé]trang|vreemd|foreign|non[- ]belg|niet[- ]belg|\bbelg|homme|femme|\bmannen|vrouwen|\bmen\b|women|\bactive?|actieve"
    r"|beroeps|\bd[e']?\s?\d|\d+\s?(?:\+|-|ans|jaar|years)|moins de|jonger|ouder|plus de|enfant|kind|isol|alleenst|single"
    r"|ch[oô]m|werkl|werkzoek|b[ée]n[ée]fici|gerechtigd"
)


@dataclass(frozen=True)
class Measure:
    """What a column measures; ``told`` is whether the title or a sign says so."""

    kind: Kind
    unit: Unit
    population: bool = False
    told: bool = True

    @property
    def use(self) -> Use | None:
        """What a mark before three digits is in such numbers, if the kind of figure says so."""
        if not self.told:
            return None
        return {"percent": "decimal", "inhabitants": "thousands", "euro": "thousands"}.get(self.unit)  # type: ignore[return-value]


def said(title: str, sign: str, level: Level) -> Measure:
    """What a title says, together with the sign (``%``, ``€``, or none) that most cells carry."""
    words = title.casefold().replace("’", "'")
    if sign == "%" or (_SHARE.search(words) and not _MEDIAN.search(words)):
        return Measure("share", "percent")
    money = sign == "€" or bool(_MONEY.search(words))
    if _MEDIAN.search(words) or money:
        return Measure("median", "euro" if money else "number")
    if _RATIO.search(words):
        return Measure("median", "number")
    total = fold(title) in ("total", "totaal", "tot", "mspopulation", "totpop")
    if _PEOPLE.search(words) or (total and level == "sector"):
        return Measure("count", "inhabitants", population=not _SOME_PEOPLE.search(words))
    return Measure("count", "number", told=False)


def seen(told: Measure, numbers: Collection[float]) -> Measure:
    """The same, and where the title says nothing, what the numbers look like."""
    if told.told or not numbers or all(number.is_integer() for number in numbers):
        return told
    if all(0 <= number <= 100 for number in numbers):
        return Measure("share", "percent", told=False)
    return Measure("median", "number", told=False)
