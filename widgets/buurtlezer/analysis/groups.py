"""Where drawings agree, for each of several groups: of drawers, of a perspective, all together.

A group that is not enough (``cell``) is told to be too few, and nothing else about it. Not here: which groups there are and who
may see them (``subtraction``, the store, the steps), nor the agreement itself (``agreement``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from buurtlezer.analysis.agreement import Agreement, agreed, outside
from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.drawing import Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.raster import counts


@dataclass(frozen=True)
class TooFew:
    """Not enough by a minimum: ``voices``, and of ``minimum``. Nothing else is told."""

    voices: int
    minimum: int

    def as_json(self) -> dict[str, Any]:
        """As plain JSON; :func:`read` reads it back."""
        return {"too_few": {"voices": self.voices, "minimum": self.minimum}}


def agreements(groups: Mapping[str, Drawings], grid: Grid, minimum: int) -> dict[str, Agreement | TooFew]:
    """What each group's drawings have in common, under the same keys.

    A drawing may be in several groups (its drawer's, its perspective's, all); the same ``Drawing`` object is counted
    once. An empty group has too few. Who sees two groups that differ by one drawing sees more of that drawing than
    either shows: the caller chooses groups that do not. Raises ``ValueError`` for a minimum below 1.
    """
    if minimum < 1:
        raise ValueError(f"a minimum of {minimum} voices shows what is nobody's; 1 is the lowest")
    heard = {key: Cell.of(group.each, minimum) for key, group in groups.items()}
    shown = [key for key in groups if heard[key].enough]
    once = {id(drawing): drawing for key in shown for drawing in groups[key].each}
    all_drawn = Drawings.of(once.values())
    place = {name: at for at, name in enumerate(once)}
    voices = np.zeros((len(shown), len(once)), dtype=np.int64)
    for at, key in enumerate(shown):
        for drawing in groups[key].each:
            voices[at, place[id(drawing)]] += drawing.voices
    cells = counts(all_drawn.shapes_metres, voices, grid) if shown else np.zeros((0, 1, 1), dtype=np.int64)
    away = outside(all_drawn, grid)
    found: dict[str, Agreement | TooFew] = {}
    for at, key in enumerate(shown):
        mine = voices[at] > 0
        found[key] = agreed(cells[at], all_drawn.km2[mine], voices[at, mine], int(away[mine].sum()), grid)
    return {key: found.get(key, TooFew(heard[key].voices, minimum)) for key in groups}


def read(found: Mapping[str, Any]) -> Agreement | TooFew:
    """What ``as_json`` of either wrote. Raises ``KeyError`` or ``TypeError`` where something is missing."""
    return TooFew(**found["too_few"]) if "too_few" in found else Agreement.from_json(found)
