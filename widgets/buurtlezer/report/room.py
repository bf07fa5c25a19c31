"""A room's report: one page right after a session, of what an export holds and nothing else, so of nothing more than may leave.

Who took part, what was asked, what came of it, what was agreed, when it comes back; what does not fit is counted. Not here: rows
and words of each (``room_asked``, ``room_entries``, ``rooms``), the same as a spreadsheet (``room_sheets``), files (``press``).
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from buurtlezer import views
from buurtlezer.geodata import Pack
from buurtlezer.model import ReportSection, Settings
from buurtlezer.report import room_asked, room_entries, rooms
from buurtlezer.report.document import Block, Document, Line, Paragraph, Points, Section
from buurtlezer.report.press import words
from buurtlezer.report.rooms.around import LENGTH, WIDE, RoomAround
from buurtlezer.texts import Texts
from buurtlezer.wording.short import short

Json = Mapping[str, Any]

ASKED, WITHOUT_CHART, CAME, STEPS, TITLE = 7, 14, 17, 4, 2
"""Lines of each that one page has room for, and of a picture's title."""

OF_ONE_VIEW: Final = 3


def room_document(exported: Json, texts: Texts, pack: Pack, on: date) -> Document:
    """The page, of an export (``store.export``), in a language, as it is true on a day."""
    settings = Settings.model_validate(exported["workshop"])
    asked = room_asked.asked(exported, texts)
    back = _back(settings, texts)
    sections = (
        (ReportSection.METHOD, "asked", _asked(asked, texts)),
        (ReportSection.PLACES, "came", _came(exported, texts, pack, on, CAME + 2 - _takes(back) - _takes(settings.title) // 2)),
        (ReportSection.ACTIONS, "next", _next(exported, texts)),
        (ReportSection.CHECKING, "back", (_paragraph(back),)),
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
    """Name, title and lines of each picture of the group that says something, in the order of their workbooks."""
    settings = Settings.model_validate(exported["workshop"])
    around = RoomAround(texts, pack, settings.residents or settings.minors)
    for name in views.names():
        content = exported["results"].get(name)
        said = rooms.told(name, content, around, on) if content else []
        if said:
            yield name, texts(f"room.group.view.{name}"), said


def _about(exported: Json, settings: Settings, texts: Texts) -> Iterator[Line]:
    yield Line(label=texts("roomreport.held"), text=", ".join(filter(None, (texts.date(settings.held_on), settings.area))))
    yield Line(label=texts("roomreport.took_part"), text=_took_part(exported["totals"], texts))
    yield Line(label=texts("roomreport.by"), text=f"{settings.organisation} ({settings.contact})")


def _took_part(totals: Json, texts: Texts) -> str:
    people, devices, paper = totals["voices"], totals["participants"], totals["paper"]
    said = texts.many("roomreport.people", people) if people else ""
    if people != devices:
        said = texts.many("roomreport.at_devices", devices, people=said)
    sheets = texts.many("roomreport.on_paper", paper) if paper else ""
    return ", ".join(filter(None, (said, sheets))) or texts("roomreport.nobody_there")


def _asked(them: Sequence[room_asked.Asked], texts: Texts) -> tuple[Block, ...]:
    if not them:
        return (_paragraph(texts("roomreport.asked_nothing")),)

    def of(one: room_asked.Asked) -> str:
        people = f" ({texts.many('roomreport.people', one.voices)})" if one.voices and one.rows else ""
        prompt = short(room_asked.prompt(one, texts), room_asked.PROMPT)
        return f"{short(f'{prompt} {room_asked.line(one, texts)}', LENGTH - len(people))}{people}"

    # Those that say something come first: it is the page of what was answered.
    first = sorted(them, key=lambda one: not one.rows)
    picture = room_asked.charts(them, texts)
    lines = _points([of(one) for one in first], ASKED if picture else WITHOUT_CHART, texts)
    return (lines, *([picture] if picture else ()))


def _came(exported: Json, texts: Texts, pack: Pack, on: date, room: int) -> tuple[Block, ...]:
    found = [(title, lines) for _, title, lines in view_lines(exported, texts, pack, on)]
    if not found:
        entries = sum(one["entries"] for kind, one in exported["totals"]["kinds"].items() if kind != "answer")
        rows = (one["content"] for one in exported["entries"])
        waiting = sum(room_entries.waits(row) and not room_entries.sentence(row, texts, pack) for row in rows)
        told = texts.many("roomreport.only_entries", entries - waiting) if entries > waiting else ""
        waits = texts.many("roomreport.waiting", waiting) if waiting else ""
        return (_paragraph(" ".join(filter(None, (told, waits))) or texts("roomreport.came_nothing")),)
    shown: dict[str, list[str]] = {}
    # One of each picture before a second of any.
    for at in range(OF_ONE_VIEW):
        for title, lines in found:
            line = short(lines[at], LENGTH) if at < len(lines) else ""
            takes = _takes(line) + TITLE * (title not in shown)
            if line and takes <= room:
                shown.setdefault(title, []).append(line)
                room -= takes
    left = sum(len(lines) for _, lines in found) - sum(map(len, shown.values()))
    blocks = [Points(title=title, items=tuple(map(_paragraph, shown[title]))) for title, _ in found if title in shown]
    return (*blocks, *([_paragraph(texts.many("roomreport.more", left))] if left else ()))


def _next(exported: Json, texts: Texts) -> tuple[Block, ...]:
    steps = [short(step, LENGTH) for step in room_entries.agreed(exported, texts)]
    return (_points(steps, STEPS, texts) if steps else _paragraph(texts("roomreport.next_nothing")),)


def _back(settings: Settings, texts: Texts) -> str:
    """When, where and by whom it comes back, or did; that nobody said it."""
    where = texts("room.back.where", where=settings.back_where) if settings.back_where else ""
    by = texts("room.back.by", by=settings.back_by) if settings.back_by else ""
    if settings.returned_on is not None:
        said = texts("room.back.done", day=texts.date(settings.returned_on))
    elif settings.back_on is not None:
        said = texts("room.back.comes", day=texts.date(settings.back_on))
    else:
        return texts("roomreport.back_nothing", contact=settings.contact)
    return " ".join(filter(None, (said, where, by)))


def _paragraph(text: str) -> Paragraph:
    return Paragraph(text=text)


def _takes(line: str) -> int:
    return -(-len(line) // WIDE)


def _points(them: list[str], room: int, texts: Texts) -> Points:
    """As many as there is room for, and how many more are in the data."""
    shown = []
    for line in them:
        room -= _takes(line)
        if room < 0:
            break
        shown.append(line)
    more = len(them) - len(shown)
    tail = [texts.many("roomreport.more", more)] if more else []
    return Points(items=tuple(map(_paragraph, (*shown, *tail))))
