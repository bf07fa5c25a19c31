"""The document as a whole: its first page, its sections in their order, what to do first where there is nothing yet.

Not here: the sections (``sections``), what all of them lay out with (``laying``).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from importlib import import_module
from typing import Final, TypeAlias

from buurtlezer.geodata import Pack
from buurtlezer.model import Area, Conclusion, Length, Report, ReportSection
from buurtlezer.report import works
from buurtlezer.report.document import Block, Document, Line, Section
from buurtlezer.report.material import Material
from buurtlezer.report.press import words
from buurtlezer.texts import Texts

from . import missing, residents
from .laying import MEASURES, Laying
from .paper import fits
from .sections.conclusions import MOST, in_one_line

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
    report = material.report
    laid = Laying(material, length, texts, pack, on, MEASURES[length][0])
    for measure in MEASURES[length]:
        laid = replace(laid, measure=measure)
        sections = [_section(laid, name, draw) for name in in_order(report, length)]
        found = tuple(section for section in sections if section.blocks) or (missing.first(laid),)
        listed = () if length is Length.RESIDENTS else works.works(material, texts, pack, found, brief=length is Length.TEAM)
        if fits(found, listed, length):
            break
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
        works=listed,
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
    """What stands on the first page, as far as it was said: for residents the day, else also why and what came of it."""
    if laid.length is Length.RESIDENTS:
        return [Line(label=laid.texts("report.about.made_on"), text=laid.texts.date(laid.on))]
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
    lines = [Line(label=texts(f"report.about.{name}"), text=text) for name, text in said.items() if text]
    return [*lines, *_in_short(laid)] if laid.length is Length.STUDENT else lines


def _in_short(laid: Laying) -> list[Line]:
    """The conclusions, each with how it stands: who reads one page only reads these."""
    if ReportSection.CONCLUSIONS not in in_order(laid.material.report, laid.length):
        return []
    shown, _ = laid.taken(laid.of(Conclusion), MOST[laid.length])
    label = laid.texts("report.section.conclusions")
    said = [f"{number}. {in_one_line(laid, one)}" for number, (_, one) in enumerate(shown, start=1)]
    return [Line(label=label if not at else "", text=text) for at, text in enumerate(said)]
