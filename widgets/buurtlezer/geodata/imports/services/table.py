"""The header of a list, and its rows below it: a title line above, cells laid together and a header of two rows are passed over.

Not here: reading a sheet (``imports.workbook``, ``imports.delimited``), what a column is (``columns``).
"""

from typing import Final

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import notation
from buurtlezer.geodata.imports.services import titles
from buurtlezer.geodata.imports.services.bounds import MOST_SERVICES, too_many
from buurtlezer.geodata.imports.services.found import Grid
from buurtlezer.geodata.imports.sheet import Cell, Sheet, at, clean, filled, text

_LOOKED_AT: Final = 30
"""Rows in which a header is looked for."""


def grid(sheet: Sheet) -> Grid:
    """The rows below the header. Raises ``BadTable``: ``no_rows``, ``too_many_rows``, ``not_a_table``."""
    if not sheet.rows or max(map(len, sheet.rows)) < 2:
        raise BadTable("not_a_table", "there is one column only")
    place = _header(sheet.rows[:_LOOKED_AT])
    names = _titles(sheet.rows, place)
    rows = sheet.rows[place + 1 :]
    if not rows:
        raise BadTable("no_rows", "no row stands below the titles")
    if len(rows) > MOST_SERVICES:
        raise too_many(len(rows))
    width = max(len(names), *map(len, rows))
    return Grid(tuple(names[column] if column < len(names) else "" for column in range(width)), rows)


def worth(row: list[Cell]) -> int:
    """How many titles that we know a row has."""
    return len({role for cell in row if isinstance(cell, str) and (role := titles.role(clean(cell)))})


def _header(rows: list[list[Cell]]) -> int:
    known = [worth(row) for row in rows]
    if max(known) >= 2:
        best = known.index(max(known))
        # Below cells that were laid together stand the titles of the columns themselves.
        return best + 1 if best + 1 < len(known) and known[best + 1] >= 2 else best
    words = [sum(_word(cell) for cell in row) for row in rows]
    return words.index(max(words))


def _titles(rows: list[list[Cell]], place: int) -> list[str]:
    """Titles of a header; where it is empty, what stands above: over cells that were laid together, once for all of them."""
    own = [clean(text(cell)) for cell in rows[place]]
    over = [clean(text(cell)) for cell in rows[place - 1]] if place and filled(rows[place - 1]) > 1 else []
    width = max(len(own), len(over))
    return [own[column] if column < len(own) and own[column] else _over(over, column) for column in range(width)]


def _over(over: list[str], column: int) -> str:
    return str(at(list(over), column))


def _word(cell: Cell) -> bool:
    return isinstance(cell, str) and cell != "" and notation.written(cell) is None
