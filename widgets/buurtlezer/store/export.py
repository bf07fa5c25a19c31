"""What is taken along of a workshop. What a row may carry is declared (``model.kind.Kind.exports``); all else stays behind.

Whoever reads it may have been in the room, and know who sat at the table of three, who came late and who is the only one of an
organisation. So no row carries what is of the person and not of what was said: no voices, perspective, round, sheet or role, no
handle, no number and no time. Rows stand in the order of what they say. Points are on a grid of some 100 m, and where few
answered the same place it is left out; a count of voices stands only where it is enough, and of a question that too few answered
no answer does: in a room of four everybody would know whose the one *no* is. What remains: two rows can be laid
together by what their words say, and by that alone (``tests/logbook/room/test_export.py``).

Not here: which entries the room reads, and what of them waits (``shared``), how a place is named (``naming``), which parts of a
picture (``along``), files (``logbook.room.console.file``).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import sqlalchemy as sa

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.coarse import coarse_area, coarse_point
from buurtlezer.model import Entry
from buurtlezer.model.kinds import declared

from . import moment_log, presence, results, shared
from .along import enough_only, numbered
from .json_text import json_text
from .naming import by_name, named
from .room import Workshop
from .shared import SPEAKING, Shared
from .tables import group_results

FORMAT: Final = "buurtlezer-workshop"
FORMAT_VERSION: Final = 2
"""Since 2: no row carries what is of the person; ``totals``; coarse points."""

OF_ALL: Final = ("kind", "voice")
"""Fields of every row: what is supposed must not be read as said."""


def exported(connection: sa.Connection, own: Workshop) -> dict[str, Any]:
    """What a workshop holds for others to read, as plain JSON values.

    ``totals``: devices that took part, people behind them, people on typed sheets (at least: as many as the question that most of
    them answered), and for each kind the entries and, where that is enough, the people.
    """
    minimum = own.settings.minimum_voices
    told = shared.carried_out(connection, own)
    rows = _Rows(told, minimum)
    runs = moment_log.all_of(connection, own.id)
    answers = {run.id: [one for one in told if getattr(one.entry, "moment", None) == run.id] for run in runs}
    few = {run for run, given in answers.items() if not _people(given, minimum).enough}
    left = (one for one in told if getattr(one.entry, "moment", None) not in few)
    everybody = presence.everybody(connection, own.id)
    kinds = sorted({one.kind for one in told})
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "workshop": own.settings.model_dump(mode="json"),
        "created_at": own.created_at,
        "closed_at": own.closed_at,
        "totals": {
            "participants": len(everybody),
            "voices": sum(one.voices for one in everybody),
            "paper": _on_paper(told),
            "kinds": {kind: _counted("entries", (one for one in told if one.kind == kind), minimum) for kind in kinds},
        },
        "moments": [
            {
                "id": run.id,
                "opened_at": run.opened_at,
                **run.moment.content(),
                **_counted("answers", answers[run.id], minimum),
            }
            for run in runs
        ],
        "entries": sorted(({"kind": one.kind, "content": rows.row(one.entry)} for one in left), key=json_text),
        "results": dict(_pictures(connection, own, rows)),
    }


class _Rows:
    """Makes rows of entries; knows how many said the same."""

    def __init__(self, told: Iterable[Shared], minimum: int) -> None:
        told = list(told)
        self._names = named((one.handle, one.entry) for one in told)
        same: dict[str, list[Shared]] = {}
        for one in told:
            content = self._content(one.entry)
            for field in declared(one.kind).exports_where_enough if one.entry.voice in SPEAKING else ():
                same.setdefault(_same(content, field), []).append(one)
        self._enough = {value for value, them in same.items() if Cell.of(_each_once(them), minimum).enough}

    def row(self, entry: Entry) -> dict[str, Any]:
        """One row."""
        content = self._content(entry)
        for field in declared(entry.kind).exports_where_enough:
            if not _is_offered(content[field]) and _same(content, field) not in self._enough:
                content[field] = None
        return content

    def may_tell(self, run: str, spot: Mapping[str, Any]) -> bool:
        """Whether a picture may say that this was tapped in a moment."""
        tapped = {"id": None, "lat": spot.get("lat"), "lon": spot.get("lon")}
        return "id" in spot or _same({"kind": "answer", "moment": run, "spot": tapped}, "spot") in self._enough

    def _content(self, entry: Entry) -> dict[str, Any]:
        content = by_name(entry, self._names)
        found = {field: _coarse(content[field]) for field in (*OF_ALL, *declared(entry.kind).exports)}
        return {field: {"id": value["id"]} if _is_offered(value) else value for field, value in found.items()}


def _coarse(value: Any) -> Any:
    """The value with its points on the grid and nothing finer than a hundredth, and no order but that of names."""
    if isinstance(value, Mapping):
        if {"type", "coordinates"} == value.keys():
            return coarse_area(value)
        found = {name: _coarse(inner) for name, inner in sorted(value.items())}
        if {"lon", "lat"} <= value.keys():
            found["lon"], found["lat"] = coarse_point(value["lon"], value["lat"])
        return found
    if isinstance(value, float):
        return round(value, 2)
    return [_coarse(inner) for inner in value] if isinstance(value, list | tuple) else value


def _is_offered(value: Any) -> bool:
    """Whether it is a spot that the question offered: then nothing of where it lies is the person's."""
    return isinstance(value, Mapping) and bool(value.get("id"))


def _same(content: Mapping[str, Any], field: str) -> str:
    return json_text([content["kind"], content.get("moment"), field, content[field]])


def _counted(what: str, them: Iterable[Shared], minimum: int) -> dict[str, int]:
    """How many entries there are, and how many people are behind them if they are enough."""
    told = list(them)
    people = _people(told, minimum)
    return {what: len(told), **({"voices": people.voices} if people.enough else {})}


def _on_paper(told: Iterable[Shared]) -> int:
    """Nobody knows which sheets are one person's: of what was asked once of each, the most."""
    asked: Counter[tuple[Any, ...]] = Counter()
    for one in told:
        if one.author == one.handle:  # a sheet is its own author
            asked[one.kind, getattr(one.entry, "moment", None), getattr(one.entry, "about", None)] += one.voices
    return max(asked.values(), default=0)


def _people(them: Iterable[Shared], minimum: int) -> Cell:
    return Cell.of(_each_once(one for one in them if one.entry.voice in SPEAKING), minimum)


def _each_once(them: Iterable[Shared]) -> Iterable[Shared]:
    """Of each author the entry with the most people behind it."""
    most: dict[str, Shared] = {}
    for one in them:
        most[one.author] = max(most.get(one.author, one), one, key=lambda one: one.voices)
    return most.values()


def _pictures(connection: sa.Connection, own: Workshop, rows: _Rows) -> Iterator[tuple[str, Any]]:
    """The group's pictures and the rooms' answers, as they were last computed. Counts that stand by themselves are none."""
    asked = sa.select(group_results.c.view).where(group_results.c.workshop_id == own.id)
    for view in sorted(connection.scalars(asked)):
        name, _, run = view.partition(".")
        found = numbered(enough_only(results.kept(connection, own, view).content))
        if name == "moment" and found and "spots" in found:
            found["spots"] = [spot for spot in found["spots"] if rows.may_tell(run, spot)]
        if name == "moment" or not run:
            yield view, found
