"""The column of a sheet that names places.

Here: telling numbers of districts from ranks, counts and numbers of municipalities. Not here: the rows (``layout``), nor
how one cell names a place (``places``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import notation, titles
from buurtlezer.geodata.imports.found import Level
from buurtlezer.geodata.imports.sheet import Cell, at, filled, fold, text
from buurtlezer.geodata.imports.units import Places, sector_code

_SAMPLE = 3_000


@dataclass(frozen=True)
class Keys:
    """The column that names places, and how to read it."""

    level: Level
    column: int
    others: frozenset[int]
    by_name: bool
    code: Callable[[Cell], str | None]
    """The code in a cell; for sectors also of places that are not ours."""


def keys_of(rows: list[list[Cell]], places: Places) -> Keys:
    """The column that names places. Raises ``BadTable`` (``no_places``) when none does."""
    body = [row for row in rows if filled(row) > 1 and not titles.summary(row)] or rows
    sample = body[:: max(1, len(body) // _SAMPLE)]
    width = max(map(len, sample))
    columns = [[cell for row in sample if (cell := at(row, column)) != ""] for column in range(width)]

    def mostly(code: Callable[[Cell], str | None]) -> list[int]:
        hits = [sum(code(cell) is not None for cell in cells) for cells in columns]
        # One cell of the column is its title.
        return [place for place, n in enumerate(hits) if n and 2 * n >= len(columns[place]) - 1]

    if sectors := mostly(sector_code):
        return Keys("sector", sectors[0], frozenset(sectors[1:]), False, sector_code)
    named = mostly(places.named)
    numbered = [place for place in mostly(places.numbered) if _numbers(place, columns[place], places)]
    for place in numbered:
        if _agree(sample, place, named, places) and not _contradicted(columns, named, places):
            return Keys("district", place, frozenset(named), False, places.numbered)
    if named:
        return Keys("district", named[0], frozenset(named[1:]), True, places.named)
    raise BadTable("no_places", "no column holds codes or names of districts, or codes of sectors")


def _numbers(place: int, cells: Sequence[Cell], places: Places) -> bool:
    """Whether whole numbers are the numbers of districts: the title says so, or it is the first column and all fit."""
    above = []
    for cell in cells:
        if places.numbered(cell):
            break
        above.append(fold(text(cell)))
    if any(title in titles.CODES for title in above):
        return True
    hits = [code for cell in cells if (code := places.numbered(cell))]
    return place == 0 and len(hits) >= 3 and len(hits) >= 0.9 * (len(cells) - len(above))


def _agree(sample: list[list[Cell]], place: int, named: list[int], places: Places) -> bool:
    """Whether the numbers say what the names say, where a row has both. Else they are something else: a rank."""
    both = [
        (number, name)
        for row in sample
        for column in named[:1]
        if (number := places.numbered(at(row, place))) and (name := places.named(at(row, column)))
    ]
    return not both or sum(number == name for number, name in both) >= 0.9 * len(both)


def _contradicted(columns: list[list[Cell]], named: list[int], places: Places) -> bool:
    """Whether there are names of places, and they are not those of districts: numbers 1 to 19 may be municipalities."""
    for cells in [] if named else columns:
        words = [cell for cell in cells if isinstance(cell, str) and not notation.written(cell)]
        titled = any(fold(word) in titles.NAMES for word in words[:5])
        if titled and len(words) > 3 and sum(places.named(word) is not None for word in words) < 0.3 * len(words):
            return True
    return False
