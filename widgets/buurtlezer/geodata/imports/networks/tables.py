"""Which table of a file holds nodes, which ties, and which the person who was asked; of one alone, whether it has titles.

Not here: reading cells (``imports.delimited``, ``imports.workbook``), which column is which (``columns``).
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from buurtlezer.analysis.spreadsheet import as_it_was
from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.networks import titles
from buurtlezer.geodata.imports.networks.found import Grid, Source
from buurtlezer.geodata.imports.sheet import Cell, Sheet, clean, fold, text

_OF_CANVAS: Final = re.compile(r"(?:attributelist|edgelist)_(.+?)(?:\.\w+)?$", re.IGNORECASE)
_EGO: Final = "networkcanvasegouuid"
_CANVAS: Final = "networkcanvasuuid"
_NUMBER: Final = re.compile(r"[\d.,\s]+")


def source(sheets: Sequence[tuple[str, Sheet]]) -> Source:
    """The tables of a file, by its sheets or the files in it.

    Raises
    ------
    errors.BadTable
        ``not_a_network`` where none of several is one; ``several`` for the networks of more than one person: they are never
        laid together; ``no_ties`` for a table of one column.
    """
    grids = [_titled(sheet, name) for name, sheet in sheets]
    sorted_out = [(_sort(grid), grid) for grid in grids]
    nodes = tuple(grid for sort, grid in sorted_out if sort == "nodes")
    ties = tuple(grid for sort, grid in sorted_out if sort == "ties")
    canvas = any(_CANVAS in _folded(grid) for grid in nodes)
    if canvas:
        _one_person(nodes)
    if not nodes and not ties:
        return _alone(sheets)
    beside = tuple(title for sort, grid in sorted_out if sort == "ego" for title in grid.titles)
    notes = () if ties else (Note("no_ties_file"),)
    if not nodes:
        return Source("edge_list", (), ties, _from_and_to(ties), notes=notes)
    return Source("network_canvas" if canvas else "tables", nodes, ties, False if canvas else None, beside, notes=notes)


def _titled(sheet: Sheet, name: str) -> Grid:
    own, *rows = [[_cell(cell) for cell in row] for row in sheet.rows] or [[]]
    found = _OF_CANVAS.search(name)
    return Grid(_apart(own), rows, clean(found[1].replace("_", " ")) if found else "")


def _cell(cell: Cell) -> str:
    """A cell as text, less what a spreadsheet's file needs to be harmless."""
    return as_it_was(clean(text(cell), 2_000))


def _apart(own: list[str]) -> tuple[str, ...]:
    """Titles that differ: the second one of a name has a number."""
    seen: Counter[str] = Counter()
    apart = []
    for title in own:
        seen[title] += 1
        apart.append(title[:150] if seen[title] == 1 else f"{title[:150]} ({seen[title]})")
    return tuple(apart)


def _folded(grid: Grid) -> set[str]:
    return {fold(title) for title in grid.titles}


def _sort(grid: Grid) -> str:
    has = _folded(grid)
    if _EGO in has and _CANVAS not in has and "networkcanvassourceuuid" not in has:
        return "ego"
    ties, nodes = titles.columns(grid.titles, titles.TIES), titles.columns(grid.titles, titles.NODES)
    if {"start", "end"} <= ties.keys() and ties["start"] != ties["end"]:
        return "ties"
    return "nodes" if "id" in nodes and len(grid.titles) > 1 else ""


def _from_and_to(ties: Sequence[Grid]) -> bool | None:
    """Whether titles say that ties go *from* one *to* another. *Source* and *target* stand over ties of any sort."""
    starts = {fold(titles.columns(grid.titles, titles.TIES)["start"]) for grid in ties}
    return True if starts <= {"from", "van", "de", "depuis", "sender"} else None


def _one_person(nodes: Sequence[Grid]) -> None:
    egos = {
        row[column]
        for grid in nodes
        for column, title in enumerate(grid.titles)
        if fold(title) == _EGO
        for row in grid.rows
        if column < len(row) and row[column]
    }
    if len(egos) > 1:
        raise BadTable("several", f"the file holds the networks of {len(egos)} persons", n=len(egos))


def _alone(sheets: Sequence[tuple[str, Sheet]]) -> Source:
    """A list of ties whose columns say nothing by their titles: the longest table there is."""
    if not sheets:
        raise BadTable("empty", "no table holds a cell")
    longest = max((sheet for _, sheet in sheets), key=lambda sheet: len(sheet.rows))
    width = max(map(len, longest.rows), default=0)
    if width < 2:
        raise BadTable("no_ties", "there is one column only: a tie needs two ends")
    first = [_cell(cell) for cell in longest.rows[0]]
    if _says_what_each_is(first):
        raise BadTable("no_ties", "a name and what it is, and no tie: what somebody is would become a node")
    known = {word for words in (*titles.NODES.values(), *titles.TIES.values()) for word in words}
    below = {_cell(cell) for row in longest.rows[1:] for cell in row}
    titled = any(fold(cell) in known for cell in first) or not any(
        not cell or cell in below or _NUMBER.fullmatch(cell) for cell in first
    )
    rows = [[_cell(cell) for cell in row] for row in longest.rows]
    return as_titled(Source("edge_list", (), (Grid((), rows),)), titled)


def _says_what_each_is(first: list[str]) -> bool:
    """Whether two titles say that a row is one name and what it is."""
    words = [fold(cell) for cell in first]
    pairs = (words, words[::-1])
    return len(words) == 2 and any(name in titles.NODES["name"] and form in titles.NODES["form"] for name, form in pairs)


def as_titled(one: Source, titled: bool) -> Source:
    """A list of ties whose first row holds titles, or does not."""
    [grid] = one.ties
    rows = grid.rows if one.titled is None or not one.titled else [list(grid.titles), *grid.rows]
    width = max(map(len, rows))
    if titled:
        own = _apart([*rows[0], *[""] * (width - len(rows[0]))])
        return replace(one, ties=(Grid(tuple(own), rows[1:]),), titled=True)
    return replace(one, ties=(Grid(tuple(str(at + 1) for at in range(width)), rows),), titled=False)
