"""What an area covers, for a line of 2,000 points. Beside it: geopandas' overlay with the same sectors, and its areas.

Both give the same figures, or the measurement fails: a faster wrong answer is none.
"""

from math import cos, pi, sin

import geopandas as gpd
import numpy as np
import shapely

from buurtlezer.analysis.area import cover
from buurtlezer.geodata import Pack
from ratio import Ratio, seconds

POINTS = 2_000


def measure() -> list[Ratio]:
    """Covering the Region's sectors with a round area of some 20 km²."""
    pack = Pack.open()
    ground = pack.ground
    ring = [(4.36 + 0.036 * cos(2 * pi * i / POINTS), 50.845 + 0.023 * sin(2 * pi * i / POINTS)) for i in range(POINTS)]
    area = shapely.Polygon(ring)
    drawn = gpd.GeoDataFrame(geometry=[area], crs=4326).to_crs(31370)
    sectors = gpd.GeoDataFrame({"code": ground.sectors}, geometry=list(ground.shapes_metres), crs=31370)

    def overlaid() -> gpd.GeoDataFrame:
        found = gpd.overlay(sectors, drawn, how="intersection", keep_geom_type=True)
        return found.assign(km2=found.area / 1e6).set_index("code")

    ours, theirs = cover(area, ground).sectors["overlap_km2"], overlaid()["km2"]
    if not np.allclose(ours.sort_index(), theirs.reindex(ours.index).sort_index(), rtol=1e-6):
        raise AssertionError("the two ways do not cover the same")
    quick, slow = seconds(lambda: cover(area, ground), overlaid, times=20)
    return [Ratio(f"what an area of {POINTS} points covers", quick * 1e3, slow * 1e3, "ms", "geopandas overlay")]
