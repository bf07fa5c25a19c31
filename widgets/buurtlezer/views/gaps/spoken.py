"""The gaps that a room shared, by kind of service, and of each kind the people who say so.

A person is an author in one voice, once for each kind of service, with all that they said of it. Not here: when that is enough
(``compute``), which entries may be read (``store.shared``), where a sector lies (``room_places``).
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final, NamedTuple

from buurtlezer.model import Gap, Group, Matters, Met
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared

WORDS: Final = ("what", "loss", "gain", "substitute", "reachable")
"""What people write of a gap that others may read."""

Words = dict[str, str]


class Told(NamedTuple):
    """A gap as the room reads it."""

    author: str
    voices: int
    entry: Gap
    """As everybody reads it."""

    rest: Gap
    """As it may be told where enough people say so."""

    approved: bool
    """The trainer said yes: everybody reads all of it."""


class Person(NamedTuple):
    """Somebody who misses a kind of service, newest answers first."""

    kind: str
    author: str
    voices: int
    gaps: tuple[Told, ...]

    @property
    def matters(self) -> Matters | None:
        """How much it matters to them: what they answered last."""
        return next((one.entry.matters for one in self.gaps if one.entry.matters), None)

    @property
    def met(self) -> Met | None:
        """How people manage, as they answered last."""
        return next((one.entry.met for one in self.gaps if one.entry.met), None)

    @property
    def everywhere(self) -> bool:
        """Whether they miss it in all of the neighbourhood."""
        return any(one.entry.everywhere for one in self.gaps)

    def groups(self, field: str) -> list[str]:
        """For whom it is a loss, or a gain (``loss_for``, ``gain_for``), in the order of the vocabulary."""
        said = {group for one in self.gaps for group in getattr(one.entry, field)}
        return [str(group) for group in Group if group in said]

    @property
    def sectors(self) -> list[str]:
        """Where they miss it."""
        return sorted({one.entry.sector for one in self.gaps if one.entry.sector})

    def words(self) -> Iterator[Words]:
        """What they wrote, where it may be read if they are enough."""
        for one in self.gaps:
            if one.rest.what != WAITING:
                yield words_of(one.rest)

    def says(self) -> tuple[Any, ...]:
        """All that a picture depends on, of what they said."""
        chosen = (self.kind, self.matters, self.met, self.everywhere, *self.groups("loss_for"), "/", *self.groups("gain_for"))
        return (*map(str, chosen), *self.sectors, *(text for one in self.words() for text in one.values()))


def words_of(gap: Gap) -> Words:
    """What somebody wrote of a gap; empty where nobody did, or where it waits."""
    said = {field: getattr(gap, field) for field in WORDS}
    return {field: "" if text == WAITING else text for field, text in said.items()}


def gaps(spoken: Iterable[Shared]) -> list[Told]:
    """All gaps among what a room shares, newest first."""
    return [
        Told(one.author, one.voices, one.entry, one.where_enough, bool(one.decided))
        for one in sorted(spoken, key=lambda one: one.seq, reverse=True)
        if isinstance(one.entry, Gap) and isinstance(one.where_enough, Gap)
    ]


def people(told: Iterable[Told], kinds: Collection[str]) -> dict[str, list[Person]]:
    """By kind of service, in the order of the alphabet, who misses it. A gap of no kind is nobody else's."""
    by_kind: dict[str, dict[tuple[str, str], list[Told]]] = {}
    for one in told:
        if one.entry.service_kind in kinds:
            by_kind.setdefault(one.entry.service_kind, {}).setdefault((one.author, str(one.entry.voice)), []).append(one)
    return {
        kind: [Person(kind, author, max(one.voices for one in them), tuple(them)) for (author, _), them in by_kind[kind].items()]
        for kind in sorted(by_kind)
    }
