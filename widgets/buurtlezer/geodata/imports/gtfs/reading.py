"""The rows of one file of a feed, as a stream: what is in memory is one row, however large the file is.

Bytes are counted as they come, never believed from a header. UTF-8, with or without a mark; a line that is not UTF-8 is read as
Western European, and told. Not here: what a row may say (``stops``, ``trips``…).
"""

import csv
import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from operator import itemgetter
from typing import BinaryIO, Final
from zipfile import BadZipFile

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs.archive import Feed
from buurtlezer.geodata.imports.gtfs.layout import File

MOST_BYTES: Final = 8_000_000_000
"""Unpacked, of one feed: the largest national ones have less than a quarter of it."""

MOST_RATIO: Final = 150
"""Timetables pack to a tenth, or a thirtieth of their size; a bomb to a thousandth. Looked at from ``SMALL`` unpacked on."""

SMALL: Final = 20_000_000
MOST_LINES: Final = 100_000_000
"""Of one file: blank ones are let pass, and could go on for hours."""

LONGEST_LINE: Final = 100_000
_PIECE: Final = 1 << 18
_OTHER_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")

Told = Callable[[int], None]
"""Is told how many bytes were read more; may raise, to stop."""


@dataclass
class Reader:
    """Reads the files of one feed, and counts over all of them."""

    feed: Feed
    told: Told = lambda _more: None
    bytes: int = 0
    western: dict[str, int] = field(default_factory=dict)
    """Lines by file that were not UTF-8."""

    def has(self, file: File) -> bool:
        """Whether the feed has this file."""
        return file.name in self.feed.files

    def rows(self, file: File) -> "Rows":
        """The rows of a file that is there. Raises ``BadFeed`` (``missing_column``, and while reading as ``Rows`` says)."""
        return Rows(self, file)

    def counted(self, more: int) -> None:
        """So many bytes came out. Raises ``BadFeed`` (``too_big``) where it is more than a timetable has."""
        self.bytes += more
        packed = self.feed.packed
        if self.bytes > MOST_BYTES or (packed is not None and self.bytes > max(SMALL, MOST_RATIO * packed)):
            raise BadFeed("too_big", f"{self.bytes} bytes came out of {packed}", self.feed.name)
        self.told(more)


class Rows:
    """Iterates over rows, each a tuple of ``file.columns`` in order, blank where there is none; ``line`` is where it is.

    Raises
    ------
    errors.BadFeed
        ``missing_column``, ``broken`` (cells that do not fit the head, a quote that nobody closed, a line without end),
        ``not_text``, ``torn``, ``unreadable``, ``too_big``.
    """

    def __init__(self, reader: Reader, file: File) -> None:
        self.line = 0
        self.place = reader.feed.place(file.name)
        self._reader, self._file = reader, file
        self.head: list[str] | None = None

    def fault(self, rule: str, message: str, detail: str = "") -> BadFeed:
        """What is wrong in the line where it is."""
        return BadFeed(rule, f"line {self.line}: {message}", self.place, self.line, detail)

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        try:
            with (
                self._reader.feed.opened(self._file.name) as stream,
                io.BufferedReader(_Counted(stream, self._reader), _PIECE) as pieces,
            ):
                yield from self._rows(csv.reader(self._lines(pieces)))
        except csv.Error as error:
            raise self.fault("broken", str(error)) from error
        except (BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise BadFeed("torn", f"{self._file.name} cannot be unpacked: {error}", self._reader.feed.name) from error
        except OSError as error:
            raise BadFeed("unreadable", str(error), self.place) from error

    def _rows(self, rows: Iterator[list[str]]) -> Iterator[tuple[str, ...]]:
        head = [cell.strip().lower() for cell in next(rows, [])]
        width = len(head)
        for column in self._file.must:
            if column not in head:
                raise BadFeed("missing_column", f"it has no column {column}, but {head[:20]}", self.place, detail=column)
        twice = next((column for column in self._file.columns if head.count(column) > 1), None)
        if twice is not None:
            raise BadFeed("missing_column", f"it has two columns {twice}", self.place, detail=twice)
        self.head = head
        pick = itemgetter(*(head.index(column) if column in head else width for column in self._file.columns))
        for row in rows:
            if len(row) != width:
                if not any(row):
                    continue
                if len(row) > width and any(cell.strip() for cell in row[width:]):
                    raise self.fault("broken", f"{len(row)} cells below a head of {width}")
                row = (row + [""] * width)[:width]
            row.append("")
            yield pick(row)

    def _lines(self, pieces: "io.BufferedReader[_Counted]") -> Iterator[str]:
        name, western = self._file.name, self._reader.western
        while line := pieces.readline(LONGEST_LINE):
            self.line += 1
            if self.line > MOST_LINES:
                raise self.fault("too_big", f"more than {MOST_LINES} lines")
            if self.line == 1:
                if line.startswith(_OTHER_MARKS):
                    raise self.fault("not_text", "it begins with the mark of UTF-16")
                line = line.removeprefix(b"\xef\xbb\xbf")
            if len(line) == LONGEST_LINE:
                raise self.fault("broken", f"it has more than {LONGEST_LINE} bytes")
            if b"\0" in line:
                raise self.fault("not_text", "it holds a zero byte")
            try:
                yield line.decode()
            except UnicodeDecodeError:
                western[name] = western.get(name, 0) + 1
                yield line.decode("cp1252", "replace")


class _Counted(io.RawIOBase):
    """A stream that tells how much came out of it."""

    def __init__(self, inner: BinaryIO, reader: Reader) -> None:
        self._inner, self._reader = inner, reader

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        piece = self._inner.read(len(buffer))
        self._reader.counted(len(piece))
        buffer[: len(piece)] = piece
        return len(piece)
