"""From a file to what was found in it.

Not here: the steps on the way, which are modules of their own, and what a person chooses then (``choice``).
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import columns, delimited, gate, titles, turning
from buurtlezer.geodata.imports.found import Found, Note
from buurtlezer.geodata.imports.layout import Layout, layout
from buurtlezer.geodata.imports.sheet import Sheet, at, clean, text
from buurtlezer.geodata.imports.units import Places

PREVIEW_ROWS = 8
_PREVIEW_LENGTH = 80
# What is told of a workbook in which no sheet holds a table: the first of these that a sheet was turned away for.
_TOLD_FIRST = ("doubled", "loose_commas", "no_values", "no_places", "not_a_table")


def recognise(path: Path, name: str, places: Places) -> Found:
    """What a file holds.

    Parameters
    ----------
    path
        The file, of any kind; it is not changed. Reading stops at the first bound that it passes.
    name
        What the person's device calls it: its ending, and a year in it, are looked at.
    places
        What it may be about.

    Raises
    ------
    errors.BadTable
        With one of ``found.RULES``. Nothing is kept.
    OSError
        When there is no file.
    """
    kind, data = gate.admit(path, name)
    year = titles.year(name)
    if kind == "text":
        sheet = delimited.sheet(data)
        if not sheet.rows:
            raise BadTable("empty", "the file holds no cell")
        return _table(sheet, places, year)
    from buurtlezer.geodata.imports import workbook  # slow to import, and most pages read none

    return _first_table(workbook.sheets(data), places, year)


def _first_table(sheets: Iterator[Sheet], places: Places, year: int | None) -> Found:
    turned_away: list[BadTable] = []
    for sheet in sheets:
        try:
            found = _table(sheet, places, year)
        except BadTable as error:
            if error.rule not in _TOLD_FIRST:
                raise
            turned_away.append(error)
            continue
        chosen = Note("sheet_chosen", {"sheet": clean(sheet.title)})
        return found if sheet.alone else replace(found, notes=(chosen, *found.notes))
    raise min(turned_away, key=lambda error: _TOLD_FIRST.index(error.rule))


def _table(sheet: Sheet, places: Places, year: int | None) -> Found:
    table = layout(sheet, places)
    raw, notes = turning.raw_columns(table, year)
    marks = [columns.uses(one.cells.values()) for one in raw]
    file = sum(marks, columns.uses(cell for row in table.summaries for cell in row))
    found = tuple(columns.read(one, table.level, file) for one in raw)
    if not any(column.usable for column in found):
        raise BadTable("no_values", "no column holds numbers")
    formulas = sum(str(cell).startswith("=") for one in raw for cell in one.cells.values())
    if columns.mixed(file):
        notes.append(Note("mixed_decimals"))
    if formulas:
        notes.append(Note("formulas_as_text", {"n": formulas}))
    return Found(
        level=table.level,
        columns=found,
        key=table.titles[table.key],
        rows_read=len(table.rows),
        notes=(*table.notes, *notes),
        preview=_preview(table),
    )


def _preview(table: Layout) -> tuple[tuple[str, ...], ...]:
    width = range(len(table.titles))
    rows = [tuple(clean(text(at(row, column)), _PREVIEW_LENGTH) for column in width) for _, row in table.rows[:PREVIEW_ROWS]]
    return (table.titles, *rows)
