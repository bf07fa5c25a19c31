"""What a person takes along: one page to read, of all that they made, with the data inside of it. For nobody but its author.

From a logbook as ``store.take_along`` gives it, so that what this version cannot read is in the data at least, and counted. Not
here: what leaves in a report (``leaving``), which leaves far less; giving the file (``logbook.room.desk``, ``steps.start``).
"""

import base64
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import Entry, Photo, Reflection, ReportPart, Settings, Voice, parse
from buurtlezer.report.asked import asked
from buurtlezer.report.called import names, stops
from buurtlezer.report.outline import WIDTH, outline
from buurtlezer.report.told import Around, words_of
from buurtlezer.texts import Texts
from buurtlezer.wording import coming_back
from buurtlezer.wording.circle import NAMES, title_key

FILE: Final = "buurtboek.html"
DATA: Final = "buurtboek.json"

LONGEST_ADDRESS: Final = 1_500_000
"""Characters of data in the link itself. Browsers do not follow a longer one: then a few lines of script give the file."""

TEAM: Final = "team"
"""The prompt under which a team's logbook has its name (``steps.report.handing``)."""

HERE: Final = Path(__file__).parent

_PAGES: Final = {name.partition("_")[2]: name for name in NAMES} | {"lived": "06_places"}
"""Workbooks by how the prompts of their thoughts begin."""


@dataclass(frozen=True, slots=True)
class Line:
    """One entry: what kind of thing it is, its words, on what it stands, its numbers on the map, its picture."""

    kind: str
    title: str
    text: str
    notes: tuple[str, ...]
    picture: str = ""


def along(taken: Mapping[str, Any], texts: Texts, pack: Pack, on: date) -> str:
    """The page of a logbook as it was taken along on a day, in a language."""
    entries, unread = _present(taken["revisions"])
    workshop = taken.get("workshop")
    questions = asked(workshop, texts.language) if workshop else {}
    around = Around(texts, pack, names(entries, texts, pack) | stops(entries) | questions, on, whole=True)
    drawn = outline(entries, pack, texts.language)
    numbers: Mapping[str, tuple[int, ...]] = drawn.numbers if drawn is not None else {}
    data = json.dumps(taken, ensure_ascii=False, indent=1)
    address = f"data:application/json;charset=utf-8;base64,{base64.b64encode(data.encode()).decode()}"
    small = len(address) <= LONGEST_ADDRESS
    a_team = any(isinstance(entry, ReportPart) or _names_a_team(entry) for entry in entries.values())
    page: str = _template().render(
        t=texts,
        a_team=a_team,
        language=texts.language,
        name=taken["logbook"]["name"],
        day=texts.date(on),
        room=_room(workshop, texts, on) if workshop else (),
        file=DATA,
        address=address if small else "",
        data="" if small else Markup(_harmless(data)),  # noqa: S704 -- no tag and no comment can begin in it
        drawn=drawn,
        width=WIDTH,
        rounds=_rounds(entries, around, numbers),
        unread=unread,
    )
    return page


def _room(workshop: Mapping[str, Any], texts: Texts, on: date) -> tuple[str, ...]:
    """Where it was said, when it comes back, whom to ask: the one thing that a person still has when all is erased."""
    told = {name: value for name, value in workshop.items() if name != "asked"}
    settings = Settings.model_validate(told)
    return (
        texts("along.room", title=settings.title, day=texts.date(settings.held_on)),
        *filter(None, [coming_back.told(settings, texts, on)]),
        texts("along.room_ask", organisation=settings.organisation, contact=settings.contact),
    )


def _present(revisions: Iterable[Mapping[str, Any]]) -> tuple[dict[str, Entry], int]:
    """Entries that are there, by id in the order they were last changed, and how many of them nobody here can read."""
    newest: dict[str, Any] = {}
    for one in sorted(revisions, key=lambda one: int(one["seq"])):
        newest.pop(one["entry_id"], None)
        newest[one["entry_id"]] = one["content"]
    found = {one: _read(content) for one, content in newest.items() if content is not None}
    readable = {one: entry for one, entry in found.items() if entry is not None}
    return readable, len(found) - len(readable)


def _read(content: Mapping[str, Any]) -> Entry | None:
    try:
        return parse(content)
    except BadEntry:
        return None


def _rounds(entries: Mapping[str, Entry], around: Around, numbers: Mapping[str, tuple[int, ...]]) -> list[Any]:
    """``(round, ((workbook's title, lines), …))`` in the order of the circle; what no workbook makes comes last."""
    found: dict[int, dict[str | None, list[Line]]] = {}
    for one, entry in entries.items():
        if _names_a_team(entry):
            continue  # a mark, and no thought of anybody: the name stands above
        of_round = found.setdefault(entry.round, {})
        of_round.setdefault(_workbook(entry), []).append(_line(entry, around, numbers.get(one, ())))
    texts = around.texts
    titles = [*((name, texts(title_key(name))) for name in NAMES), (None, texts("along.in_room"))]
    return [(one, [(title, found[one][name]) for name, title in titles if name in found[one]]) for one in sorted(found)]


def _names_a_team(entry: Entry) -> bool:
    """Whether an entry is what a team's logbook is called by."""
    return isinstance(entry, Reflection) and entry.prompt == TEAM


def _workbook(entry: Entry) -> str | None:
    """The workbook that an entry was made in; a thought says so by its prompt."""
    if isinstance(entry, Reflection) and (name := _PAGES.get(entry.prompt.partition("_")[0])) is not None:
        return name
    return entry.declared.made_in


def _line(entry: Entry, around: Around, numbers: tuple[int, ...]) -> Line:
    texts, told = around.texts, words_of(entry.kind)(entry, around)
    voice = {Voice.TOLD: texts("along.told"), Voice.SUPPOSED: texts("along.supposed")}
    notes = (
        *(texts("along.number", n=number) for number in numbers),
        *([voice[entry.voice]] if entry.voice in voice else []),
        *(part for part in (told.whence.source, told.whence.year) if part and part not in told.text),
    )
    repeated = told.title.casefold() in told.text.casefold()
    picture = f"data:image/jpeg;base64,{entry.image}" if isinstance(entry, Photo) else ""
    return Line(texts(f"told.kind.{entry.kind}"), "" if repeated else told.title, told.text, notes, picture)


def _harmless(text: str) -> str:
    """JSON that says the same, in which nothing ends the element it stands in."""
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def _template() -> Any:
    environment = Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("along.html")
