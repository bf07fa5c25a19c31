"""The sheets of an xlsx workbook, one after the other, within bounds.

Numbers, texts and what Excel last computed; never a formula's own doing. Import it when there is a workbook to read:
openpyxl takes long to import. Not here: whether a file may be read at all (``gate``), nor what its cells mean
(``layout``).
"""

import warnings
from collections.abc import Callable, Iterator
from contextlib import closing
from io import BytesIO
from types import SimpleNamespace
from typing import Any, TypeVar
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile, ZipFile
from zlib import error as BadDeflate  # noqa: N812 -- the library's own name says nothing here

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.markup import Budget, Parts
from buurtlezer.geodata.imports.sheet import MOST_COLUMNS, MOST_ROWS, Cell, Percent, Sheet

T = TypeVar("T")
MOST_LINES = 1_048_576
"""Lines of a sheet, empty ones too: as many as Excel has."""

MOST_TAGS = 8_000_000
"""Opening and closing ones: two million cells with something in them."""

MOST_TAGS_IN_A_ROW = 400_000
MOST_EQUALS = 12_000_000
"""One for each attribute: three for a cell, and some for its row."""

MOST_STRINGS = 1_500_000
_CHUNK = 1 << 20
_LOOK_EACH = 500
"""Rows between two looks at the time: with as many cells as a row may have, some hundredths of a second."""

# What openpyxl and the libraries under it raise on a workbook that is not whole.
_TORN = (
    *(ArithmeticError, AttributeError, BadZipFile, BadDeflate, EOFError, KeyError, IndexError, NotImplementedError),
    *(OSError, ParseError, RecursionError, RuntimeError, SyntaxError, TypeError, ValueError),
)


class _Parser(WorkSheetParser):  # type: ignore[misc]
    """openpyxl's reader of rows, which says of a formula without a result that there is a formula.

    Its rows hold the cells that are there. Those of a read-only worksheet are filled up to the last column, which a
    cell at the end of a sheet makes very long.
    """

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """A cell as ``row``, ``column``, ``value``, ``data_type`` and ``style_id``."""
        cell: dict[str, Any] = super().parse_cell(element)
        if cell["value"] is None and (formula := element.find(FORMULA_TAG)) is not None:
            cell["value"] = f"={(formula.text or '')[:200]}"
        return cell


def sheets(data: bytes) -> Iterator[Sheet]:
    """The sheets that hold cells, in the order of the workbook, the hidden ones last.

    Raises
    ------
    errors.BadTable
        ``torn``, ``too_big``, ``too_slow``, ``too_many_rows``, ``too_many_columns``; ``empty`` when no sheet holds a cell.
    """
    budget = Budget()
    _whole(lambda: _look_through(data, budget))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl's, about styles and validations that we do not use
        book = _whole(lambda: _opened(data, budget))
        with closing(book.archive):
            listed = _whole(lambda: [pair for pair in book.parser.find_sheets() if "chartsheet" not in pair[1].Type])
            found = False
            for about, part in sorted(listed, key=lambda pair: bool(pair[0].state != "visible")):
                sheet = Sheet(str(about.name), alone=len(listed) == 1)
                _whole(lambda sheet=sheet, part=part: _fill(sheet, book, part.target))  # type: ignore[misc]
                if sheet.rows:
                    found = True
                    yield sheet
            if not found:
                raise BadTable("empty", "no sheet of the workbook holds a cell")


def _whole(work: Callable[[], T]) -> T:
    """What the work gives; whatever the libraries raise on the way says that the workbook is torn."""
    try:
        return work()
    except BadTable:
        raise
    except _TORN as error:
        # From None: what the libraries say may quote a cell.
        raise BadTable("torn", f"the workbook cannot be read ({type(error).__name__})") from None


def _opened(data: bytes, budget: Budget) -> Any:
    """The workbook less its sheets: strings, styles, and where the sheets are.

    As ``load_workbook`` does it; that also reads a sheet to its end when it does not say how large it is.
    """
    book = ExcelReader(BytesIO(data), read_only=True, data_only=True, keep_links=False)
    book.archive.close()
    book.archive = Parts(BytesIO(data))
    book.archive.budget = budget
    book.read_manifest()
    book.read_strings()
    book.read_workbook()
    apply_stylesheet(book.archive, book.wb)
    return book


def _look_through(data: bytes, budget: Budget) -> None:
    """Raises ``BadTable`` for parts that would grow beyond bounds in memory.

    openpyxl builds a row, and a list of strings, as a tree: what counts there is the number of tags.
    """
    with ZipFile(BytesIO(data)) as archive:
        for part in archive.infolist():
            tags = rows = strings = in_a_row = attributes = 0
            with archive.open(part) as stream:
                while chunk := stream.read(_CHUNK):
                    here = chunk.count(b"<")
                    tags += here
                    attributes += chunk.count(b"=")
                    rows += chunk.count(b"<row")
                    strings += chunk.count(b"<si>")
                    in_a_row = 0 if b"row " in chunk or b"row>" in chunk or b"</si>" in chunk else in_a_row + here
                    budget.check()
                    if tags > MOST_TAGS or attributes > MOST_EQUALS or strings > MOST_STRINGS or in_a_row > MOST_TAGS_IN_A_ROW:
                        rule = "too_many_rows" if rows > MOST_ROWS else "too_big"
                        raise BadTable(rule, "a part of the workbook holds too many tags, or attributes")


def _fill(sheet: Sheet, book: Any, part: str) -> None:
    percent: dict[int, bool] = {}
    parent = SimpleNamespace(parent=book.wb)
    with book.archive.open(part) as stream:
        parser = _Parser(
            stream,
            book.shared_strings,
            data_only=True,
            epoch=book.wb.epoch,
            date_formats=book.wb._date_formats,
            timedelta_formats=book.wb._timedelta_formats,
        )
        for number, (_, cells) in enumerate(parser.parse()):
            if number % _LOOK_EACH == 0:
                book.archive.budget.check()
            if number == MOST_LINES:
                raise BadTable("too_many_rows", f"a sheet has more than {MOST_LINES} lines")
            row: list[Cell] = []
            for cell in cells:
                if cell["value"] is None:
                    continue
                style = cell["style_id"]
                if style not in percent:
                    percent[style] = "%" in ReadOnlyCell(parent, 1, 1, None, style_id=style).number_format
                column = cell["column"]
                if column > MOST_COLUMNS:
                    raise BadTable("too_many_columns", f"a row has more than {MOST_COLUMNS} columns")
                row += [""] * (column - len(row))
                row[column - 1] = _cell(cell["value"], percent[style])
            sheet.add(row)


def _cell(value: Any, percent: bool) -> Cell:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return str(value)  # a date or a truth is no number of anything
    number = float(value)
    return Percent(f"{number * 100:.12g}") if percent else number
