"""What a room shared of its network: who and what, which are one, and who said which tie. A person is an author in one voice.

Personal networks are never in it: no key person, no tie of *me*, nobody who holds a tie. Not here: what of it is told
(``compute``), what they are called (``called``), who decided that two are one (``views.same``).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import Any, Final, NamedTuple

from buurtlezer.analysis.network.graph import MOST_NODES
from buurtlezer.analysis.network.merging import Decision, Merged, merged
from buurtlezer.model import Centre, Domain, Organisation, PublicFunction, Strength, Tie, TieKind, Where
from buurtlezer.store import Shared
from buurtlezer.views.answered import Answered
from buurtlezer.views.same import Pair, handle_of

US: Final = "us"
"""The middle: the organisation of whoever said so."""

UNSAID: Final = "unsaid"
"""Of a tie of which nobody said what goes along it."""

QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {"domain": tuple(map(str, Domain)), "where": tuple(map(str, Where))}
KINDS: Final = (*map(str, TieKind), UNSAID)
STRENGTHS: Final = tuple(map(str, Strength))


class Actor(NamedTuple):
    """An organisation or a function as the room reads it."""

    handle: str
    author: str
    voices: int
    entry: Organisation | PublicFunction
    """As everybody reads it."""

    rest: Organisation | PublicFunction
    """As it may be told where enough people say so."""

    approved: bool
    """The trainer said yes: everybody reads all of it."""

    def says(self) -> tuple[str, ...]:
        """All that a picture of what it is called depends on."""
        return (self.handle, name_of(self.rest))


def name_of(entry: Organisation | PublicFunction) -> str:
    """What it is called."""
    return entry.name if isinstance(entry, Organisation) else entry.function


def actors(spoken: Iterable[Shared], day: date) -> dict[str, Actor]:
    """By handle, in the order of the handles; a function only as long as somebody may be told of it."""
    told = (one for one in sorted(spoken, key=lambda one: one.handle) if _may_be_told(one.entry, day))
    found = (
        Actor(one.handle, one.author, one.voices, one.entry, one.where_enough, bool(one.decided))
        for one in told
        if isinstance(one.entry, Organisation | PublicFunction) and isinstance(one.where_enough, Organisation | PublicFunction)
    )
    return {one.handle: one for one in islice(found, MOST_NODES)}


def _may_be_told(entry: Any, day: date) -> bool:
    return isinstance(entry, Organisation) or (isinstance(entry, PublicFunction) and entry.may_be_told_on(day))


def laid(found: Mapping[str, Actor], decided: Iterable[Decision]) -> Merged:
    """Which of them are one, and of which people do not agree."""
    return merged(found, decided)


def answered(found: Iterable[Actor], question: str) -> list[Answered]:
    """Who said in which part of life, or where, something of theirs is; each with all that they shared."""
    each: dict[Pair, list[Actor]] = {}
    for one in found:
        each.setdefault((one.author, str(one.entry.voice)), []).append(one)
    said = ((author, them, {str(getattr(one.entry, question)) for one in them}) for (author, _), them in each.items())
    ordered = ((author, them, tuple(value for value in QUESTIONS[question] if value in values)) for author, them, values in said)
    return [
        Answered(author, max(one.voices for one in them), values, any(one.approved for one in them))
        for author, them, values in ordered
        if values
    ]


class Tied(NamedTuple):
    """Somebody who named a tie, with all that they said of it."""

    author: str
    voices: int
    entries: tuple[Tie, ...]

    def kinds(self) -> Answered:
        """What goes along it."""
        chosen = {kind for one in self.entries for kind in one.ties}
        values = tuple(str(kind) for kind in TieKind if kind in chosen) or (UNSAID,)
        return Answered(self.author, self.voices, values, about=self._about())

    def strengths(self) -> Answered:
        """How strong it is."""
        chosen = {one.strength for one in self.entries}
        return Answered(self.author, self.voices, tuple(str(one) for one in Strength if one in chosen), about=self._about())

    def _about(self) -> tuple[str, ...]:
        # As its author named the two: when they are laid together with others, a picture of them has no new beginning.
        return tuple(sorted({f"{one.start or US}+{one.end}" for one in self.entries}))


def ties(spoken: Iterable[Shared], at: Mapping[str, str]) -> dict[Pair, list[Tied]]:
    """By the two that they join, in order, who said so; nothing of *me*, nor of what is one, nor of what is not there."""
    each: dict[Pair, dict[Pair, list[Shared]]] = {}
    for one in spoken:
        if isinstance(one.entry, Tie) and (pair := _pair(one.entry, at)) is not None:
            each.setdefault(pair, {}).setdefault((one.author, str(one.entry.voice)), []).append(one)
    return {
        pair: [
            Tied(author, max(one.voices for one in them), tuple(one.entry for one in them if isinstance(one.entry, Tie)))
            for (author, _), them in each[pair].items()
        ]
        for pair in sorted(each)
    }


def _pair(tie: Tie, at: Mapping[str, str]) -> Pair | None:
    if tie.start is None and tie.centre is Centre.ME:
        return None
    ends = [US if tie.start is None else at.get(handle_of(tie.start), ""), at.get(handle_of(tie.end), "")]
    if not all(ends) or ends[0] == ends[1]:
        return None
    one, other = ends if ends[0] == US else sorted(ends)
    return one, other
