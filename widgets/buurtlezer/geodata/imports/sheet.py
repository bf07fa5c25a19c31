"""Cells, and the rows of one sheet, within bounds.

Here: what a cell is, and how many we take. Not here: reading a file (``workbook``, ``delimited``), nor what cells mean.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from buurtlezer.errors import BadTable

MOST_ROWS = 200_000
"""Rows with something in them. All sectors of Belgium are some 20,000."""

MOST_COLUMNS = 200
MOST_CELLS = 3_000_000
TITLE_LENGTH = 200

# Controls, lone surrogates, non-characters, and the marks that reverse the text after them (see model.text).
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


class Percent(float):
    """A number that its sheet shows with a percent sign, already times hundred: 13.1 where the file holds 0.131."""

    __slots__ = ()


Cell = str | float
"""Text as it stands, without blanks around it ("" is an empty cell), or a number that the file holds as a number."""


@dataclass
class Sheet:
    """Rows without empty rows, and without empty cells at their ends. Not frozen: it is filled row by row."""

    title: str = ""
    rows: list[list[Cell]] = field(default_factory=list)
    separator: str = ""
    """What stood between the columns of a text file."""

    alone: bool = True
    """Whether its file has no other sheets."""

    cells: int = 0

    def add(self, row: Iterable[Cell]) -> None:
        """Take one more row. Raises ``BadTable`` at the row, column or cell that is one too many."""
        kept = list(row)
        while kept and kept[-1] == "":
            kept.pop()
        if not kept:
            return
        self.cells += len(kept)
        if len(kept) > MOST_COLUMNS:
            raise BadTable("too_many_columns", f"a row has more than {MOST_COLUMNS} columns")
        if len(self.rows) == MOST_ROWS:
            raise BadTable("too_many_rows", f"there are more than {MOST_ROWS} rows")
        if self.cells > MOST_CELLS:
            raise BadTable("too_big", f"there are more than {MOST_CELLS} cells")
        self.rows.append(kept)


def at(row: list[Cell], column: int) -> Cell:
    """The cell of a column; "" where the row is shorter."""
    return row[column] if column < len(row) else ""


def filled(row: list[Cell]) -> int:
    """How many cells of a row are not empty."""
    return sum(cell != "" for cell in row)


def text(cell: Cell) -> str:
    """A cell as text: a whole number without ``.0``, a percentage with its sign."""
    if isinstance(cell, str):
        return cell
    return f"{cell:.12g}%" if isinstance(cell, Percent) else f"{cell:.12g}"


def clean(given: str, length: int = TITLE_LENGTH) -> str:
    """Text on one line, in NFC, without control characters, cut at ``length`` characters."""
    kept = " ".join(_DROPPED.sub("", given[: 10 * length]).split())
    return unicodedata.normalize("NFC", kept)[:length].strip()


def fold(given: str) -> str:
    """Text for comparing: small letters and digits only, without accents, blanks, hyphens or apostrophes."""
    plain = unicodedata.normalize("NFKD", given[:1_000].casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in plain if letter.isalnum())
