"""Railway lines: ``rail.topojson``. Metro and tram are the lines of STIB/MIVB (``transport``).

Left out: yards, sidings, spurs and crossovers, and tunnels, which nobody sees in the street.
"""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.geodata.recipe import drawn
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.arcs import Cutter
from buurtlezer.geodata.recipe.sectors import Sectors

RAIL = "water_green/osm_rail_brussels_2026-05.gpkg"
GENERALISED_METRES = 3.0
BESIDE_METRES = 12.0
"""A track that runs along another one so near is the same line on a map."""


def text(source: Path, all_sectors: Sectors) -> str:
    """TopoJSON with one geometry. Raises ``BadSource`` for a file that does not fit."""
    rows = files.named_shapes(source, RAIL, ["railway", "service", "tunnel"], kept=_in_the_open)
    near = shapely.intersection(shapely.union_all(drawn.metres(rows.geometry)), drawn.around(all_sectors.metres))
    cutter = Cutter(drawn.STEP_DEGREES)
    arcs = cutter.lines(drawn.lines(_single(near), GENERALISED_METRES))
    return cutter.topology(rail=[drawn.geometry(0, "MultiLineString", arcs)])


def _in_the_open(rows: gpd.GeoDataFrame) -> "pd.Series[bool]":
    found: pd.Series[bool] = (rows["railway"] == "rail") & rows["service"].isna() & (rows["tunnel"] != "yes")
    return found


def _single(shape: BaseGeometry) -> BaseGeometry:
    """Of tracks side by side one: the longest first, of the others what does not run beside those."""
    tracks = np.array(sorted(shapely.get_parts(drawn.joined(shape)), key=_longest_first), dtype=object)
    tree = shapely.STRtree(tracks)
    beside: list[BaseGeometry] = []
    kept: list[BaseGeometry] = []
    for number, track in enumerate(tracks):
        longer = [
            beside[other] for other in sorted(tree.query(track, predicate="dwithin", distance=BESIDE_METRES)) if other < number
        ]
        parts = shapely.get_parts(shapely.difference(track, shapely.union_all(longer)))
        own = parts[shapely.length(parts) > 4 * BESIDE_METRES]
        kept += list(own)
        beside.append(shapely.union_all(shapely.buffer(own, BESIDE_METRES)))
    return shapely.multilinestrings(np.array(kept, dtype=object))


def _longest_first(track: BaseGeometry) -> tuple[float, list[list[float]]]:
    points = shapely.get_coordinates(track).round(3).tolist()
    return -round(track.length, 3), min(points, points[::-1])
