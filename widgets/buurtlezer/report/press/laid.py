"""A document as all forms show it: numbers in its language's writing, captions with theirs, letters that a file may hold.

The three forms walk what is made here and write nothing of their own, so that they say the same. Not here: what a form looks
like.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from buurtlezer.report.document import (
    Beside,
    Block,
    Cell,
    Concluded,
    Document,
    Grid,
    Paragraph,
    Picture,
    Points,
    Quoted,
)
from buurtlezer.texts import Texts

from .tidied_svg import Untidy, tidied

UNKNOWN: Final = "–"
"""In a cell of which nothing is known."""

MINUS: Final = "\N{MINUS SIGN}"
NO_BREAK: Final = "\N{NO-BREAK SPACE}"

_NOT_IN_A_FILE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML does not allow, and so neither docx nor SVG."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Of a figure or table: ``word`` and ``number`` go before the text."""

    word: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A text with, small, on what it stands."""

    text: str
    whence: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """One block, by its kind; what a kind does not have is empty."""

    block: str
    text: str = ""
    whence: str = ""
    title: str = ""
    items: tuple[Statement, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    numeric: tuple[bool, ...] = ()
    lines: tuple[tuple[str, str], ...] = ()
    tellers: tuple[str, ...] = ()
    number: int = 0
    standing: str = ""
    caption: Caption | None = None
    alt: str = ""
    picture: int | None = None
    """Which of :attr:`Pages.specs` it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A section, or the list of works."""

    name: str
    title: str
    blocks: tuple[Laid, ...]
    drawing: str = ""
    """A pictogram, tidied; decoration."""


@dataclass(frozen=True, slots=True)
class Pages:
    """All that a form shows."""

    language: str
    locale: str
    title: str
    subtitle: str
    names: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    made_on: str
    day: tuple[int, int, int]
    short: bool
    large: bool
    parts: tuple[Part, ...]
    words: dict[str, str]
    specs: tuple[dict[str, Any], ...] = field(repr=False)


def pages(document: Document) -> Pages:
    """The document, laid out for any form."""
    texts = Texts.of(document.language)
    laying = _Laying(texts, {name: clean(word) for name, word in document.words.items()})
    parts = [
        Part(one.name.value, clean(one.title), tuple(laying.blocks(one.blocks)), _drawing(one.drawing, f"s{at}-"))
        for at, one in enumerate(document.sections)
    ]
    if document.works:
        listed = Laid("works", items=tuple(Statement(clean(work)) for work in document.works))
        last = parts[-1] if parts else None
        if last and last.name == "sources":
            parts[-1] = Part(last.name, last.title, (*last.blocks, listed))
        else:
            parts.append(Part("works", laying.words["works"], (listed,)))
    return Pages(
        language=document.language,
        locale=texts.locale.replace("_", "-"),
        title=clean(document.title),
        subtitle=clean(document.subtitle),
        names=tuple(clean(name) for name in document.names),
        about=tuple((clean(line.label), clean(line.text)) for line in document.about),
        made_on=f"{laying.words['made_with']} · {texts.date(document.made_on)}",
        day=(document.made_on.year, document.made_on.month, document.made_on.day),
        short=document.short,
        large=document.large,
        parts=tuple(parts),
        words={**texts.group("press.file."), **laying.words},
        specs=tuple(laying.specs),
    )


def _drawing(svg: str, prefix: str) -> str:
    try:
        return tidied(svg, prefix).svg if svg else ""
    except Untidy:
        return ""


def clean(text: str) -> str:
    """Without what no file may hold: control characters, halves of a pair."""
    return _NOT_IN_A_FILE.sub("", text)


class _Laying:
    """Counts figures and tables as it goes."""

    def __init__(self, texts: Texts, words: dict[str, str]) -> None:
        self.texts = texts
        self.words = words
        self.specs: list[dict[str, Any]] = []
        self.tables = 0

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Laid]:
        for block in blocks:
            yield self._block(block)

    def _block(self, block: Block) -> Laid:
        match block:
            case Paragraph():
                return Laid("paragraph", text=clean(block.text), whence=clean(block.whence))
            case Points():
                items = tuple(Statement(clean(one.text), clean(one.whence)) for one in block.items)
                return Laid("points", title=clean(block.title), items=items)
            case Beside():
                rows = tuple((clean(one), clean(other)) for one, other in block.pairs)
                return Laid("beside", heads=tuple(clean(head) for head in block.heads), rows=rows, numeric=(False, False))
            case Concluded():
                return Laid(
                    "concluded",
                    number=block.number,
                    text=clean(block.sentence),
                    standing=clean(block.standing),
                    lines=tuple((clean(line.label), clean(line.text)) for line in block.lines),
                    tellers=tuple(clean(one) for one in block.tellers),
                )
            case Quoted():
                words = self.texts("press.file.quoted", words=clean(block.words))
                return Laid("quoted", text=words, title=clean(block.whose))
            case Grid():
                return self._grid(block)
            case Picture():
                self.specs.append(block.spec)
                caption = Caption(self.words["figure"], len(self.specs), clean(block.caption))
                alt, whence = clean(block.alt), clean(block.whence)
                return Laid("picture", caption=caption, alt=alt, whence=whence, picture=len(self.specs) - 1)

    def _grid(self, grid: Grid) -> Laid:
        self.tables += 1
        columns = [[row[at] if at < len(row) else None for row in grid.rows] for at in range(len(grid.head))]
        return Laid(
            "grid",
            caption=Caption(self.words["table"], self.tables, clean(grid.caption)),
            heads=tuple(clean(head) for head in grid.head),
            rows=tuple(tuple(self._cell(cell, grid.decimals) for cell in row) for row in zip(*columns, strict=True)),
            numeric=tuple(any(isinstance(cell, int | float) for cell in column) for column in columns),
            whence=clean(grid.whence),
        )

    def _cell(self, cell: Cell, decimals: int) -> str:
        match cell:
            case None:
                return UNKNOWN
            case str():
                return clean(cell)
            case int():
                return self.texts.number(cell)
            case float():
                return self.texts.number(cell, decimals)
