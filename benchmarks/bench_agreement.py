"""What 1,000 drawings have in common, and how far eight figures change with their lines.

Beside it: each drawing asked in turn about the centres of the cells near it, and about its exact portion. Both ways must
give the same, exactly for cells and within what cells explain for figures, or the measurement fails: a faster wrong
answer is none. Absolute times are in the table; the aim is half a second for each of ours.
"""

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.agreement import agreement
from buurtlezer.analysis.apportion import apportion
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.groups import agreements
from buurtlezer.analysis.line_range import Indicator, LineRange, line_ranges
from buurtlezer.analysis.portion import portion
from buurtlezer.analysis.projection import to_metres
from buurtlezer.analysis.raster import counts
from buurtlezer.geodata import Pack
from ratio import Ratio, seconds

DRAWINGS = 1_000
POINTS = 80
MINIMUM = 5
ASKED = 50
"""Of so many drawings the exact figures are computed; the time of all is that, times as many more as there are."""


def drawn(random: np.random.Generator) -> Drawing:
    """A wobbly line around a spot near the canal: from a block to a municipality, as people draw."""
    while True:
        turn = np.linspace(0, 2 * np.pi, POINTS, endpoint=False)
        bends = sum(random.normal(0, 0.18 / n) * np.sin(n * turn + random.uniform(0, 7)) for n in range(1, 7))
        away = np.exp(random.normal(6.2, 0.5) + bends)
        x, y = random.normal(4.345, 0.004), random.normal(50.85, 0.0025)
        shape = shapely.Polygon(np.column_stack([x + away * np.cos(turn) / 70.4e3, y + away * np.sin(turn) / 111.2e3]))
        if shape.is_valid:
            return Drawing(shape, int(random.integers(1, 4)))


def asked(drawings: list[Drawing], grid: Grid) -> NDArray[np.int64]:
    """Voices at each centre: shapely asked about every centre in the bounds of each drawing."""
    cells: NDArray[np.int64] = np.zeros((grid.rows, grid.columns), dtype=np.int64)
    for drawing in drawings:
        shape = to_metres(drawing.geometry)
        west, south, east, north = shape.bounds
        left, right = (int((x - grid.west) // grid.cell) for x in (west, east))
        low, high = (int((y - grid.south) // grid.cell) for y in (south, north))
        column, row = np.meshgrid(np.arange(max(left, 0), right + 1), np.arange(max(low, 0), high + 1))
        column, row = column[:, : grid.columns - max(left, 0)], row[:, : grid.columns - max(left, 0)]
        shapely.prepare(shape)
        x, y = grid.west + (column + 0.5) * grid.cell, grid.south + (row + 0.5) * grid.cell
        inside = shapely.contains_xy(shape, x, y)
        cells[row[inside], column[inside]] += drawing.voices
    return cells


def measure() -> list[Ratio]:
    """Counting cells; then bands for all, for five groups and three perspectives; then eight figures over all lines."""
    pack = Pack.open()
    ground = pack.ground
    grid = Grid.over(ground.shapes_metres)
    random = np.random.default_rng(1)
    drawings = [drawn(random) for _ in range(DRAWINGS)]
    groups = {"all": drawings}
    groups |= {f"group {n}": drawings[n::5] for n in range(5)} | {f"perspective {n}": drawings[n::3] for n in range(3)}
    people = pack.districts["population"].astype("float64")
    indicators = {
        f"{kind} {n}": Indicator(
            pd.DataFrame({"value": random.uniform(5, 40, len(people)), "status": "value"}, index=people.index), people, kind
        )
        for n in range(2)
        for kind in ("share", "count", "density", "median")
    }

    def counted() -> NDArray[np.int64]:
        all_drawn = Drawings.of(drawings)  # anew each time, for it remembers its projection
        cells: NDArray[np.int64] = counts(all_drawn.shapes_metres, all_drawn.voices[None], grid)[0]
        return cells

    def bands() -> object:
        return agreements({key: Drawings.of(group) for key, group in groups.items()}, grid, MINIMUM)

    def bands_asked() -> object:
        return [
            [(cells := asked(group, grid)) >= cells.max() * share for share in (0.25, 0.5, 0.75)] for group in groups.values()
        ]

    half = agreement(Drawings.of(drawings), grid).levels[1].area

    def lines() -> dict[str, object]:
        return dict(line_ranges(Drawings.of(drawings), ground, indicators, half, MINIMUM))

    def lines_asked() -> dict[str, list[float]]:
        taken = [portion(drawing.geometry, ground) for drawing in drawings[:ASKED]]
        found = {key: [apportion(one, i.values, i.inhabitants, i.kind).value for one in taken] for key, i in indicators.items()}
        return {key: [value for value in values if value is not None] for key, values in found.items()}

    if not (counted() == asked(drawings, grid)).all():
        raise AssertionError("the two ways do not count the same cells")
    _check_ranges(lines(), lines_asked())
    quick, slow = seconds(counted, lambda: asked(drawings, grid), times=3)
    banded, asked_bands = seconds(bands, bands_asked, times=3)
    ranged, exact = seconds(lines, lines_asked, times=3)
    one_by_one, each = "shapely asked per drawing", f"exact portion of each (measured for {ASKED})"
    return [
        Ratio(f"cells of {DRAWINGS} drawings", quick * 1e3, slow * 1e3, "ms", one_by_one),
        Ratio(
            f"bands of {DRAWINGS} drawings, {len(groups)} groups",
            banded * 1e3,
            asked_bands * 1e3,
            "ms",
            one_by_one + ", no outlines",
        ),
        Ratio(f"{len(indicators)} figures over {DRAWINGS} lines", ranged * 1e3, exact * 1e3 * DRAWINGS / ASKED, "ms", each),
    ]


def _check_ranges(found: dict[str, object], exact: dict[str, list[float]]) -> None:
    for key, one in found.items():
        if not isinstance(one, LineRange) or one.low is None or one.high is None:
            raise AssertionError(f"no range of {key}")
        wide = 0.02 * (one.high - one.low)
        if exact[key] and not one.low - wide <= min(exact[key]) <= max(exact[key]) <= one.high + wide:
            raise AssertionError(f"an exact figure of {key} lies outside the range over all lines")
