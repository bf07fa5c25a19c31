"""Where in a sheet the table is: the header, and the rows about places of ours.

Not here: the column that names places (``keys``), the titles (``header``), what the other columns hold (``columns``).
"""

from dataclasses import dataclass

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports import titles
from buurtlezer.geodata.imports.found import Level, Note
from buurtlezer.geodata.imports.header import header_of
from buurtlezer.geodata.imports.keys import Keys, keys_of
from buurtlezer.geodata.imports.sheet import Cell, Sheet, at, filled
from buurtlezer.geodata.imports.units import Places

_MOST_ABOVE = 200
"""Rows in which a header is looked for."""


@dataclass(frozen=True)
class Layout:
    """A table in a sheet."""

    level: Level
    key: int
    """Position of the column with codes or names."""

    others: frozenset[int]
    """Positions of further columns with codes or names of places."""

    titles: tuple[str, ...]
    rows: list[tuple[str, list[Cell]]]
    """Code of a place of ours, and its row."""

    summaries: list[list[Cell]]
    notes: tuple[Note, ...]


def layout(sheet: Sheet, places: Places) -> Layout:
    """The table of a sheet.

    Raises
    ------
    errors.BadTable
        ``not_a_table`` without columns or without a header, ``no_places``, ``loose_commas``.
    """
    if max(map(len, sheet.rows)) < 2:
        raise BadTable("not_a_table", "there is one column only")
    keys = keys_of(sheet.rows, places)
    first = next(number for number, row in enumerate(sheet.rows) if keys.code(at(row, keys.column)))
    header = header_of(sheet.rows[:first][-_MOST_ABOVE:])
    if header is None:
        raise BadTable("not_a_table", "no row above the first place names the columns")
    last, height, names = header
    start = max(first - _MOST_ABOVE, 0) + last + 1
    rows, summaries, notes = _sorted(sheet.rows[start:], keys, places)
    lines = notes.pop("lines_left_out") + start - height
    if not rows:
        raise BadTable("no_places", "no code in the file is a place of ours")
    if sheet.separator == "," and 2 * sum(len(row) > len(names) for _, row in rows) > len(rows):
        raise BadTable("loose_commas", "the rows have more cells than the header: the comma separates and is a decimal mark")
    width = max(len(names), *(len(row) for _, row in rows))
    told = [Note(name, {"n": n}) for name, n in [("lines_left_out", lines), *notes.items()] if n]
    if keys.by_name:
        told.append(Note("names_used"))
    named = tuple(names[place] if place < len(names) else "" for place in range(width))
    return Layout(keys.level, keys.column, keys.others, named, rows, summaries, tuple(told))


def _sorted(
    rows: list[list[Cell]], keys: Keys, places: Places
) -> tuple[list[tuple[str, list[Cell]]], list[list[Cell]], dict[str, int]]:
    """The rows about places of ours, those that sum up, and how many others there are."""
    kept, summaries = [], []
    counts = dict.fromkeys(("lines_left_out", "summary_rows_left_out", "rows_beyond", "codes_unmatched"), 0)
    old: set[str] = set()
    new: set[str] = set()
    for row in rows:
        cell = at(row, keys.column)
        code = keys.code(cell)
        if code and keys.level == "sector" and not places.known_sector(code):
            counts["codes_unmatched" if code[:5] in places.municipalities else "rows_beyond"] += 1
        elif code:
            kept.append((code, row))
            if keys.level == "sector" and (code in places.sectors) != (code in places.sectors_2025):
                (old if code in places.sectors else new).add(code)
        elif titles.summary(row):
            summaries.append(row)
            counts["summary_rows_left_out"] += 1
        else:
            counts["codes_unmatched" if cell != "" and filled(row) > 2 else "lines_left_out"] += 1
    return kept, summaries, counts | {"old_codes": len(old), "new_codes": len(new)}
