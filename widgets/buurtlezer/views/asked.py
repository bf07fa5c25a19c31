"""Who answered a question while they shared something in their own words, each once with all that they shared of a kind.

Where a question has one answer, the newest counts. A person is an author in one voice.
Not here: what is told of a question (``answered``), which ones a view has (its ``compute``).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from buurtlezer.analysis.cell import Cell
from buurtlezer.model import Entry
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared
from buurtlezer.views.answered import Answered, holds

Json = dict[str, Any]
Of = TypeVar("Of", bound=Entry)


class Told(NamedTuple, Generic[Of]):
    """An entry as the room reads it."""

    author: str
    voices: int
    entry: Of
    handle: str
    approved: bool
    """The trainer said yes: everybody reads all of it."""


def told(spoken: Iterable[Shared], kind: type[Of]) -> list[Told[Of]]:
    """All entries of a kind among what a room shares, newest first."""
    return [
        Told(one.author, one.voices, one.entry, one.handle, bool(one.decided))
        for one in sorted(spoken, key=lambda one: one.seq, reverse=True)
        if isinstance(one.entry, kind)
    ]


def answered(found: Iterable[Told[Of]], values: Callable[[Of], Iterable[str]], order: Sequence[str]) -> list[Answered]:
    """Who chose something, with what they chose in any of theirs, in the order of the question."""
    said: dict[tuple[str, str], list[str]] = {}
    voices: dict[tuple[str, str], int] = {}
    approved: dict[tuple[str, str], bool] = {}
    for one in found:
        whose = one.author, str(one.entry.voice)
        said.setdefault(whose, []).extend(values(one.entry))
        voices[whose] = max(voices.get(whose, 0), one.voices)
        approved[whose] = approved.get(whose, False) or one.approved
    ordered = {whose: [value for value in order if value in chosen] for whose, chosen in said.items()}
    return [Answered(whose[0], voices[whose], tuple(chosen), approved[whose]) for whose, chosen in ordered.items() if chosen]


def chosen(found: Iterable[Told[Of]], value: Callable[[Of], str | None]) -> dict[tuple[str, str], Answered]:
    """Author and voice of who chose something, with the newest that they chose; ``found`` is newest first."""
    each: dict[tuple[str, str], Answered] = {}
    for one in found:
        whose, said = (one.author, str(one.entry.voice)), value(one.entry)
        if said is None:
            continue
        known = each.get(whose, Answered(one.author, one.voices, (said,)))
        each[whose] = known._replace(voices=max(known.voices, one.voices), approved=known.approved or one.approved)
    return each


def unread(found: Iterable[Told[Any]], words: Sequence[str]) -> int:
    """How many people are behind what has words that wait, in these fields."""
    waits = (one for one in found if any(getattr(one.entry, field, "") == WAITING for field in words))
    return sum(one.voices for one in answered(waits, lambda _: ("",), ("",)))


def everyone(found: Iterable[Told[Any]], minimum: int) -> Json:
    """All who shared something of a kind: ``{"voices", "enough"}``, with what it ``lacks``."""
    them = answered(found, lambda _: ("",), ("",))
    cell = Cell.of(them, minimum)
    return (cell if holds(them, minimum) else cell.held_back()).told(dict)
