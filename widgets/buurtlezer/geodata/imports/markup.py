"""The parts of a workbook, read within bounds: no tag longer than tags are, no other alphabet, no work without end.

A parser reads a tag, a comment or an instruction to its end before it gives anything back. Expat before 2.6 begins anew with each
piece that comes of it, so that one tag of some megabytes takes a processor for minutes (CVE-2023-52425); and a tag of a million
attributes fills the memory in any version. So what a parser is given is looked at first. Not here: how many tags and rows a part
may have (``workbook``), nor how large the file may be (``gate``).
"""

import re
import time
from collections.abc import Callable
from types import TracebackType
from typing import Any
from zipfile import ZipFile

from buurtlezer.errors import BadTable

MOST_OF_A_TAG = 8_192
"""Bytes. The longest that a spreadsheet writes names its alphabets of tags, in some 2,000."""

MOST_ASIDES = 1_000
"""Comments and instructions in a part."""

MOST_WHOLE = 20_000_000
MOST_TAGS_WHOLE = 250_000
MOST_EQUALS_WHOLE = 1_000_000
"""Of a part that is read whole, as a tree: styles, names, where the sheets are."""

MOST_SECONDS = 30.0
"""Of a processor, for one file. The largest table within our bounds takes a third of it."""

_ASIDES = ((b"<!--", b"-->"), (b"<?", b"?>"))
_TAG_ENDS = re.compile(rb"""!\[CDATA\[|[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>""")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)""")
_ALPHABETS = frozenset({b"utf-8", b"utf8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
"""In these a tag begins with the byte that it begins with in ASCII."""


class Budget:
    """The processor's time that the reading of one file may take, of the thread that reads it."""

    def __init__(self, clock: Callable[[], float] = time.thread_time) -> None:
        self._clock = clock
        self._end = clock() + MOST_SECONDS

    def check(self) -> None:
        """Raise ``BadTable`` (``too_slow``) when it is used up."""
        if self._clock() > self._end:
            raise BadTable("too_slow", f"the workbook takes more than {MOST_SECONDS:.0f} s of a processor")


class Markup:
    """Looks through one part, piece by piece, before a parser has it."""

    def __init__(self) -> None:
        self._rest = b""
        self._asides = 0
        self._begun = False

    def look(self, piece: bytes) -> None:
        """Raise ``BadTable`` (``torn``) for what no spreadsheet writes."""
        if not self._begun and piece:
            self._begun = True
            _check_alphabet(piece)
        given = self._rest + piece
        if b"<!DOCTYPE" in given or b"<!ENTITY" in given:
            raise BadTable("torn", "a part of the workbook declares entities, which workbooks do not")
        open_aside = self._look_at_asides(given)
        if open_aside is not None:
            self._rest = given[open_aside:]
            given = given[:open_aside]
            _check_tags(given)
            return
        self._rest = _check_tags(given)

    def _look_at_asides(self, given: bytes) -> int | None:
        """Where the first comment or instruction begins that does not end here; None if all do."""
        unfinished = []
        for begins, ends in _ASIDES:
            at = given.find(begins)
            while at >= 0:
                end = given.find(ends, at + len(begins), at + MOST_OF_A_TAG)
                if end < 0:
                    if len(given) - at > MOST_OF_A_TAG:
                        raise BadTable("torn", f"a comment of the workbook has more than {MOST_OF_A_TAG} bytes")
                    unfinished.append(at)
                    break
                self._asides += 1
                if self._asides > MOST_ASIDES:
                    raise BadTable("torn", f"a part of the workbook has more than {MOST_ASIDES} comments")
                at = given.find(begins, end)
        return min(unfinished, default=None)


def _check_tags(given: bytes) -> bytes:
    """The tag that has not ended at the end of what is given, if there is one."""
    tags = given.split(b"<")
    if max(map(len, tags)) > MOST_OF_A_TAG:
        for tag in tags[1:]:  # before the first one stands text
            if len(tag) > MOST_OF_A_TAG and not _TAG_ENDS.match(tag[:MOST_OF_A_TAG]):
                raise BadTable("torn", f"a tag of the workbook has more than {MOST_OF_A_TAG} bytes")
    last = tags[-1]
    if len(tags) == 1 or len(last) > MOST_OF_A_TAG or _TAG_ENDS.match(last):
        return b""  # what follows is text
    return b"<" + last


def _check_alphabet(head: bytes) -> None:
    """In another one a tag begins otherwise, and nothing here would see it."""
    said = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf"))
    if b"\0" in head[:8] or head.startswith((b"\xfe\xff", b"\xff\xfe")) or (said and said[1].lower() not in _ALPHABETS):
        raise BadTable("torn", "a part of the workbook is not written in UTF-8")


class Parts(ZipFile):
    """The archive of a workbook, each part of it looked at as it is read."""

    budget: Budget

    def open(self, *given: Any, **named: Any) -> Any:
        """A part, as a stream for a parser. ``read`` of the archive comes by here too."""
        return _Looked(super().open(*given, **named), self.budget)


class _Looked:
    def __init__(self, stream: Any, budget: Budget) -> None:
        self._stream = stream
        self._budget = budget
        self._markup = Markup()

    def read(self, size: int = -1) -> bytes:
        self._budget.check()
        whole = size < 0
        piece: bytes = self._stream.read(MOST_WHOLE + 1 if whole else size)
        if whole and (len(piece) > MOST_WHOLE or piece.count(b"<") > MOST_TAGS_WHOLE or piece.count(b"=") > MOST_EQUALS_WHOLE):
            raise BadTable("too_big", "a part of the workbook that is read whole is larger than such parts are")
        self._markup.look(piece)
        return piece

    def close(self) -> None:
        self._stream.close()

    def __enter__(self) -> "_Looked":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
