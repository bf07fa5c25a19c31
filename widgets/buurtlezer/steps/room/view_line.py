"""The view ``line``: how far the figures change with the line, over all that the room drew.

::

    {"minimum": 5, "voices": 12, "enough": true,
     "figures": {"aged_65_plus": {"low": 9.1, "high": 14.0, "agreed": 11.2 | null}, …}}

``low`` and ``high``: the lowest and the highest figure of any drawing, in the unit of the indicator (of a median the outermost
districts); ``agreed``: the one of the land that half of the voices count in, null where half agree nowhere, where it is refused
and for a median. An indicator that too few drawings have a figure for is left out, and so is nationality, of which no range is
told. Below the minimum of voices: no figures.

Not here: the rule (``analysis.line_range``), units and words of an indicator (the data pack, ``texts``).
"""

from typing import Any

from buurtlezer.analysis.agreement import agreement
from buurtlezer.analysis.drawing import Drawings
from buurtlezer.analysis.line_range import Indicator, LineRange, line_ranges
from buurtlezer.geodata import Pack
from buurtlezer.steps.room.drawn import drawn
from buurtlezer.steps.room.view_neighbourhood import grid
from buurtlezer.store import Shared, Workshop

HALF = 50


def line(own: Workshop, spoken: list[Shared], pack: Pack) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    drawings = Drawings.of(one.drawing for one in drawn(spoken, pack) if one.drawing is not None)
    voices = int(drawings.voices.sum())
    told = {"minimum": minimum, "voices": voices, "enough": voices >= minimum}
    if not told["enough"]:
        return {**told, "figures": {}}
    half = next(at.area for at in agreement(drawings, grid(pack)).levels if at.share == HALF)
    found = line_ranges(drawings, pack.ground, _indicators(pack), half, minimum)
    ranges = {name: one for name, one in found.items() if isinstance(one, LineRange) and one.low is not None}
    return {**told, "figures": {name: _told(one) for name, one in ranges.items()}}


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
