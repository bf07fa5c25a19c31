"""Entries that may speak for a conclusion and against it, each with why it is offered and as which leg it would count. Pure.

What is read off the entries (``about``): the same people, the same kind of service, a place that the conclusion names, the same
part of the neighbourhood, words of it; and of what rests on it already, an opposite feeling, something that is there where it
says it is missing, a gain where it says loss, what a figure does not say. It proposes and never decides, writes nothing and
weighs nothing: what comes first is a form of leg that it lacks, then what has more reasons, then what is older. Not here: words
on screen (``texts``), how a conclusion stands (``analysis.legs``).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from buurtlezer.analysis.legs import lacking
from buurtlezer.model import Conclusion, Entry, Group, LegForm, Report, Voice
from buurtlezer.report.about import About, Origin, about
from buurtlezer.report.shared_words import Said, within

MOST: Final = 12
"""Of each side: more is no help. How many are left out is said."""


class Because(StrEnum):
    """Why an entry is offered: the text ``legs.because.<because>`` says it."""

    GROUP = "group"
    PLACE = "place"
    SERVICE = "service"
    SECTOR = "sector"
    WORDS = "words"
    OPPOSITE = "opposite"  # it feels otherwise
    THERE = "there"  # what is missing is there, or can be had
    GAIN = "gain"  # for some it is a gain
    LIMITS = "limits"  # what a figure does not say


AGAINST: Final = (Because.OPPOSITE, Because.THERE, Because.GAIN, Because.LIMITS)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One entry beside a conclusion. What it is called, and the words of its reasons, are whose it is to show it."""

    entry_id: str
    because: tuple[Because, ...]
    """In the order of ``Because``; at least one."""

    form: LegForm
    origin: Origin
    whose: str
    voices: int
    groups: tuple[Group, ...] = ()
    words: tuple[str, ...] = ()
    """Words of the conclusion that it shares."""


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is offered. An entry may stand on both sides, for different reasons."""

    speaks_for: tuple[Proposal, ...] = ()
    against: tuple[Proposal, ...] = ()
    left_for: int = 0
    left_against: int = 0
    supposed: int = 0
    """How many are about the same and only supposed: no leg before somebody was asked."""


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a conclusion is about, by its words and by what rests on it."""

    groups: frozenset[Group]
    kinds: frozenset[str]
    places: frozenset[str]
    sectors: frozenset[str]
    missing: frozenset[str]
    """Kinds of service that it says are missing."""

    feeling: int
    resting: frozenset[str]
    shared: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def proposed(
    conclusion: Conclusion,
    entries: Mapping[str, Entry],
    called: Mapping[str, str],
    group_words: Mapping[Group, str],
    kind_words: Mapping[str, str],
) -> Proposed:
    """What speaks for a conclusion and against it.

    Parameters
    ----------
    entries
        By id, oldest first: of the round that the conclusion is of.
    called
        What each is called, in the language of whoever looks, without a word for its kind; one without a name is not offered.
    group_words, kind_words
        What groups and kinds of service are called in that language: a conclusion that says so is about them.
    """
    known = {entry_id: found for entry_id, one in entries.items() if entry_id in called and (found := about(one)) is not None}
    subject = _subject(conclusion, entries, known, called, group_words, kind_words)
    offered = {entry_id: one for entry_id, one in known.items() if entry_id not in subject.resting}
    sides: tuple[list[Proposal], list[Proposal]] = ([], [])
    supposed = 0
    for entry_id, one in offered.items():
        reasons = list(_reasons(entry_id, one, subject))
        if entries[entry_id].voice is Voice.SUPPOSED:
            supposed += bool(reasons)
            continue
        contrary = list(_contrary(one, subject, related=bool(reasons)))
        speaks_for = [] if {Because.OPPOSITE, Because.THERE} & {*contrary} else reasons
        for side, because in zip(sides, (speaks_for, contrary), strict=True):
            if because:
                side.append(_proposal(entry_id, one, entries[entry_id].voices, because, subject))
    first = lacking(conclusion)
    kept = [sorted(side, key=lambda one: (one.form not in first, -len(one.because))) for side in sides]
    left_for, left_against = (max(0, len(side) - MOST) for side in kept)
    return Proposed(tuple(kept[0][:MOST]), tuple(kept[1][:MOST]), left_for, left_against, supposed)


def resting_on(conclusion: Conclusion) -> frozenset[str]:
    """Entries that it names already, on either side."""
    named = (conclusion.figure_ids, conclusion.seen_ids, conclusion.heard_ids, conclusion.counter_ids)
    return frozenset(entry_id for some in named for entry_id in some)


def in_order(conclusions: Iterable[str], report: Report | None) -> list[str]:
    """Conclusions (oldest first) in the order of ``Report.chosen``, the person's choice; the others follow as they were."""
    at = {entry_id: place for place, entry_id in enumerate(report.chosen)} if report is not None else {}
    return sorted(conclusions, key=lambda entry_id: at.get(entry_id, len(at)))


def _subject(
    conclusion: Conclusion,
    entries: Mapping[str, Entry],
    known: Mapping[str, About],
    called: Mapping[str, str],
    group_words: Mapping[Group, str],
    kind_words: Mapping[str, str],
) -> _Subject:
    resting = resting_on(conclusion)
    for_it = [known[one] for one in sorted(resting - {*conclusion.counter_ids}) if one in known]
    said = Said(f"{conclusion.thinks}\n{conclusion.for_whom}\n{conclusion.where}")
    thinks = Said(conclusion.thinks)
    groups = {group for group, words in group_words.items() if said.tells(words)}
    kinds = {kind for kind, words in kind_words.items() if said.tells(words)}
    places = {one for one in known if entries[one].kind in ("place", "map_place") and said.tells(called[one], whole=True)}
    places |= {place for one in places for place in known[one].places}
    missing = {one.service_kind for at, one in known.items() if at in resting and entries[at].kind == "gap"}
    texts = {one: f"{called[one]}\n{found.words}" for one, found in known.items()}
    signs = {one.feeling for one in for_it} - {0}
    return _Subject(
        groups=frozenset(groups.union(*(one.groups for one in for_it))),
        kinds=frozenset(kinds | {one.service_kind for one in for_it}) - {""},
        places=frozenset(places.union(*(one.places for one in for_it), resting)),
        sectors=frozenset(one.sector for one in for_it) - {""},
        missing=frozenset(missing) - {""},
        feeling=signs.pop() if len(signs) == 1 else 0,
        resting=resting,
        shared=within(thinks, texts),
    )


def _reasons(entry_id: str, one: About, subject: _Subject) -> Iterator[Because]:
    if one.groups & subject.groups:
        yield Because.GROUP
    if entry_id in subject.places or one.places & subject.places:
        yield Because.PLACE
    if one.service_kind in subject.kinds:
        yield Because.SERVICE
    if one.sector in subject.sectors:
        yield Because.SECTOR
    if subject.shared.get(entry_id):
        yield Because.WORDS


def _contrary(one: About, subject: _Subject, related: bool) -> Iterator[Because]:
    if related and one.feeling * subject.feeling < 0:
        yield Because.OPPOSITE
    if one.there and one.service_kind in subject.missing:
        yield Because.THERE
    if related and (one.gain or one.gain_for):
        yield Because.GAIN
    if related and one.limits:
        yield Because.LIMITS


def _proposal(entry_id: str, one: About, voices: int, because: Sequence[Because], subject: _Subject) -> Proposal:
    groups = tuple(group for group in Group if group in one.groups & subject.groups)
    return Proposal(
        entry_id, tuple(because), one.form, one.origin, one.whose, voices, groups, tuple(subject.shared.get(entry_id, ()))
    )
