"""Figures for a drawn area of 2,000 points. Beside it: geopandas' overlay with the sectors, anew for each indicator.

Both give the same figures, or the measurement fails: a faster wrong answer is none.
"""

from math import cos, pi, sin

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from buurtlezer.analysis.apportion import apportion
from buurtlezer.analysis.difference import Line
from buurtlezer.analysis.portion import portion
from buurtlezer.geodata import Pack
from ratio import Ratio, seconds

POINTS = 2_000
INDICATORS = 20
SHOWN = 10
METRES = 100


def measure() -> list[Ratio]:
    """Twenty shares for a round area of some 20 km²; then what a person waits for: ten figures, each with its wobble."""
    pack = Pack.open()
    ground = pack.ground
    ring = [(4.36 + 0.036 * cos(2 * pi * i / POINTS), 50.845 + 0.023 * sin(2 * pi * i / POINTS)) for i in range(POINTS)]
    area = shapely.Polygon(ring)
    people = pack.districts["population"].astype("float64")
    random = np.random.default_rng(1)
    given = [
        pd.DataFrame({"value": random.uniform(5, 40, len(people)), "status": "value"}, index=people.index)
        for _ in range(INDICATORS)
    ]
    sectors = gpd.GeoDataFrame({"district": ground.districts}, geometry=list(ground.shapes_metres), crs=31370)
    sectors["people"] = people.reindex(ground.districts).to_numpy() * ground.spread.to_numpy()
    drawn = gpd.GeoDataFrame(geometry=[area], crs=4326).to_crs(31370)

    def overlaid(values: pd.DataFrame, metres: float = 0) -> float:
        whole = sectors.assign(m2=sectors.area)
        moved = drawn.assign(geometry=drawn.buffer(metres)) if metres else drawn
        found = gpd.overlay(whole, moved, how="intersection", keep_geom_type=True)
        inside = found["people"] * found.area / found["m2"]
        return float((inside * values["value"].reindex(found["district"]).to_numpy()).sum() / inside.sum())

    def ours() -> list[float | None]:
        taken = portion(area, ground)
        return [apportion(taken, values, people, "share").value for values in given]

    def moved_ours() -> list[tuple[float, float] | None]:
        line = Line(area, ground)
        return [line.wobble(values, people, "share") for values in given[:SHOWN]]

    def moved_theirs() -> list[tuple[float, float]]:
        sizes = [[overlaid(values, metres) for metres in (-METRES, 0, METRES)] for values in given[:SHOWN]]
        return [(min(values), max(values)) for values in sizes]

    def theirs() -> list[float]:
        return [overlaid(values) for values in given]

    if not np.allclose(np.array(ours(), dtype=float), theirs(), rtol=1e-6):
        raise AssertionError("the two ways do not give the same figures")
    if not np.allclose(np.array(moved_ours(), dtype=float), moved_theirs(), rtol=1e-3):
        raise AssertionError("the two ways do not give the same range over the moved line")
    quick, slow = seconds(ours, theirs, times=5)
    still, moving = seconds(moved_ours, moved_theirs, times=3)
    other = "geopandas overlay for each"
    return [
        Ratio(f"{INDICATORS} figures for an area of {POINTS} points", quick * 1e3, slow * 1e3, "ms", other),
        Ratio(f"{SHOWN} figures and their range over ±{METRES} m", still * 1e3, moving * 1e3, "ms", other),
    ]
