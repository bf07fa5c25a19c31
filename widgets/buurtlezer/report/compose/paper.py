"""How many pages a report takes, about: so that there is as much in it as there is room for. Pure.

Reckoned in millimetres of the pdf's page (``press/report.typ``); the press has the last word. Not here: how much a length holds
(``laying``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil
from typing import Final

from buurtlezer.model import Length
from buurtlezer.report.document import Beside, Block, Concluded, Grid, Paragraph, Picture, Points, Quoted, Section

PAGE: Final = 253.0
"""Millimetres of text on a page."""


@dataclass(frozen=True, slots=True)
class Set:
    """How a length is set: millimetres of a heading, of a line, letters of one, millimetres across of a picture, pages at most.

    ``pages`` are those of all sections, with the list of works where ``works``; what a picture leaves at the foot of a page is
    not reckoned, so they are somewhat less than a length may take.
    """

    head: float
    line: float
    across: float
    drawn: float
    pages: float
    works: bool = False


SETS: Final = {
    Length.STUDENT: Set(head=19, line=4.95, across=93, drawn=140, pages=8.5),
    Length.TEAM: Set(head=14, line=4.35, across=103, drawn=140, pages=4.1, works=True),
    Length.RESIDENTS: Set(head=13, line=6.2, across=72, drawn=95, pages=0.92),
}

CELL: Final = 4.1
"""Of a line in a table."""

CAPTION: Final = 21.0
"""What is under a picture, and the room around both."""


def fits(sections: Iterable[Section], works: Iterable[str], length: Length) -> bool:
    """Whether sections stay within the pages of their length."""
    return high(sections, works, length) <= SETS[length].pages * PAGE


def high(sections: Iterable[Section], works: Iterable[str], length: Length) -> float:
    """Millimetres that they take under each other, about."""
    as_set = SETS[length]
    listed = sum(_lines(one, as_set.across) * CELL + 1 for one in works) + 45 if as_set.works else 0
    return listed + sum(as_set.head + sum(_high(block, as_set) for block in one.blocks) for one in sections)


def _high(block: Block, as_set: Set) -> float:
    match block:
        case Paragraph():
            return _said(block, as_set) + 1.4
        case Points():
            return (10 if block.title else 1) + sum(_said(one, as_set) + 0.6 for one in block.items) + 1.4
        case Beside():
            rows = (max(_lines(one, 52), _lines(other, 52)) for one, other in block.pairs)
            return 15 + sum(row * CELL + 3.4 for row in rows)
        case Concluded():
            lines = sum(max(_lines(one.label, 22), _lines(one.text, 72)) * as_set.line + 0.4 for one in block.lines)
            return 20 + _lines(block.sentence, 82) * 5.8 + lines
        case Quoted():
            return 13 + _lines(block.words, as_set.across * 0.85) * as_set.line * 1.1
        case Grid():
            rows = (max([1, *(_lines(cell, 30) for cell in row if isinstance(cell, str))]) for row in block.rows)
            return 26 + sum(row * CELL + 3.4 for row in rows)
        case Picture():
            wide, tall = block.spec.get("width"), block.spec.get("height")
            flat = tall / wide if isinstance(wide, int | float) and isinstance(tall, int | float) else 0.5
            return min(as_set.drawn * flat, 165) + CAPTION


def _said(one: Paragraph, as_set: Set) -> float:
    """A statement with, small, on what it stands."""
    return _lines(f"{one.text} {'.' * round(len(one.whence) * 0.8)}".rstrip(), as_set.across - 2) * as_set.line


def _lines(text: str, across: float) -> int:
    return sum(max(1, ceil(len(line) / across)) for line in text.split("\n"))
