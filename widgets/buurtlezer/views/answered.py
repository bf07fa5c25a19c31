"""Those who answered one question about what they share, and what a room may be told of it: a cell that goes in steps.

Each question is a cell of its own: only who answered it counts for it being enough. Nothing is told of a question where too few
are left without those who are told by themselves, by the trainer's yes. Not here: which questions there are (``network``,
``own_gates``), when a cell is enough (``analysis.cell``).
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures

Json = dict[str, Any]


class Answered(NamedTuple):
    """Somebody who answered a question: an author in one voice."""

    author: str
    voices: int
    values: tuple[str, ...]
    approved: bool = False
    """Something of theirs that it is about is told by itself."""

    about: tuple[str, ...] = ()
    """What else a picture of it depends on."""

    def says(self) -> tuple[str, ...]:
        """All that a picture of this question depends on, of what they said."""
        return (*self.about, "/", *self.values) if self.about else self.values


def told(
    name: str,
    them: Sequence[Answered],
    order: Iterable[str],
    minimum: int,
    pictures: Pictures,
    kind: str = "",
    *,
    all_of: bool = False,
) -> Json:
    """The cell of those who answered; ``counts`` are people by answer, in ``order``.

    Parameters
    ----------
    kind
        What kind of picture it is, where several have it in common; else its name.
    all_of
        Whether answers that nobody gave are told too: that nobody did is said of all who are in the picture.
    """
    if not holds(them, minimum):
        return Cell.of(them, minimum).held_back().told(dict)
    step = pictures.step(name, them, minimum, **{kind or name: Answered.says})
    if not holds(step.said or step.same or (), minimum):
        return step.cell.held_back().told(dict)
    if step.said is not None:
        counted = counts(step.said, order, all_of=all_of)
        content = pictures.show(step, step.cell.told(lambda: {"counts": counted}))
    elif step.kept is not None:
        content = step.kept
    else:
        return step.cell.told(dict)
    return {**content, "waiting": step.waiting} if step.waiting else dict(content)


def counts(them: Iterable[Answered], order: Iterable[str], *, all_of: bool) -> dict[str, int]:
    """People by answer, in the order of the vocabulary: never by how many said it."""
    found = dict.fromkeys(order, 0)
    for one in them:
        for value in one.values:
            found[value] += one.voices
    return {value: voices for value, voices in found.items() if voices or all_of}


def holds(them: Sequence[Answered], minimum: int) -> bool:
    """Whether those who are told by themselves can be taken off a picture, and enough are left, or nobody."""
    left = [one for one in them if not one.approved]
    return len(left) == len(them) or Cell.of(left, minimum).none_or_enough
