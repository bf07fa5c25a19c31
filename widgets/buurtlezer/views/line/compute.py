"""The view ``line``: how far the figures change with the line, over all that the room drew.

::

    {"minimum": 5, "voices": 12, "enough": true,
     "figures": {"aged_65_plus": {"low": 9.1, "high": 14.0, "agreed": 11.2 | null}, …}}

``low`` and ``high``: the lowest and the highest figure of any drawing, in the unit of the indicator (of a median the outermost
districts); ``agreed``: the one of the land that half of the voices count in, null where half agree nowhere, where it is refused
and for a median. An indicator of which those with a figure are not enough (``analysis.cell``) is left out, and so is nationality,
of which no range is told; so is one of which those with a figure differ by too few from an earlier picture
(``analysis.pictures``). Where those who drew are not enough there are no figures.

Not here: the rule (``analysis.line_range``), units and words of an indicator (the data pack, ``texts``).
"""

import hashlib
from typing import Any

from buurtlezer.analysis.agreement import agreement
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.line_range import Indicator, LineRange, line_ranges
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.drawn import drawn
from buurtlezer.views.neighbourhood.compute import grid

HALF = 50


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    drew = [one.drawing for one in drawn(spoken, pack) if one.drawing is not None]

    def figures(them: list[Drawing]) -> dict[str, Any]:
        return {"figures": _figures(Drawings.of(them), pack, minimum, pictures)}

    return {"minimum": minimum, "figures": {}, **pictures.told("line", drew, minimum, figures, line=_shape)}


def _shape(one: Drawing) -> str:
    return hashlib.sha256(one.geometry.wkb).hexdigest()


def _figures(drawings: Drawings, pack: Pack, minimum: int, pictures: Pictures) -> dict[str, Any]:
    half = next(at.area for at in agreement(drawings, grid(pack)).levels if at.share == HALF)
    found = line_ranges(drawings, pack.ground, _indicators(pack), half, minimum)
    ranges = {name: one for name, one in found.items() if isinstance(one, LineRange) and one.low is not None}
    return {name: _told(one) for name, one in ranges.items() if pictures.admits("line", one.having, _shape)}


def _told(one: LineRange) -> dict[str, float | None]:
    return {"low": one.low, "high": one.high, "agreed": one.agreed.value if one.agreed else None}


def _indicators(pack: Pack) -> dict[str, Indicator]:
    figures = pack.figures
    known = figures.years("population")
    return {
        str(name): Indicator(
            figures.of(str(name), int(row["last_year"])),
            figures.population(min(max(int(row["last_year"]), known[0]), known[-1])),
            str(row["kind"]),
        )
        for name, row in figures.indicators.iterrows()
        if row["theme"] != "nationality"
    }
