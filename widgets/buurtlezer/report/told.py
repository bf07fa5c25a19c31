"""One entry in words, on what it stands, and in which section of a report it belongs.

Not here: the words of each kind (``kinds``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.model import Entry, Evidence, ReportSection
from buurtlezer.texts import Texts


@dataclass(frozen=True, slots=True)
class Around:
    """What an entry is told with."""

    texts: Texts
    pack: Pack
    names: Mapping[str, str]
    """What other entries are called, by id: only what leaves, and may be named; a thing that is not there has no name here."""

    on: date
    whole: bool = False
    """For its author, who takes everything along: then nothing is left out."""


@dataclass(frozen=True, slots=True)
class Whence:
    """On what a statement stands. Of what nobody knows nothing is said."""

    source: str = ""
    year: str = ""
    area: str = ""
    """The rule of the area that it holds for, in words."""

    voices: int | None = None
    evidence: tuple[Evidence, ...] = ()
    method: str = ""
    supposed: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One statement."""

    section: ReportSection
    text: str
    whence: Whence = Whence()
    title: str = ""
    """What it is about, short: the name of a place, of an indicator."""


@cache
def words_of(kind: str) -> Callable[[Any, Around], Told]:
    """The words of a kind. Raises ``ModuleNotFoundError`` for one that has none."""
    told: Callable[[Entry, Around], Told] = import_module(f"buurtlezer.report.kinds.{kind}").told
    return told
