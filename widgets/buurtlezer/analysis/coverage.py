"""What an area lies on: sectors, districts, municipalities, and about how many people live in it.

Here: areas and the inhabitants estimated from them. Not here: other figures about an area, which need their own base.
"""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import BELGIUM, in_belgium, size, to_metres

NEGLIGIBLE = 1e-6
"""Where a sector holds less than this share of an area, and the area less than this share of it, they only touch."""
PARTLY_OUTSIDE = 0.001


@dataclass(frozen=True, eq=False)
class Ground:
    """What areas are laid on: n sectors that do not overlap, as arrays of length n in one order.

    ``shapes_metres`` is in EPSG:31370. ``population`` is per district (index: its code); missing is not available,
    which is not zero.
    """

    sectors: NDArray[np.object_]
    shapes_metres: NDArray[np.object_]
    districts: NDArray[np.object_]
    municipalities: NDArray[np.object_]
    population: "pd.Series[int]"

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Finds the sectors near an area."""
        return shapely.STRtree(self.shapes_metres)

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row per sector: code, ``district``, ``municipality``, ``km2``, and estimated ``inhabitants``.

        A district's inhabitants are spread over its sectors by area: an assumption, and the only one possible while no
        figures per sector are given.
        """
        km2 = shapely.area(self.shapes_metres) / 1e6
        table = pd.DataFrame({"district": self.districts, "municipality": self.municipalities, "km2": km2}, index=self.sectors)
        people = self.population.astype("Float64").reindex(self.districts).to_numpy(dtype=np.float64, na_value=np.nan)
        return table.assign(inhabitants=people * km2 / table.groupby("district")["km2"].transform("sum"))


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


def _overlaps(area: BaseGeometry, area_km2: float, ground: Ground) -> pd.DataFrame:
    """A row per sector that the area lies in, with the code of its district and municipality."""
    near = area if in_belgium(area) else shapely.intersection(area, shapely.box(*BELGIUM))
    plane = to_metres(near)
    if not plane.is_valid:
        # Two lines a hair's breadth apart may touch after projecting.
        plane = shapely.make_valid(plane, method="structure", keep_collapsed=False)
    shapely.prepare(plane)
    hit = np.sort(ground.tree.query(plane, predicate="intersects"))
    shapes = ground.shapes_metres[hit]
    table = ground.table.iloc[hit]
    overlap_km2 = table["km2"].to_numpy(copy=True)
    cut = ~shapely.contains_properly(plane, shapes)
    overlap_km2[cut] = shapely.area(shapely.intersection(shapes[cut], plane)) / 1e6
    covered = overlap_km2 / table["km2"]
    found = pd.DataFrame(
        {
            "overlap_km2": overlap_km2,
            "share_of_area": overlap_km2 / area_km2,
            "share_covered": covered,
            "inhabitants": table["inhabitants"] * covered,
            "district": table["district"],
            "municipality": table["municipality"],
        }
    )
    return found[(found["share_of_area"] > NEGLIGIBLE) | (found["share_covered"] > NEGLIGIBLE)]


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
