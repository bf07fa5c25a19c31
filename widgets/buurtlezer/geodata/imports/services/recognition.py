"""A list of services, from a file to its cells.

Not here: what they are (``columns``), what becomes of them (``reading``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import delimited, gate
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.services import shapes, table
from buurtlezer.geodata.imports.services.found import Grid
from buurtlezer.geodata.imports.sheet import Sheet, clean

_HEADERS = 30


def opened(path: Path, name: str) -> Grid:
    """The cells of a file.

    Parameters
    ----------
    path
        The file, of any kind; it is not changed. Reading stops at the first bound that it passes.
    name
        What the person's device calls it: only its ending is looked at.

    Raises
    ------
    errors.BadTable
        With one of ``found.RULES`` or of ``imports.RULES``. Nothing is kept.
    """
    if shapes.is_json(path):
        return shapes.read(path)
    kind, data = gate.admit(path, name)
    if kind == "text":
        return table.grid(delimited.sheet(data))
    from buurtlezer.geodata.imports import workbook  # slow to import, and most pages read none

    return _best(workbook.sheets(data))


def _best(sheets: Iterator[Sheet]) -> Grid:
    """The first sheet whose titles we know; where there is none, the first that is a table."""
    looked_at: list[Sheet] = []
    for sheet in sheets:
        if max(map(table.worth, sheet.rows[:_HEADERS])) >= 2:
            return _named(sheet)
        looked_at.append(sheet)
    return _named(_longest(looked_at))


def _longest(sheets: Iterable[Sheet]) -> Sheet:
    found = max(sheets, key=lambda sheet: len(sheet.rows), default=None)
    if found is None:
        raise BadTable("empty", "no sheet of the workbook holds a cell")
    return found


def _named(sheet: Sheet) -> Grid:
    grid = table.grid(sheet)
    return grid if sheet.alone else replace(grid, notes=(Note("sheet_chosen", {"sheet": clean(sheet.title)}),))
