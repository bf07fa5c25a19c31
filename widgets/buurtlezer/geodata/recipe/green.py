"""Parks, gardens, woods and meadows: ``green.topojson``.

Left out: what is smaller than 1,000 m² (a wood or meadow without a name: 3,000 m²), and woods and meadows without a name that lie
in a park or garden. The Sonian forest is not in the source: it is district 906, which maps draw by the shapes of its sectors.
"""

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import drawn
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.arcs import Cutter
from buurtlezer.geodata.recipe.sectors import Sectors

GREEN = "water_green/osm_green_brussels_2026.gpkg"
NAMES = ["name", "name:nl", "name:fr"]
KINDS = {
    "leisure": {"park": "park", "garden": "garden", "nature_reserve": "reserve"},
    "natural": {"wood": "wood", "grassland": "meadow"},
    "landuse": {"forest": "wood", "meadow": "meadow"},
}
"""Our kind by what the source says; the first that fits."""
OWN = ("park", "garden", "reserve")
LEAST_M2 = 1_000.0
LEAST_WILD_M2 = 3_000.0
"""For a wood or meadow without a name."""
GENERALISED_METRES = 5.0
WITHIN = 0.8
"""Of a wood without a name so much lies in a park or garden before it is part of it."""
LABEL_METRES = 5.0
DECIMALS = 4


def text(source: Path, all_sectors: Sectors) -> str:
    """TopoJSON with ``kind``, ``nl`` and ``fr`` where it has a name, ``at`` (degrees) and ``m2``.

    Raises ``BadSource`` for a file that does not fit.
    """
    rows = files.named_shapes(source, GREEN, [*KINDS, *NAMES], kept=_shown)
    kinds = [next((known[row[key]] for key, known in KINDS.items() if row[key] in known)) for _, row in rows.iterrows()]
    shapes = shapely.make_valid(drawn.metres(rows.geometry))
    shapes = shapely.intersection(shapes, drawn.around(all_sectors.metres))
    groups: dict[tuple[str, str, str], list[BaseGeometry]] = {}
    for kind, told, shape in zip(kinds, rows[NAMES].itertuples(index=False, name=None), shapes, strict=True):
        said = drawn.names(*told)
        if not shape.is_empty:
            groups.setdefault((kind, said.get("nl", ""), said.get("fr", "")), []).append(shape)
    if not groups:
        raise BadSource(f"{GREEN} has no park, garden or wood in the Region")
    parks = shapely.union_all([shape for (kind, *_), found in groups.items() if kind in OWN for shape in found])
    drawn_shapes, told_of = [], []
    for (kind, nl, fr), found in sorted(groups.items()):
        for shape in drawn.together(_own(shapely.union_all(found), parks, bool(nl) or kind in OWN)):
            made = drawn.polygons(shape, GENERALISED_METRES, LEAST_M2 if nl or kind in OWN else LEAST_WILD_M2)
            for one in [made] if nl else shapely.get_parts(made):
                if not one.is_empty:
                    drawn_shapes.append(one)
                    told_of.append({"kind": kind} | ({"nl": nl, "fr": fr} if nl else {}) | _label(one))
    cutter = Cutter(drawn.STEP_DEGREES)
    return cutter.topology(green=drawn.areas(cutter, drawn_shapes, told_of))


def _shown(rows: gpd.GeoDataFrame) -> "pd.Series[bool]":
    found: pd.Series[bool] = pd.concat([rows[key].isin(known) for key, known in KINDS.items()], axis=1).any(axis=1)
    return found


def _own(shape: BaseGeometry, parks: BaseGeometry, whole: bool) -> BaseGeometry:
    if whole:
        return shape
    parts = shapely.get_parts(shape)
    covered = shapely.area(shapely.intersection(parts, parks))
    return shapely.multipolygons(parts[covered < WITHIN * shapely.area(parts)])


def _label(shape: BaseGeometry) -> dict[str, Any]:
    """Where a name stands, inside, and how large it is."""
    parts = drawn.metres(shapely.get_parts(shape))
    largest = parts[int(np.argmax(shapely.area(parts)))]
    middle = shapely.get_coordinates(shapely.maximum_inscribed_circle(largest, tolerance=LABEL_METRES))[:1]
    lon, lat = np.round(points_to_degrees(middle)[0], DECIMALS).tolist()
    return {"at": [lon, lat], "m2": round(float(shapely.area(parts).sum()))}
