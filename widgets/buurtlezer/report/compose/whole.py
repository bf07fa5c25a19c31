"""The document as a whole: its first page, its sections in their order, what to do first where there is nothing yet.

Not here: the sections (``sections``), what all of them lay out with (``laying``).
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from importlib import import_module
from typing import Final, TypeAlias

from buurtlezer.geodata import Pack
from buurtlezer.model import Area, Length, Report, ReportSection
from buurtlezer.report import works
from buurtlezer.report.document import Block, Document, Line, Section
from buurtlezer.report.material import Material
from buurtlezer.report.press import words
from buurtlezer.texts import Texts

from . import missing, residents
from .laying import Laying

Draw: TypeAlias = Callable[[str], str]
"""A pictogram by its name, as an SVG document."""

HOLDS: Final = {
    Length.STUDENT: tuple(ReportSection),
    Length.TEAM: (
        ReportSection.CONCLUSIONS,
        ReportSection.OUR_WORK,
        ReportSection.GAPS,
        ReportSection.PLACES,
        ReportSection.CHECKING,
        ReportSection.ACTIONS,
        ReportSection.SOURCES,
    ),
    Length.RESIDENTS: (
        ReportSection.PLACES,
        ReportSection.CONCLUSIONS,
        ReportSection.OUR_WORK,
        ReportSection.ACTIONS,
        ReportSection.CHECKING,
    ),
}
"""Which sections a length has, in the order that they have where nobody chose another."""


def document(
    material: Material, length: Length, texts: Texts, pack: Pack, on: date, names: Sequence[str] = (), draw: Draw | None = None
) -> Document:
    """The report of a logbook on a day.

    ``names`` are for the title page and go nowhere else. A section without anything in it is left out; a document without any
    says what is missing and what to do first. ``draw`` gives a pictogram by its name, for the page for residents.
    """
    laid = Laying(material, length, texts, pack, on)
    report = material.report
    sections = [_section(laid, name, draw) for name in in_order(report, length)]
    found = tuple(section for section in sections if section.blocks) or (missing.first(laid),)
    return Document(
        language=texts.language,
        title=(report.title if report else "") or texts("report.title"),
        subtitle=texts(f"report.subtitle.{length}"),
        names=tuple(names),
        about=tuple(_about(laid)),
        made_on=on,
        short=length is not Length.STUDENT,
        large=length is Length.RESIDENTS,
        sections=found,
        works=() if length is Length.RESIDENTS else works.works(material, texts, pack, brief=length is Length.TEAM),
        words=words(texts),
    )


def in_order(report: Report | None, length: Length) -> list[ReportSection]:
    """The sections of a length: first those that the author put first, without those that were left out."""
    holds = HOLDS[length]
    first = [one for one in (report.order if report else ()) if one in holds]
    without = report.without if report else frozenset()
    return [one for one in dict.fromkeys((*first, *holds)) if one not in without]


@cache
def _blocks_of(module: str) -> Callable[[Laying], Iterable[Block]]:
    blocks: Callable[[Laying], Iterable[Block]] = import_module(f"buurtlezer.report.compose.{module}").blocks
    return blocks


def _section(laid: Laying, name: ReportSection, draw: Draw | None) -> Section:
    if laid.length is Length.RESIDENTS:
        title, blocks = laid.texts(f"report.residents.{name}"), tuple(residents.BLOCKS[name](laid))
        return Section(name=name, title=title, blocks=blocks, drawing=draw(residents.DRAWN[name]) if draw else "")
    return Section(name=name, title=laid.texts(f"report.section.{name}"), blocks=tuple(_blocks_of(f"sections.{name}")(laid)))


def _about(laid: Laying) -> Iterable[Line]:
    """What stands on the first page. What nobody said is left out; residents read what was asked, not how a report is made."""
    texts, occasion, report = laid.texts, laid.material.occasion, laid.material.report
    area = next((one.name for _, one in laid.of(Area) if one.name and not one.through_eyes_of), "")
    looks = report or occasion
    said = {
        "for_whom": laid.cut(occasion.for_whom) if occasion else "",
        "question": laid.cut(occasion.question) if occasion else "",
        "area": area,
        "round": texts.number(report.round) if report else "",
        "made_on": texts.date(laid.on),
        "perspective": texts(f"perspective.{looks.perspective}") if looks else "",
    }
    held = RESIDENTS_READ if laid.length is Length.RESIDENTS else said
    return [Line(label=texts(f"report.about.{name}"), text=said[name]) for name in held if said[name]]


RESIDENTS_READ: Final = ("question", "area")
