"""An area's portion of each district: the one thing that all figures about the area are computed from.

Here: the portion of a drawn area, of sectors, districts, a municipality, the Region. Not here: figures (``apportion``),
moving a line (``difference``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.coverage import overlaps, plane
from buurtlezer.analysis.ground import TOLERANCE, Ground
from buurtlezer.analysis.projection import size

Unit: TypeAlias = Literal["district", "sector"]


@dataclass(frozen=True, eq=False)
class Portion:
    """What of each district and sector an area takes.

    ``table``, index district: ``share`` of its inhabitants that lives in the area by the ground's spread; ``covered``
    of its surface that lies in the area; ``km2`` of overlap; ``sectors``, how many are touched. ``sectors``, index
    sector: ``share_covered`` of its surface; ``inhabitants_share``: of the inhabitants of its **district**, those who
    live in the part of it that lies in the area; ``km2``. All shares are 0 to 1; what an area only touches is left out.
    """

    table: pd.DataFrame
    sectors: pd.DataFrame
    km2: float
    """Of the area, within the Region."""
    outside: float
    """Share of the area that lies outside the Region."""

    @property
    def whole(self) -> bool:
        """Whether the area takes every district that it lies in completely, and lies in one at least."""
        return bool(len(self.table)) and bool(complete(self.table).all())


def complete(touched: pd.DataFrame) -> NDArray[np.bool_]:
    """For each row of ``share`` and ``covered``, whether the area takes all of it but for rounding."""
    smallest = np.minimum(touched["share"].to_numpy(dtype=np.float64), touched["covered"].to_numpy(dtype=np.float64))
    return np.asarray(smallest >= 1 - TOLERANCE, dtype=np.bool_)


def portion(area_degrees: BaseGeometry, ground: Ground) -> Portion:
    """The portion of a valid (Multi)Polygon in WGS84 degrees, as ``mend`` gives it; it may lie anywhere in the world."""
    return portion_of_plane(plane(area_degrees), size(area_degrees)[0], ground)


def portion_of_plane(area_metres: BaseGeometry, area_km2: float, ground: Ground) -> Portion:
    """The portion of a shape in EPSG:31370; ``area_km2`` is the surface of the whole area, also of what lies elsewhere."""
    hit, km2 = overlaps(area_metres, area_km2, ground)
    return _made(ground, hit, km2, outside=float(np.clip(1 - km2.sum() / area_km2, 0, 1)) if len(hit) else 1.0)


def portion_of_sectors(codes: Iterable[str], ground: Ground) -> Portion:
    """The portion of whole sectors, exactly. Raises ``ValueError`` for none, or for a code that is not there."""
    return _of(ground.sectors, codes, "sector", ground)


def portion_of_districts(codes: Iterable[str], ground: Ground) -> Portion:
    """The portion of whole districts, exactly. Raises ``ValueError`` for none, or for a code that is not there."""
    return _of(ground.districts, codes, "district", ground)


def portion_of_municipality(code: str, ground: Ground) -> Portion:
    """The portion of a municipality by its NIS code: that of its sectors. Raises ``ValueError`` for an unknown code."""
    return _of(ground.municipalities, [code], "municipality", ground)


def portion_of_region(ground: Ground) -> Portion:
    """The portion of the whole Region: all of every district."""
    return _made(ground, np.arange(len(ground.sectors)), ground.km2, outside=0.0)


def _of(codes_of_sectors: NDArray[np.object_], codes: Iterable[str], what: str, ground: Ground) -> Portion:
    """The sectors whose own, district's or municipality's code is one of those wanted."""
    wanted = sorted(set(codes))
    if not wanted:
        raise ValueError(f"no {what} was named; name one at least")
    known = set(codes_of_sectors)
    unknown = [code for code in wanted if code not in known]
    if unknown:
        raise ValueError(f"no {what} {', '.join(map(repr, unknown[:3]))}; there are {len(known)} codes")
    hit = np.flatnonzero(np.isin(codes_of_sectors.astype(str), wanted))
    return _made(ground, hit, ground.km2[hit], outside=0.0)


def _made(ground: Ground, hit: NDArray[np.intp], km2: NDArray[np.float64], outside: float) -> Portion:
    """The tables, from the sectors touched (their places in the ground) and the km² of each that lie in the area."""
    covered = np.minimum(km2 / ground.km2[hit], 1.0)
    share = ground.spread.to_numpy()[hit] * covered
    codes, district = np.unique(ground.districts[hit].astype(str), return_inverse=True)
    sums = [
        np.bincount(district, weights=amounts, minlength=len(codes)) for amounts in (share, km2 / ground.district_km2[hit], km2)
    ]
    table = pd.DataFrame(
        {
            "share": np.minimum(sums[0], 1.0),
            "covered": np.minimum(sums[1], 1.0),
            "km2": sums[2],
            "sectors": np.bincount(district, minlength=len(codes)),
        },
        index=pd.Index(codes.astype(object), name="district"),
    )
    sectors = pd.DataFrame(
        {"share_covered": covered, "inhabitants_share": share, "km2": km2},
        index=pd.Index(ground.sectors[hit], name="sector"),
    )
    return Portion(table, sectors, km2=float(km2.sum()), outside=outside)
