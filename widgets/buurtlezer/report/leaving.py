"""What of a logbook leaves in a report, and why the rest stays behind. The one place where that is decided.

Closed by default: an entry leaves if its kind names fields that may (``Kind.reports``), its author chose it for this report,
nobody asked to have it taken out, and, where it names somebody, they said yes to a report and the yes holds that day
(``model.named``). Of what leaves, only those fields do; all else is as if nobody had filled it in (``bounded``). What names
another entry, and would tell of it, stays behind with that (``going_along``). Not here: the words of it (``kinds``), choosing
(``steps.report``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from buurtlezer.model import Centre, Entry, MapPlace, NamedFor, Perspective, Quote, Reflection, Report, Tie, Voice
from buurtlezer.model.named import may_be_named, names_somebody
from buurtlezer.report.bounded import bounded
from buurtlezer.report.going_along import Why, with_what_needs_them, with_what_tells_of_them

FOR_THE_REPORT: Final = frozenset({"conclusion", "quote", "feedback", "residents_check", "copy_given", "self_check"})
"""Kinds that are made for the report itself: chosen by being written."""

PROMPT: Final = "report_"
"""So a reflection's prompt begins that was written for a section of the report."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """Entries by id as they may leave, and the others with why not, each in the order that they were given."""

    goes: Mapping[str, Entry]
    stays: Mapping[str, Why]


def leaving(entries: Mapping[str, Entry], report: Report | None, on: date) -> Leaving:
    """What leaves of these entries on a day. Without a report nothing was chosen yet, and what was written for it leaves."""
    stays: dict[str, Why] = {one: why for one, entry in entries.items() if (why := forbidden(entry, on))}
    chosen, taken_out = (report.chosen, report.taken_out) if report is not None else ((), ())
    stays = {one: Why.TAKEN_OUT for one in taken_out if one in entries} | stays
    with_what_tells_of_them(stays, entries)
    for one in entries.keys() - {*chosen} - stays.keys():
        if not written_for_it(entries[one]):
            stays[one] = Why.NOT_CHOSEN
    with_what_needs_them(stays, entries)
    going = entries.keys() - stays.keys()
    return Leaving(
        {one: bounded(entry, going) for one, entry in entries.items() if one in going},
        {one: stays[one] for one in entries if one in stays},
    )


def forbidden(entry: Entry, on: date) -> Why | None:
    """Why an entry leaves in no report of a day, whoever chose it; None for one that may be chosen."""
    if entry.declared.always_private or getattr(entry, "not_for_organisation", False):
        return Why.PRIVATE
    if isinstance(entry, Tie) and entry.start is None and entry.centre is Centre.ME:
        return Why.PRIVATE
    if not entry.declared.reports:
        return Why.NEVER
    if isinstance(entry, Quote) and not entry.holds(on):
        return Why.NO_YES
    if names_somebody(entry) and not may_be_named(entry, NamedFor.REPORT, on):
        return Why.NO_YES
    return Why.SUPPOSED if stays_with_who_supposes(entry) else None


def written_for_it(entry: Entry) -> bool:
    """Whether an entry was made for the report itself, and so is chosen by being written."""
    return entry.kind in FOR_THE_REPORT or (isinstance(entry, Reflection) and entry.prompt.startswith(PROMPT))


def stays_with_who_supposes(entry: Entry) -> bool:
    """Suppositions that are told to nobody: what binds people, and what residents see."""
    supposed = entry.voice is Voice.SUPPOSED
    residents = isinstance(entry, MapPlace) and entry.perspective is Perspective.CITIZEN
    return supposed and (residents or entry.kind in ("community", "gathering", "shared_people"))


__all__ = ["Leaving", "Why", "bounded", "forbidden", "leaving", "stays_with_who_supposes", "written_for_it"]
