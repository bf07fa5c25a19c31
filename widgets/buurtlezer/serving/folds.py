"""Which cells of a notebook stand in a fold of the page: a workbook opens on its core, and what goes deeper is one tap away.

A cell says so itself, in its metadata ``{"buurtlezer": {"deeper": true}}``; a heading begins the next fold and is what one taps.
``folds`` is a filter of the template (named ``buurtlezer_folds`` in ``voila.json``), so that plain ``voila workbooks/`` folds as
we do; in JupyterLab they are cells as all others. Not here: opening and closing (``template/folds.js``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

HEADING: Final = "## "


@dataclass(slots=True)
class Block:
    """Cells one after the other: a fold under its title, or, without one, what is always open."""

    title: str = ""
    """Plain text; the template escapes it."""

    name: str = ""
    """The id of the cell that begins a fold."""

    cells: list[tuple[int, Any, str]] = field(default_factory=list)
    """The place of each cell in the notebook, from 1; the cell; and its source without the title."""


def deeper(cell: Any) -> bool:
    """Whether a cell says that it stands in a fold."""
    return bool(cell.get("metadata", {}).get("buurtlezer", {}).get("deeper"))


def begins(cell: Any) -> bool:
    """Whether a cell has the heading of a fold."""
    return bool(cell["cell_type"] == "markdown" and cell["source"].startswith(HEADING))


def folds(cells: Sequence[Any]) -> list[Block]:
    """The cells of a notebook in blocks, all of them and in their order. A deeper one without a heading stays open."""
    found = [Block()]
    for number, cell in enumerate(cells, start=1):
        source = cell["source"]
        if not deeper(cell):
            if found[-1].title:
                found.append(Block())
        elif begins(cell):
            heading, _, source = source.partition("\n")
            found.append(Block(heading.removeprefix(HEADING).strip(), cell.get("id", f"fold-{number}")))
        found[-1].cells.append((number, cell, source.strip("\n")))
    return [block for block in found if block.cells]
