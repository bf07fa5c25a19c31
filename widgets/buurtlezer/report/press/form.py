"""What is asked of the press, what it tells meanwhile, and what it gives. Not here: the process (``process``)."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

MOST_NAMES: Final = 60
"""On a title page; forty fit well, in three columns."""


class Form(StrEnum):
    """The files that a report can be; the value is the name's ending."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"

    @property
    def media_type(self) -> str:
        """For a download."""
        return {
            Form.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Form.PDF: "application/pdf",
            Form.HTML: "text/html",
        }[self]


class Stage(StrEnum):
    """How far it is: the text ``press.stage.<stage>`` says it, with ``done`` and ``of`` where it counts."""

    COMPOSING = "composing"  # what may leave is looked for and laid out: whoever asks the press tells this
    WAITING = "waiting"  # ``done`` go before
    BEGINNING = "beginning"
    PICTURES = "pictures"  # ``done`` of ``of`` are drawn
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class Progress:
    """Where it stands."""

    stage: Stage
    done: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Pressed:
    """A file, and what must be told of it."""

    file: bytes
    missing_letters: bool = False
    """No font of this machine has some of its letters; the file says so itself. Never of html, which uses its reader's fonts."""

    pages: int | None = None
    """Of a pdf."""

    lost_pictures: int = 0
    """So many could not be drawn: in their place stands what they show, in words."""

    accessible: bool = True
    """A pdf declared as PDF/UA-1; the other forms are always so."""


Tell: TypeAlias = Callable[[Progress], None]
