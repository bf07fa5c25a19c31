"""A team's report: what a member hands in, and all parts laid together, with who tells each conclusion by role. Pure.

A conclusion that several tell in the same words is one, with the legs of all. What leaves by a yes is told while it holds.
Not here: what of a logbook leaves (``leaving``), handing in (``steps.report.handing``), the document (``compose``).
"""

import uuid
from collections.abc import Collection, Container, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from buurtlezer.analysis.sentences import folded
from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import OWN, Conclusion, CounterVoice, Entry, Quote, ReportPart
from buurtlezer.model.conclusion import MOST_LEGS
from buurtlezer.model.named import names_somebody
from buurtlezer.model.references import references
from buurtlezer.model.report_part import MOST_GONE_WITH, HandedIn
from buurtlezer.texts import Texts

from .bounded import bounded
from .called import names, stops
from .going_along import Why, last_days, tells_of, with_what_needs_them, with_what_tells_of_them
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
        All that their author has: until when somebody said yes, and what goes with what, stands only there.
    """
    ids = {one: uuid.uuid5(uuid.UUID(member), one).hex for one, entry in goes.items() if entry.kind not in NOT_HANDED_IN}
    days = last_days({**goes, **whole})
    # Each is as long as an entry of its kind can be; all together are looked at where they come in.
    return [
        HandedIn(
            of_kind=goes[one].kind,
            entry=new,
            content=stored(_renamed(goes[one], ids)),
            until=days[one],
            goes_with=tuple(sorted(_goes_with(whole.get(one, goes[one]), whole, ids)))[:MOST_GONE_WITH],
        )
        for one, new in ids.items()
    ]


def _goes_with(entry: Entry, whole: Mapping[str, Entry], ids: Mapping[str, str]) -> set[str]:
    """Of what an entry tells, what is in its part. Whose words a quote are is not said by the way."""
    of = {one for one in tells_of(entry) if one in ids}
    if isinstance(entry, Quote):
        of = {one for one in of if one in whole and not names_somebody(whole[one])}
    return {ids[one] for one in of}


def entries_of(part: ReportPart, on: date, gone: Container[str] = ()) -> dict[str, Entry]:
    """What a part tells on a day, by id, without what is gone and all that tells of that; what cannot be read is none of it."""
    return _told(part, _read(part), on, gone)


def same_words(parts: Iterable[ReportPart], on: date) -> dict[str, list[str]]:
    """Ids in all parts of those that say the same conclusion, by its words folded."""
    found: dict[str, list[str]] = {}
    for part in parts:
        for own, words in () if part.earlier else _said(entries_of(part, on)).items():
            found.setdefault(words, []).append(own)
    return found


def _said(entries: Mapping[str, Entry]) -> dict[str, str]:
    """What each conclusion says, its words folded, by id."""
    return {own: folded(one.thinks) for own, one in entries.items() if isinstance(one, Conclusion)}


def _read(part: ReportPart) -> dict[str, Entry]:
    ids = {one.entry for one in part.entries}
    found: dict[str, Entry] = {}
    for one in part.entries:
        try:
            found[one.entry] = read(one, ids)
        except BadEntry:
            continue
    return found


def _told(part: ReportPart, found: Mapping[str, Entry], on: date, gone: Container[str]) -> dict[str, Entry]:
    stays = {one.entry: Why.NO_YES for one in part.entries if one.entry not in found or (one.until and one.until < on)}
    stays |= {one.entry: Why.TAKEN_OUT for one in part.entries if one.entry in gone}
    with_what_tells_of_them(stays, found, {one.entry: one.goes_with for one in part.entries})
    with_what_needs_them(stays, found)
    going = found.keys() - stays.keys()
    return {one: bounded(entry, going) if stays else entry for one, entry in found.items() if one in going}


def team_material(material: Material, parts: Iterable[ReportPart], on: date, texts: Texts, pack: Pack) -> Material:
    """The team's own material with all parts: first what the team wrote itself, then each part as it came.

    What the team's report had taken out is in neither, and nothing that tells of it; a conclusion in whoever's words are the
    same. A part that is an earlier report is known already, and in nothing else. No part puts anything in another's place.
    """
    gone = {*material.report.taken_out} if material.report is not None else set()
    entries: dict[str, Entry] = dict(material.entries)
    tellers: dict[str, list[str]] = {}
    earlier: dict[str, Entry] = {}
    said = {words: own for own, words in _said(entries).items()}
    read_parts = [(part, _read(part)) for part in parts]
    says = {own: words for part, found in read_parts if not part.earlier for own, words in _said(found).items()}
    out = {words for own, words in says.items() if own in gone}
    for part, found in read_parts:
        told = _told(part, found, on, gone | (earlier if part.earlier else entries).keys())
        if part.earlier:
            earlier |= told
            continue
        for own, entry in told.items():
            if not isinstance(entry, Conclusion):
                entries[own] = entry
                continue
            if says[own] in out:
                continue
            first = said.setdefault(says[own], own)
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
