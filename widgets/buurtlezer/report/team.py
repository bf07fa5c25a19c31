"""A team's report: what a member hands in, and all parts laid together, with who tells each conclusion by role. Pure.

A conclusion that several tell in the same words is one, with the legs of all. What leaves by a yes is told while it holds.
Not here: what of a logbook leaves (``leaving``), handing in (``steps.report.team``), the document (``compose.team``).
"""

import uuid
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from buurtlezer.analysis.sentences import folded
from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import OWN, Conclusion, CounterVoice, Entry, NamedFor, Quote, ReportPart
from buurtlezer.model.conclusion import MOST_LEGS
from buurtlezer.model.references import references
from buurtlezer.model.report_part import HandedIn
from buurtlezer.texts import Texts

from .called import names, stops
from .handed import content_of, read, stored
from .material import Material

NOT_HANDED_IN: Final = frozenset({"report_part", "copy_given", "self_check", "feedback"})
"""Kinds that a member made for their own report and keeps."""

_SOUGHT: Final = (CounterVoice.NOT_SOUGHT, CounterVoice.NONE_FOUND, CounterVoice.FOUND)

Json = dict[str, Any]


def handed_in(goes: Mapping[str, Entry], whole: Mapping[str, Entry], member: str) -> list[HandedIn]:
    """What a member's part holds of what leaves: under ids that lead back to no logbook, and naming each other by these.

    Parameters
    ----------
    goes
        Entries as they may leave, by id.
    whole
        The same as their author has them: until when somebody said yes stands only there.
    """
    ids = {one: uuid.uuid5(uuid.UUID(member), one).hex for one in goes}
    return [
        HandedIn(
            of_kind=entry.kind,
            entry=ids[one],
            content=stored(_renamed(entry, ids)),
            until=until(whole.get(one, entry)),
        )
        for one, entry in goes.items()
        if entry.kind not in NOT_HANDED_IN
    ]


def until(entry: Entry) -> date | None:
    """The last day of the yes that an entry leaves by; None where it leaves by none."""
    if isinstance(entry, Quote):
        return entry.until
    consent = getattr(entry, "consent", None)
    return consent.until if consent is not None and NamedFor.REPORT in consent.uses else None


def entries_of(part: ReportPart, on: date) -> dict[str, Entry]:
    """What a part tells on a day, by id; what this version cannot read is none of it."""
    ids = {one.entry for one in part.entries}
    found: dict[str, Entry] = {}
    for one in part.entries:
        if one.until is None or on <= one.until:
            try:
                found[one.entry] = read(one, ids)
            except BadEntry:
                continue
    return found


def team_material(material: Material, parts: Iterable[ReportPart], on: date, texts: Texts, pack: Pack) -> Material:
    """The team's own material with all parts: first what the team wrote itself, then each part as it came.

    What the team's report had taken out is in neither. A part that is an earlier report is known already, and in nothing else.
    """
    gone = {*material.report.taken_out} if material.report is not None else set()
    entries: dict[str, Entry] = dict(material.entries)
    tellers: dict[str, list[str]] = {}
    earlier: dict[str, Entry] = {}
    said = {folded(one.thinks): own for own, one in entries.items() if isinstance(one, Conclusion)}
    for part in parts:
        told = {own: entry for own, entry in entries_of(part, on).items() if own not in gone}
        if part.earlier:
            earlier |= told
            continue
        for own, entry in told.items():
            if not isinstance(entry, Conclusion):
                entries[own] = entry
                continue
            first = said.setdefault(folded(entry.thinks), own)
            before = entries.get(first)
            entries[first] = together(before, entry) if isinstance(before, Conclusion) else entry
            of = tellers.setdefault(first, [])
            if part.teller not in of:
                of.append(part.teller)
    everything = {**earlier, **entries}
    return replace(
        material,
        entries=entries,
        names={**material.names, **names(everything, texts, pack), **stops(everything)},
        tellers={own: tuple(roles) for own, roles in tellers.items()},
        earlier=earlier,
    )


def together(one: Conclusion, other: Conclusion) -> Conclusion:
    """The same conclusion told twice: the legs of both, and of each text the first that somebody filled in."""
    legs = tuple(dict.fromkeys((*one.legs, *other.legs)))[:MOST_LEGS]
    texts = ("for_whom", "where", "counter_says", "counter_by", "says_not", "stop", "start", "with_whom", "wrong_if")
    filled = {name: getattr(one, name) or getattr(other, name) for name in texts}
    counter = max(one.counter, other.counter, key=_SOUGHT.index)
    return one.model_copy(update={**filled, "legs": legs, "counter": counter, "asks": one.asks | other.asks})


def _renamed(entry: Entry, ids: Mapping[str, str]) -> Json:
    """Content that names the others of its part as they are called there; what is not in it is not named."""
    content = content_of(entry)
    for field in references(entry.kind):
        content[field] = _names(content.get(field), ids)
    return content


def _names(given: Any, ids: Mapping[str, str]) -> Any:
    def now(name: str) -> str | None:
        old = name.removeprefix(OWN)
        return (OWN if name.startswith(OWN) else "") + ids[old] if old in ids else None

    if isinstance(given, str):
        return now(given)
    if isinstance(given, Mapping):
        return {new: value for name, value in given.items() if (new := now(name))}
    if isinstance(given, Collection):
        return [new for name in given if (new := now(name))]
    return given
