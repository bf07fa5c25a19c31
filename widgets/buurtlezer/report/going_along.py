"""What stays behind with another entry, and until which day an entry may be told for all that it tells of. Pure.

The same for a logbook (``leaving``) and for a part of a team (``team``): what tells of something that is not told is not told
either, and what says nothing without another stays with that. Not here: which entries stay for themselves (``leaving``).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from buurtlezer.model import OWN, Entry, NamedFor, Quote, Treasure
from buurtlezer.model.kind import Erased, Refers
from buurtlezer.model.references import named_in, references

Links = Mapping[str, Iterable[str]]
"""Entry id → ids of what it goes with, where its own fields do not say so."""


class Why(StrEnum):
    """Why an entry stays behind: the text ``report.stays.<why>`` says it."""

    NEVER = "never"  # nothing of its kind leaves
    PRIVATE = "private"  # for its author alone, for ever
    NOT_CHOSEN = "not_chosen"
    TAKEN_OUT = "taken_out"
    NO_YES = "no_yes"  # nobody said yes to a report, or the yes is over
    SUPPOSED = "supposed"


def with_what_tells_of_them(stays: dict[str, Why], entries: Mapping[str, Entry], links: Links | None = None) -> None:
    """Add to what stays all that tells of it."""
    also = links or {}
    before = -1
    while len(stays) > before:
        before = len(stays)
        for one, entry in entries.items():
            if one in stays:
                continue
            whys = [stays[of] for of in (*tells_of(entry), *also.get(one, ())) if of in stays]
            # Who said yes to this said it whatever it is about; not where somebody had that taken out.
            whys = [why for why in whys if why is Why.TAKEN_OUT or not has_its_own_yes(entry)]
            if whys:
                stays[one] = Why.NO_YES if Why.NO_YES in whys else whys[0]


def with_what_needs_them(stays: dict[str, Why], entries: Mapping[str, Entry]) -> None:
    """Add to what stays all that says nothing without another that stays, or is not there any more."""
    before = -1
    while len(stays) > before:
        before = len(stays)
        for one, entry in entries.items():
            lacks = [of for of in needed(entry) if of in stays or of not in entries] if one not in stays else []
            if lacks:
                stays[one] = next((stays[of] for of in lacks if of in stays), Why.NOT_CHOSEN)


def last_days(entries: Mapping[str, Entry]) -> dict[str, date | None]:
    """The last day on which each may be told: the earliest of every yes that it rests on; None where it rests on none."""
    days = {one: last_day(entry) for one, entry in entries.items()}
    of = {one: [*(() if has_its_own_yes(entry) else tells_of(entry)), *needed(entry)] for one, entry in entries.items()}
    moved = True
    while moved:
        moved = False
        for one, others in of.items():
            first = min((day for it in (one, *others) if (day := days.get(it)) is not None), default=None)
            if first != days[one]:
                days[one], moved = first, True
    return days


def last_day(entry: Entry) -> date | None:
    """The last day of the yes that an entry itself leaves by; None where it leaves by none."""
    if isinstance(entry, Quote):
        return entry.until
    consent = getattr(entry, "consent", None)
    return consent.until if consent is not None and NamedFor.REPORT in consent.uses else None


def has_its_own_yes(entry: Entry) -> bool:
    """Of one that may leave: whether that is since somebody said so."""
    return isinstance(entry, Quote) or (isinstance(entry, Treasure) and entry.consent is not None)


def tells_of(entry: Entry) -> Iterator[str]:
    """Ids of what an entry would tell of: what it goes along with, an action's beginning, what a treasure is about."""
    fields = {field for field, one in references(entry.kind).items() if one.erased is Erased.GOES_ALONG or one.along}
    if entry.kind == "treasure":
        fields |= {"map_place"}
    for field in fields:
        yield from (name.removeprefix(OWN) for name in _named(entry, field))


def needed(entry: Entry) -> Iterator[str]:
    """Ids of what an entry says nothing without."""
    for field, one in references(entry.kind).items():
        if _is_needed(entry, field, one):
            yield from (name.removeprefix(OWN) for name in _named(entry, field) if name.startswith(OWN) or "/" not in name)


def _is_needed(entry: Entry, field: str, one: Refers) -> bool:
    alone = one.told_with or type(entry).model_fields[field].is_required() or field == "own"
    return one.erased is Erased.GOES_ALONG and alone


def _named(entry: Entry, field: str) -> set[str]:
    return named_in({field: getattr(entry, field)}, field)
