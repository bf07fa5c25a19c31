"""What of a logbook leaves in a report, and why the rest stays behind. The one place where that is decided.

Closed by default: an entry leaves if its kind names fields that may (``Kind.reports``), its author chose it for this report,
nobody asked to have it taken out, and, where it names somebody, they said yes to a report and the yes holds that day
(``model.named``). Of what leaves, only those fields do; all else is as if nobody had filled it in (``bounded``). What names
another entry, and would tell of it, stays behind with that. Not here: the words of it (``kinds``), choosing
(``steps.report``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from buurtlezer.model import OWN, Centre, Entry, MapPlace, NamedFor, Perspective, Quote, Reflection, Report, Tie, Treasure, Voice
from buurtlezer.model.kind import Erased, Refers
from buurtlezer.model.named import may_be_named, names_somebody
from buurtlezer.model.references import named_in, references
from buurtlezer.report.bounded import bounded

FOR_THE_REPORT: Final = frozenset({"conclusion", "quote", "feedback", "residents_check", "copy_given", "self_check"})
"""Kinds that are made for the report itself: chosen by being written."""

PROMPT: Final = "report_"
"""So a reflection's prompt begins that was written for a section of the report."""


class Why(StrEnum):
    """Why an entry stays behind: the text ``report.stays.<why>`` says it."""

    NEVER = "never"  # nothing of its kind leaves
    PRIVATE = "private"  # for its author alone, for ever
    NOT_CHOSEN = "not_chosen"
    TAKEN_OUT = "taken_out"
    NO_YES = "no_yes"  # nobody said yes to a report, or the yes is over
    SUPPOSED = "supposed"


@dataclass(frozen=True, slots=True)
class Leaving:
    """Entries by id as they may leave, and the others with why not, each in the order that they were given."""

    goes: Mapping[str, Entry]
    stays: Mapping[str, Why]


def leaving(entries: Mapping[str, Entry], report: Report | None, on: date) -> Leaving:
    """What leaves of these entries on a day; nothing where no report was begun."""
    stays: dict[str, Why] = {one: why for one, entry in entries.items() if (why := forbidden(entry, on))}
    taken_out = {one for one in report.taken_out if one in entries} if report is not None else set()
    _spread(stays, taken_out, entries)
    chosen = {*report.chosen} if report is not None else set()
    for one, entry in entries.items():
        if one not in stays and (report is None or not (one in chosen or written_for_it(entry))):
            stays[one] = Why.NOT_CHOSEN
    _without_what_they_need(stays, entries)
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
    return Why.SUPPOSED if _stays_with_who_supposes(entry) else None


def written_for_it(entry: Entry) -> bool:
    """Whether an entry was made for the report itself, and so is chosen by being written."""
    return entry.kind in FOR_THE_REPORT or (isinstance(entry, Reflection) and entry.prompt.startswith(PROMPT))


def _stays_with_who_supposes(entry: Entry) -> bool:
    """Suppositions that are told to nobody: what binds people, and what residents see."""
    supposed = entry.voice is Voice.SUPPOSED
    residents = isinstance(entry, MapPlace) and entry.perspective is Perspective.CITIZEN
    return supposed and (residents or entry.kind in ("community", "gathering", "shared_people"))


def _spread(stays: dict[str, Why], taken_out: set[str], entries: Mapping[str, Entry]) -> None:
    """Add what was taken out, and what tells of something that must not be told."""
    stays |= {one: Why.TAKEN_OUT for one in taken_out if one not in stays}
    before = -1
    while len(stays) > before:
        before = len(stays)
        for one, entry in entries.items():
            whys = [stays[of] for of in _tells_of(entry) if of in stays] if one not in stays else []
            # Who said yes to this said it whatever it is about; not where somebody had that taken out.
            whys = [why for why in whys if why is Why.TAKEN_OUT or not _has_its_own_yes(entry)]
            if whys:
                stays[one] = Why.NO_YES if Why.NO_YES in whys else whys[0]


def _has_its_own_yes(entry: Entry) -> bool:
    """Of one that may leave: whether that is since somebody said so."""
    return isinstance(entry, Quote) or (isinstance(entry, Treasure) and entry.consent is not None)


def _tells_of(entry: Entry) -> Iterator[str]:
    """Ids of what an entry would tell of: what it goes along with, an action's beginning, what a treasure is about."""
    fields = {field for field, one in references(entry.kind).items() if one.erased is Erased.GOES_ALONG or one.along}
    if entry.kind == "treasure":
        fields |= {"map_place"}
    for field in fields:
        yield from (name.removeprefix(OWN) for name in _named(entry, field))


def _without_what_they_need(stays: dict[str, Why], entries: Mapping[str, Entry]) -> None:
    """Leave behind what says nothing without another entry that stays, or is not there any more."""
    before = -1
    while len(stays) > before:
        before = len(stays)
        for one, entry in entries.items():
            needed = [of for of in _needed(entry) if of in stays or of not in entries] if one not in stays else []
            if needed:
                stays[one] = next((stays[of] for of in needed if of in stays), Why.NOT_CHOSEN)


def _needed(entry: Entry) -> Iterator[str]:
    for field, one in references(entry.kind).items():
        if _is_needed(entry, field, one):
            yield from (name.removeprefix(OWN) for name in _named(entry, field) if name.startswith(OWN) or "/" not in name)


def _is_needed(entry: Entry, field: str, one: Refers) -> bool:
    alone = one.told_with or type(entry).model_fields[field].is_required() or field == "own"
    return one.erased is Erased.GOES_ALONG and alone


def _named(entry: Entry, field: str) -> set[str]:
    return named_in({field: getattr(entry, field)}, field)


__all__ = ["Leaving", "Why", "bounded", "forbidden", "leaving", "written_for_it"]
