"""The header of a table: the row above its first place that holds most titles, or two rows of it made one.

Not here: what titles mean (``titles``, ``measures``).
"""

from buurtlezer.geodata.imports import notation, titles
from buurtlezer.geodata.imports.sheet import Cell, clean, text


def header_of(above: list[list[Cell]]) -> tuple[int, int, list[str]] | None:
    """The header's last row, how many rows it has, and its titles; None where there is none. Two rows become one."""
    worth = [0 if titles.summary(row) and not all(map(_word, row)) else sum(map(_word, row)) for row in above]
    if not worth or max(worth) < 2:
        return None
    best = max(range(len(above)), key=lambda number: (worth[number], number))
    names = [clean(text(cell)) for cell in above[best]]
    below = [clean(text(cell)) for cell in above[best + 1]] if best + 1 < len(above) else []
    if any(below) and all(titles.only_year_or_unit(cell) for cell in below if cell):
        return best + 1, 2, _joined(names, below)
    over = [clean(text(cell)) for cell in above[best - 1]] if best else []
    if sum(map(bool, over)) > 1 and any(titles.only_year_or_unit(cell) for cell in names) and worth[best - 1] > 0:
        return best, 2, _joined(over, names)
    return best, 1, names


def _word(cell: Cell) -> bool:
    """Whether a cell may be a title: a word, or a year."""
    shown = text(cell)
    if titles.only_year_or_unit(shown):
        return True
    return isinstance(cell, str) and shown != "" and notation.written(shown) is None and notation.status(shown) is None


def _joined(over: list[str], under: list[str]) -> list[str]:
    """Titles of two rows: a title above reaches to the next one where the row below says a year or a unit."""
    names, last = [], ""
    for place in range(max(len(over), len(under))):
        upper = over[place] if place < len(over) else ""
        lower = under[place] if place < len(under) else ""
        last = upper or last
        names.append(clean(f"{last} {lower}") if lower and titles.only_year_or_unit(lower) else lower or upper)
    return names
