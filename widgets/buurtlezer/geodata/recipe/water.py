"""Water: ``water.topojson`` with ponds, lakes and the canal as polygons, and streams and the Senne as lines where they lie open.

Left out: what lies in a tunnel, ditches, swamps, basins that are dry most of the time, ponds of less than 400 m².
"""

from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import drawn
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.arcs import Cutter
from buurtlezer.geodata.recipe.sectors import Sectors

WATER = "water_green/osm_water_brussels_2026-05.gpkg"
NAMES = ["name", "name:nl", "name:fr"]
LEAST_M2 = 400.0
LEAST_METRES = 60.0
"""A shorter piece of a stream says nothing on a map."""
GENERALISED_METRES = 3.0


def text(source: Path, all_sectors: Sectors) -> str:
    """TopoJSON with the objects ``water`` and ``waterways``. Raises ``BadSource`` for a file that does not fit."""
    near = drawn.around(all_sectors.metres)
    surfaces, ways = _surfaces(source), _ways(source)
    shapes: list[BaseGeometry] = []
    told: list[dict[str, str]] = []
    for (nl, fr), same in _named(surfaces, ways[ways["waterway"] == "canal"]).items():
        for shape in drawn.together(shapely.intersection(same, near)):
            made = drawn.polygons(shape, GENERALISED_METRES, LEAST_M2)
            # What has no name is no one thing: each part by itself.
            parts = [one for one in ([made] if nl else shapely.get_parts(made)) if not one.is_empty]
            shapes += parts
            told += [{"nl": nl, "fr": fr} if nl else {}] * len(parts)
    if not shapes:
        raise BadSource(f"{WATER} has no open water in the Region")
    cutter = Cutter(drawn.STEP_DEGREES)
    return cutter.topology(
        water=drawn.areas(cutter, shapes, told),
        waterways=_lines(cutter, ways, near, shapely.union_all(surfaces.geometry.to_numpy())),
    )


def _surfaces(source: Path) -> gpd.GeoDataFrame:
    def kept(rows: gpd.GeoDataFrame) -> "pd.Series[bool]":
        found: pd.Series[bool] = (rows["natural"] == "water") & rows["tunnel"].isna() & (rows["intermittent"] != "yes")
        return found

    columns = ["natural", "tunnel", "intermittent", *NAMES]
    rows = files.named_shapes(source, WATER, columns, "water_polygons", kept)
    return gpd.GeoDataFrame(rows.drop(columns="geometry"), geometry=shapely.make_valid(drawn.metres(rows.geometry)))


def _ways(source: Path) -> gpd.GeoDataFrame:
    def kept(rows: gpd.GeoDataFrame) -> "pd.Series[bool]":
        found: pd.Series[bool] = rows["waterway"].isin(("river", "canal", "stream")) & rows["tunnel"].isna()
        return found

    rows = files.named_shapes(source, WATER, ["waterway", "tunnel", *NAMES], "waterways", kept)
    return gpd.GeoDataFrame(rows.drop(columns="geometry"), geometry=drawn.metres(rows.geometry))


def _named(surfaces: gpd.GeoDataFrame, canals: gpd.GeoDataFrame) -> dict[tuple[str, str], BaseGeometry]:
    """Surfaces by (Dutch, French) name. One without a name that a canal runs through has that of the longest line in it."""
    groups: dict[tuple[str, str], list[BaseGeometry]] = {}
    for _, row in surfaces.iterrows():
        told = drawn.names(*row[NAMES])
        if not told and len(canals):
            inside = shapely.length(shapely.intersection(canals.geometry.to_numpy(), row.geometry))
            told = drawn.names(*canals.iloc[int(inside.argmax())][NAMES]) if inside.max() > 0 else {}
        groups.setdefault((told.get("nl", ""), told.get("fr", "")), []).append(row.geometry)
    return {key: shapely.union_all(groups[key]) for key in sorted(groups)}


def _lines(cutter: Cutter, ways: gpd.GeoDataFrame, near: BaseGeometry, covered: BaseGeometry) -> list[dict[str, Any]]:
    """Streams and the Senne by name, where no surface shows them."""
    found: list[dict[str, Any]] = []
    for told, same in ways.groupby(NAMES, sort=True):
        uncovered = shapely.difference(shapely.intersection(shapely.union_all(same.geometry.to_numpy()), near), covered)
        parts = shapely.get_parts(drawn.joined(uncovered))
        kept = parts[shapely.length(parts) >= LEAST_METRES]
        if len(kept):
            arcs = cutter.lines(drawn.lines(shapely.multilinestrings(kept), GENERALISED_METRES))
            found.append(drawn.geometry(len(found), "MultiLineString", arcs, drawn.names(*told)))
    return found
