"""What a picture is told with in a room's report, and how its numbers stand in a line. Not here: what each picture says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from buurtlezer.geodata import Pack
from buurtlezer.texts import Texts

WIDE: Final = 92
"""Characters of a line of the page, about."""

LENGTH: Final = 2 * WIDE - 8
"""Of one thing that is said: two lines. What is longer is cut at its end."""


@dataclass(frozen=True)
class RoomAround:
    """Words, ground, and whether figures on income, work and welfare stay out (residents or minors took part)."""

    texts: Texts
    pack: Pack
    guarded: bool = False


def answers(counts: Mapping[str, int], prefix: str, around: RoomAround) -> str:
    """Each answer that somebody gave, with how many people."""
    return listed(f"{around.texts(f'{prefix}.{one}')}\N{NO-BREAK SPACE}{n}" for one, n in counts.items() if n)


def labelled(label: str, said: str, around: RoomAround) -> str:
    """A line with its label; nothing of nothing."""
    if said and label[-1:] in ".?!":
        return f"{label} {said}"
    return around.texts("reached.piece", label=label, text=said) if said else ""


def listed(words: Iterable[str]) -> str:
    """Side by side."""
    return " · ".join(word for word in words if word)
