"""The opportunities that a room shared, by who shared them, and how many people answered what.

A person is an author in one voice, once for each question, with all opportunities that they shared: who said *no* of one of them
counts as *no*, else who said *ask* of one as *ask*. Not here: when that is enough (``compute``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

from buurtlezer.model import Along, B, Cost, Judged, Means, Opportunity, WhenNot
from buurtlezer.store import Shared

WORST_FIRST: Final = (Judged.NO, Judged.ASK, Judged.YES)


class Told(NamedTuple):
    """An opportunity as the room reads it."""

    author: str
    voices: int
    entry: Opportunity
    approved: bool
    """The trainer said yes: everybody reads all of it."""


class Person(NamedTuple):
    """Somebody who shared opportunities, newest first."""

    author: str
    voices: int
    entries: tuple[Opportunity, ...]
    approved: bool
    """One of them is told by itself."""

    def judged(self, one: B) -> Judged | None:
        """What they say of one of the seven; None where they say nothing."""
        said = {entry.judged(one) for entry in self.entries}
        return next((answer for answer in WORST_FIRST if answer in said), None)

    def answers(self) -> dict[str, list[str]]:
        """By question what they chose, in the order of the vocabulary."""
        chosen: dict[str, set[Any]] = {
            "means": {value for entry in self.entries for value in entry.means},
            "cost": {entry.cost for entry in self.entries},
            "when_not": {value for entry in self.entries for value in entry.when_not},
            "along": {entry.along for entry in self.entries},
        }
        each = {str(one): [str(said)] if (said := self.judged(one)) else [] for one in B}
        return each | {name: [str(value) for value in order if value in chosen[name]] for name, order in _CHOSEN.items()}


_CHOSEN: Final[Mapping[str, tuple[Any, ...]]] = {
    "means": tuple(Means),
    "cost": tuple(Cost),
    "when_not": tuple(WhenNot),
    "along": tuple(Along),
}

QUESTIONS: Final[Mapping[str, tuple[str, ...]]] = {str(one): tuple(map(str, Judged)) for one in B} | {
    name: tuple(map(str, order)) for name, order in _CHOSEN.items()
}
"""What may be answered to each, in its order."""


class Answered(NamedTuple):
    """Somebody who answered one question."""

    author: str
    voices: int
    values: tuple[str, ...]
    approved: bool
    """One of their opportunities is told by itself."""

    def says(self) -> tuple[str, ...]:
        """All that a picture of this question depends on, of what they said."""
        return self.values


def told(spoken: Iterable[Shared]) -> list[Told]:
    """All opportunities among what a room shares, newest first."""
    return [
        Told(one.author, one.voices, one.entry, bool(one.decided))
        for one in sorted(spoken, key=lambda one: one.seq, reverse=True)
        if isinstance(one.entry, Opportunity)
    ]


def people(found: Iterable[Told]) -> list[Person]:
    """Who shared them, the one who spoke last first."""
    each: dict[tuple[str, str], list[Told]] = {}
    for one in found:
        each.setdefault((one.author, str(one.entry.voice)), []).append(one)
    return [
        Person(
            author,
            max(one.voices for one in them),
            tuple(one.entry for one in them),
            any(one.approved for one in them),
        )
        for (author, _), them in each.items()
    ]


def answered(them: Iterable[Person], question: str) -> list[Answered]:
    """Who answered a question, and nobody else."""
    said = ((one, tuple(one.answers()[question])) for one in them)
    return [Answered(one.author, one.voices, values, one.approved) for one, values in said if values]


def counts(them: Iterable[Answered], question: str) -> dict[str, int]:
    """People by answer to a question: of the seven each there is, of the rest those that somebody chose, in their order."""
    found = dict.fromkeys(QUESTIONS[question], 0)
    for one in them:
        for value in one.values:
            found[value] += one.voices
    return {value: voices for value, voices in found.items() if voices or question not in _CHOSEN}
