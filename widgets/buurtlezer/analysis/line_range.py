"""How far a figure changes with the line: its range over all drawings of a group, beside the figure of their 50 % area.

So that a page may say: 27 % in the area that half of you agree on, between 24 and 31 % over all your lines. Computed on
a grid (``portions``); the figure of the agreed area is exact for its outline. Nothing says whose figure is which, and
the figures of people who are not enough (``cell``) are not told.

Not here: whether two figures differ by more than the line's wobble (``difference``), who may see it (the steps).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import compress
from typing import Any

import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.apportion import apportion
from buurtlezer.analysis.batch import figures
from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.groups import TooFew
from buurtlezer.analysis.portion import portion
from buurtlezer.analysis.portions import Portions, portions
from buurtlezer.analysis.quartiles import Quartiles


@dataclass(frozen=True, eq=False)
class Indicator:
    """What a figure is computed from: parameters of ``apportion``, values per district."""

    values: pd.DataFrame
    inhabitants: "pd.Series[float]"
    kind: str


@dataclass(frozen=True)
class Agreed:
    """The figure of the agreed area, as in ``Apportioned``: a value, of a median also its ends, or why there is none."""

    value: float | None
    low: float | None
    high: float | None
    refused: str


@dataclass(frozen=True)
class LineRange:
    """One indicator over all lines.

    ``low`` and ``high``: the lowest and the highest figure of any drawing, of a median the outermost ends; None where
    those who have a figure are not enough. ``spread``: of the figures, each as often as it has voices; None then
    too, and for a median, which is a range in most areas. ``refused``: how many drawings have no figure, by the reason.
    ``agreed``: None where so many agree nowhere.
    """

    drawings: int
    voices: int
    low: float | None
    high: float | None
    spread: Quartiles | None
    refused: Mapping[str, int]
    agreed: Agreed | None
    having: tuple[Drawing, ...] = field(default=(), compare=False)
    """The drawings that have a figure; not told."""

    def as_json(self) -> dict[str, Any]:
        """As plain JSON; :func:`read_range` reads it back."""
        return {
            "drawings": self.drawings,
            "voices": self.voices,
            "low": self.low,
            "high": self.high,
            "spread": self.spread and self.spread.as_json(),
            "refused": dict(self.refused),
            "agreed": self.agreed and dict(vars(self.agreed)),
        }


def read_range(found: Mapping[str, Any]) -> LineRange | TooFew:
    """What ``as_json`` of either wrote. Raises ``TypeError`` where something is missing."""
    if "too_few" in found:
        return TooFew(**found["too_few"])
    spread, agreed = found["spread"], found["agreed"]
    return LineRange(**{**found, "spread": spread and Quartiles.from_json(spread), "agreed": agreed and Agreed(**agreed)})


def line_ranges(
    drawings: Drawings, ground: Ground, indicators: Mapping[str, Indicator], agreed: BaseGeometry, minimum: int
) -> dict[str, LineRange | TooFew]:
    """The range of each indicator over the drawings, under the same keys.

    ``agreed``: the area of a level of their agreement in WGS84 degrees, empty where there is none. Raises ``ValueError``
    for a minimum below 1, and as ``apportion`` does.
    """
    everybody = Cell.of(drawings.each, minimum)
    if not everybody.enough:
        return {key: TooFew(everybody.voices, minimum) for key in indicators}
    taken = portions(drawings, ground)
    inner = None if agreed.is_empty else portion(agreed, ground)
    ranges: dict[str, LineRange | TooFew] = {}
    for key, indicator in indicators.items():
        figure = inner and apportion(inner, indicator.values, indicator.inhabitants, indicator.kind)
        middle = Agreed(figure.value, figure.low, figure.high, figure.refused) if figure else None
        ranges[key] = _range(taken, drawings, indicator, middle, minimum)
    return ranges


def _range(taken: Portions, drawings: Drawings, indicator: Indicator, agreed: Agreed | None, minimum: int) -> LineRange:
    voices = drawings.voices
    found = figures(taken, indicator.values, indicator.inhabitants, indicator.kind)
    # A figure that could not be made of what is known, without a reason to refuse it, is none either.
    has = ~np.isnan(found.low)
    reasons = [reason or "not_available" for reason in found.refused[~has]]
    enough = Cell.of(compress(drawings.each, has), minimum).enough
    return LineRange(
        drawings=len(voices),
        voices=int(voices.sum()),
        low=float(found.low[has].min()) if enough else None,
        high=float(found.high[has].max()) if enough else None,
        spread=Quartiles.of(found.value[has], voices[has]) if enough and indicator.kind != "median" else None,
        refused={reason: reasons.count(reason) for reason in sorted(set(reasons))},
        agreed=agreed,
        having=tuple(compress(drawings.each, has)),
    )
