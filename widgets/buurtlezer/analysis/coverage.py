"""What an area lies on: sectors, districts, municipalities, and about how many people live in it.

Here: areas and the inhabitants estimated from them. Not here: other figures about an area, which need their own base
(``portion``, ``apportion``).
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.projection import BELGIUM, in_belgium, size, to_metres

__all__ = ["NEGLIGIBLE", "PARTLY_OUTSIDE", "Cover", "Ground", "cover", "overlaps", "plane"]

NEGLIGIBLE = 1e-6
"""Where a sector holds less than this share of an area, and the area less than this share of it, they only touch."""
PARTLY_OUTSIDE = 0.001


@dataclass(frozen=True, eq=False)
class Cover:
    """What an area covers.

    The three tables have a row for each sector, district or municipality that the area lies in, the largest share of
    the area first; index: its code. Columns: ``overlap_km2``; ``share_of_area``: of the area lying in it;
    ``share_covered``: of it lying in the area; ``inhabitants``: estimated, living in both; missing where not available.
    """

    area_km2: float
    perimeter_km: float
    outside: float
    """Share of the area outside the Region, where there are no figures."""
    inhabitants: float | None
    """Estimated, in the part that lies in districts with a population. None: no such part."""
    without_population: float
    """Share of the area in districts whose population is not available."""
    sectors: pd.DataFrame
    districts: pd.DataFrame
    municipalities: pd.DataFrame
    notes: tuple[str, ...]
    """``outside``: no part lies in the Region. ``partly_outside``: more than a thousandth does not."""


def cover(area: BaseGeometry, ground: Ground) -> Cover:
    """What an area covers.

    Parameters
    ----------
    area
        A valid (Multi)Polygon in WGS84 degrees, as ``mend`` gives it. It may lie anywhere in the world.
    ground
        The sectors it is laid on.
    """
    area_km2, perimeter_km = size(area)
    found = _overlaps(area, area_km2, ground)
    outside = float(np.clip(1 - found["share_of_area"].sum(), 0, 1)) if len(found) else 1.0
    known = found["inhabitants"].notna()
    return Cover(
        area_km2=area_km2,
        perimeter_km=perimeter_km,
        outside=outside,
        inhabitants=float(found.loc[known, "inhabitants"].sum()) if known.any() else None,
        without_population=float(found.loc[~known, "share_of_area"].sum()),
        sectors=_ranked(found.drop(columns=["district", "municipality"])),
        districts=_per("district", found, ground),
        municipalities=_per("municipality", found, ground),
        notes=("outside",) if found.empty else ("partly_outside",) if outside > PARTLY_OUTSIDE else (),
    )


def plane(area: BaseGeometry) -> BaseGeometry:
    """The part of an area that EPSG:31370 may measure, in its metres; empty for an area elsewhere in the world."""
    near = area if in_belgium(area) else shapely.intersection(area, shapely.box(*BELGIUM))
    metres = to_metres(near)
    # Two lines a hair's breadth apart may touch after projecting.
    return metres if metres.is_valid else shapely.make_valid(metres, method="structure", keep_collapsed=False)


def overlaps(plane_metres: BaseGeometry, area_km2: float, ground: Ground) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """Places in ``ground`` of the sectors that an area lies in, rising, and the km² of each that lie in it."""
    shapely.prepare(plane_metres)
    hit = np.sort(ground.tree.query(plane_metres, predicate="intersects"))
    shapes, whole_km2 = ground.shapes_metres[hit], ground.km2[hit]
    overlap_km2 = whole_km2.copy()
    cut = ~shapely.contains_properly(plane_metres, shapes)
    overlap_km2[cut] = shapely.area(shapely.intersection(shapes[cut], plane_metres)) / 1e6
    kept = (overlap_km2 > NEGLIGIBLE * area_km2) | (overlap_km2 > NEGLIGIBLE * whole_km2)
    return hit[kept], overlap_km2[kept]


def _overlaps(area: BaseGeometry, area_km2: float, ground: Ground) -> pd.DataFrame:
    """A row per sector that the area lies in, with the code of its district and municipality."""
    hit, overlap_km2 = overlaps(plane(area), area_km2, ground)
    table = ground.table.iloc[hit]
    covered = overlap_km2 / table["km2"]
    return pd.DataFrame(
        {
            "overlap_km2": overlap_km2,
            "share_of_area": overlap_km2 / area_km2,
            "share_covered": covered,
            "inhabitants": table["inhabitants"] * covered,
            "district": table["district"],
            "municipality": table["municipality"],
        }
    )


def _per(unit: str, found: pd.DataFrame, ground: Ground) -> pd.DataFrame:
    groups = found.groupby(unit)
    overlap_km2 = groups["overlap_km2"].sum()
    whole_km2 = ground.table.groupby(unit)["km2"].sum()
    return _ranked(
        pd.DataFrame(
            {
                "overlap_km2": overlap_km2,
                "share_of_area": groups["share_of_area"].sum(),
                "share_covered": overlap_km2 / whole_km2.reindex(overlap_km2.index),
                "inhabitants": groups["inhabitants"].sum(min_count=1),
            }
        )
    )


def _ranked(table: pd.DataFrame) -> pd.DataFrame:
    return table.sort_index().sort_values("share_of_area", ascending=False, kind="stable")
