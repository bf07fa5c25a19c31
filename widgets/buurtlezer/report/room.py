"""A room's report: one page right after a session, of what an export holds and of nothing else, so of nothing more than may leave.

Who took part, what was asked, what came of it, what was agreed, when it comes back; what does not fit is counted. Not here: rows and
words of each (``room_asked``, ``room_entries``, ``rooms``), the same as a spreadsheet (``room_sheets``), files (``press``).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.model import ReportSection, Settings
from buurtlezer.report import room_asked, room_entries, rooms
from buurtlezer.report.document import Block, Document, Line, Paragraph, Points, Section
from buurtlezer.report.press import words
from buurtlezer.report.rooms.around import RoomAround
from buurtlezer.texts import Texts
from buurtlezer.wording.short import short

Json = Mapping[str, Any]

QUESTIONS, STEPS, LINES, OF_ONE_VIEW = 7, 4, 12, 2
"""How many of each stand on the page."""

LENGTH: Final = 130
"""Characters of a line."""


def room_document(exported: Json, texts: Texts, pack: Pack, on: date) -> Document:
    """The page, of an export (``store.export``), in a language, as it is true on a day."""
    settings = Settings.model_validate(exported["workshop"])
    asked = room_asked.asked(exported, texts)
    sections = (
        (ReportSection.METHOD, "asked", _asked(asked, texts)),
        (ReportSection.PLACES, "came", _came(exported, settings, texts, pack, on)),
        (ReportSection.ACTIONS, "next", _next(exported, texts)),
        (ReportSection.CHECKING, "back", (_paragraph(_back(settings, texts)),)),
    )
    return Document(
        language=texts.language,
        title=settings.title,
        subtitle=texts("roomreport.subtitle"),
        about=tuple(_about(exported, settings, texts)),
        made_on=on,
        short=True,
        sections=tuple(Section(name=name, title=texts(f"roomreport.{title}"), blocks=blocks) for name, title, blocks in sections),
        words=words(texts),
    )


def view_lines(exported: Json, texts: Texts, pack: Pack, on: date) -> Iterator[tuple[str, str, list[str]]]:
    """Name, title and lines of each picture of the group that says something, by its workbook's order in the export."""
    settings = Settings.model_validate(exported["workshop"])
    around = RoomAround(texts, pack, settings.residents or settings.minors)
    for name, content in exported["results"].items():
        said = rooms.told(name, content, around, on) if content and not name.startswith("moment.") else []
        if said:
            yield name, texts(f"room.group.view.{name}"), said


def _about(exported: Json, settings: Settings, texts: Texts) -> Iterator[Line]:
    people, devices = exported["totals"]["voices"], exported["totals"]["participants"]
    took_part = texts.many("roomreport.people", people) if people == devices or not people else texts(
        "roomreport.people_at", people=texts.many("roomreport.people", people), n=devices
    )
    yield Line(label=texts("roomreport.held"), text=", ".join(filter(None, (texts.date(settings.held_on), settings.area))))
    yield Line(label=texts("roomreport.took_part"), text=took_part)
    yield Line(label=texts("roomreport.by"), text=f"{settings.organisation} ({settings.contact})")


def _asked(them: Sequence[room_asked.Asked], texts: Texts) -> tuple[Block, ...]:
    if not them:
        return (_paragraph(texts("roomreport.asked_nothing")),)

    def of(one: room_asked.Asked) -> Paragraph:
        people = texts.many("roomreport.people", one.voices) if one.voices and one.rows else ""
        prompt = short(room_asked.prompt(one, texts), room_asked.PROMPT)
        return Paragraph(text=short(f"{prompt} {room_asked.line(one, texts)}", 2 * LENGTH), whence=people)

    # Those that say something come first: it is the page of what was answered.
    first = sorted(them, key=lambda one: not one.rows)
    picture = room_asked.charts(them, texts)
    return (_points([of(one) for one in first], QUESTIONS, texts), *([picture] if picture else ()))


def _came(exported: Json, settings: Settings, texts: Texts, pack: Pack, on: date) -> tuple[Block, ...]:
    found = [(title, lines) for _, title, lines in view_lines(exported, texts, pack, on)]
    if not found:
        entries = sum(one["entries"] for kind, one in exported["totals"]["kinds"].items() if kind != "answer")
        said = texts.many("roomreport.only_entries", entries) if entries else texts("roomreport.came_nothing")
        return (_paragraph(said),)
    each = max(1, min(OF_ONE_VIEW, LINES // len(found)))
    lines = [
        Paragraph(text=short(line, LENGTH + 40), whence=title) for title, said in found for line in said[:each]
    ]
    left = sum(max(0, len(said) - each) for _, said in found)
    return (_points(lines, LINES, texts, left),)


def _next(exported: Json, texts: Texts) -> tuple[Block, ...]:
    steps = room_entries.agreed(exported, texts)
    if not steps:
        return (_paragraph(texts("roomreport.next_nothing")),)
    return (_points([Paragraph(text=room_entries.cut(step)) for step in steps], STEPS, texts),)


def _back(settings: Settings, texts: Texts) -> str:
    """When, where and by whom it comes back, or did; that nobody said it."""
    if settings.returned_on is not None:
        return texts("room.back.done", day=texts.date(settings.returned_on))
    if settings.back_on is None:
        return texts("roomreport.back_nothing", contact=settings.contact)
    said: dict[str, Callable[[], str]] = {
        "back_where": lambda: texts("room.back.where", where=settings.back_where),
        "back_by": lambda: texts("room.back.by", by=settings.back_by),
    }
    pieces = [made() for name, made in said.items() if getattr(settings, name)]
    return " ".join([texts("room.back.comes", day=texts.date(settings.back_on)), *pieces])


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def _points(them: list[Paragraph], most: int, texts: Texts, left: int = 0) -> Points:
    """A list of at most so many, with how many more are in the data."""
    more = len(them) - most + left if len(them) > most else left
    tail = [_paragraph(texts.many("roomreport.more", more))] if more else []
    return Points(items=(*them[:most], *tail))
