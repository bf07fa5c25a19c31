"""Questions that a room answered while it shared something in its own words: each a cell of its own, of those who answered it.

A person is an author in one voice, once for each question, with all that they shared of a kind. What the trainer said yes to is
told whole by itself, so a question is told only where enough are left without those people, or nobody: else they could be taken
off. Each goes in steps (``analysis.pictures``). Not here: which questions a view has (its ``compute``).
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.model import Entry
from buurtlezer.store import Shared

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


class Answered(NamedTuple):
    """Somebody who answered a question; ``values`` without doubles and in the order of the question."""

    author: str
    voices: int
    values: tuple[str, ...]
    approved: bool
    """Something of theirs is told by itself."""

    def says(self) -> tuple[str, ...]:
        """All that a picture of this question depends on, of what they said."""
        return self.values


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


def everyone(found: Iterable[Told[Any]], minimum: int) -> Json:
    """All who shared something of a kind: ``{"voices", "enough"}``, with what it ``lacks``."""
    them = answered(found, lambda _: ("",), ("",))
    cell = Cell.of(them, minimum)
    return (cell if _holds(them, minimum) else cell.held_back()).told(dict)


def question(name: str, them: Sequence[Answered], order: Sequence[str], minimum: int, pictures: Pictures) -> Json:
    """The cell of those who answered one question, with ``counts`` of people by answer, in its order."""
    if not _holds(them, minimum):
        return Cell.of(them, minimum).held_back().told(dict)
    step = pictures.step(name, them, minimum, **{name: Answered.says})
    if not _holds(step.said or step.same or (), minimum):
        return step.cell.held_back().told(dict)
    if step.said is not None:
        content = pictures.show(step, step.cell.told(lambda: {"counts": _counts(step.said or [], order)}))
    elif step.kept is not None:
        content = step.kept
    else:
        return step.cell.told(dict)
    return {**content, "waiting": step.waiting} if step.waiting else dict(content)


def _holds(them: Sequence[Answered], minimum: int) -> bool:
    """Whether those who are told by themselves can be taken off a picture, and enough are left, or nobody."""
    left = [one for one in them if not one.approved]
    return len(left) == len(them) or Cell.of(left, minimum).none_or_enough


def _counts(them: Iterable[Answered], order: Sequence[str]) -> dict[str, int]:
    found = dict.fromkeys(order, 0)
    for one in them:
        for value in one.values:
            found[value] += one.voices
    return {value: voices for value, voices in found.items() if voices}
