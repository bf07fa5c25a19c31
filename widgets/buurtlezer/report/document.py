"""A report as it is laid out, whatever file becomes of it: sections of blocks, with all words in one language already.

Plain values, so that it goes to another process as JSON. What is in it may leave. Not here: what goes into it (``compose``),
how it looks in a file (``press``).
"""

from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from buurtlezer.model import ReportSection


class _Laid(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Paragraph(_Laid):
    """Running text; line ends are kept."""

    block: Literal["paragraph"] = "paragraph"
    text: str
    whence: str = ""
    """On what it stands, in one line: source, year, area rule, voices, evidence. Empty where it is a sentence of ours."""


class Points(_Laid):
    """A list of statements, each with on what it stands."""

    block: Literal["points"] = "points"
    title: str = ""
    items: tuple[Paragraph, ...]


class Beside(_Laid):
    """Pairs: what was thought first, and what was found."""

    block: Literal["beside"] = "beside"
    heads: tuple[str, str]
    pairs: tuple[tuple[str, str], ...]


class Line(_Laid):
    """A labelled line of a conclusion: a leg, who says otherwise, what we change."""

    label: str
    text: str


class Concluded(_Laid):
    """A conclusion: its sentence, how it stands in words, its lines."""

    block: Literal["concluded"] = "concluded"
    number: int
    sentence: str
    standing: str
    """*Provisional*, *supported*, in words; why, where that helps."""

    lines: tuple[Line, ...]
    tellers: tuple[str, ...] = ()
    """Of a team: the roles of those who tell it."""


class Quoted(_Laid):
    """Literal words, and whose by role."""

    block: Literal["quoted"] = "quoted"
    words: str
    whose: str


Cell: TypeAlias = str | int | float | None


class Grid(_Laid):
    """A table. Numbers stay numbers, so that each form writes them in its language's way."""

    block: Literal["grid"] = "grid"
    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    decimals: int = 1
    whence: str = ""


class Picture(_Laid):
    """A map or a chart as a Vega-Lite specification with its data in it."""

    block: Literal["picture"] = "picture"
    caption: str
    alt: str
    """What it shows, for who does not see it."""

    spec: dict[str, Any]
    whence: str = ""


Block: TypeAlias = Annotated[
    Paragraph | Points | Beside | Concluded | Quoted | Grid | Picture,
    Field(discriminator="block"),
]


class Section(_Laid):
    """A section with its heading."""

    name: ReportSection
    title: str
    blocks: tuple[Block, ...]
    drawing: str = ""
    """A pictogram beside its heading, as an SVG document; it says nothing that the heading does not."""


class Document(_Laid):
    """A whole report."""

    language: Literal["nl", "fr", "en"]
    title: str
    subtitle: str = ""
    names: tuple[str, ...] = ()
    """For the title page, as they were typed at the download; never kept."""

    about: tuple[Line, ...] = ()
    """What stands on the first page: for whom, which area, which round, when it was made."""

    made_on: date
    short: bool = False
    """A few pages: without title page and table of contents."""

    large: bool = False
    """To be read by anybody, at a table or on a wall: one page with letters as large as it allows."""

    sections: tuple[Section, ...] = ()
    works: tuple[str, ...] = ()
    """The bibliography, one work a line, in the order of a list of works."""

    words: dict[str, str]
    """Words of the file itself: ``contents``, ``figure``, ``table``, ``page``, ``works``, ``made_with``, ``no_letters``."""
