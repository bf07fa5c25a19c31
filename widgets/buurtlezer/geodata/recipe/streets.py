"""Named streets: both names in their own language, the municipality, a point on the street, its length.

Here: which of two names is the Dutch one, and where the point goes. Not here: the shape of a street (``street_lines``), nor how a
street is found by its name (``geodata.spots``, ``parts/base/found.js``).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.sectors import Sectors

STREETS = "streets/osm_named_streets_brussels_2026.gpkg"
COLUMNS = ("name", "name_fr", "name_nl", "nis", "length_m")
DECIMALS = 4
"""Of a degree: 11 m to the north and 7 m to the east."""
EVERY_METRES = 5.0
"""How far apart the points of a street are that may stand for it."""
TOLD_BY_ROWS = 10
"""So many rows must begin or end so in one language before that tells the language of another row."""
_AROUND = np.array([(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1)]) / 10**DECIMALS


@dataclass(frozen=True)
class Streets:
    """Streets by municipality and names: ``table`` as it is written, ``shapes`` in WGS84 degrees, row by row."""

    table: pd.DataFrame
    shapes: NDArray[np.object_]


def read(source: Path, all_sectors: Sectors) -> Streets:
    """A row per street and municipality, in that order. Raises ``BadSource`` for a file that does not fit."""
    rows = _read(source)
    names = put_right(rows[["name", "name_fr", "name_nl"]].itertuples(index=False, name=None))
    rows = rows.assign(name_fr=[fr for fr, _ in names], name_nl=[nl for _, nl in names], municipality=rows["nis"].astype(str))
    regions = _municipalities(all_sectors)
    if unknown := sorted(set(rows["municipality"]) - set(regions)):
        raise BadSource(f"{STREETS} names municipalities that the sectors do not have: {', '.join(unknown)}")
    found, shapes = [], []
    # Once both names stand right, what was written two ways is one street.
    for (code, nl, fr), same in rows.groupby(["municipality", "name_nl", "name_fr"], sort=True):
        shapes.append(shapely.union_all(same.geometry.to_numpy()))
        lon, lat = _point(shapes[-1], regions[str(code)], f"{nl} in {code}")
        found.append((nl, fr, code, lon, lat, int(same["length_m"].sum())))
    columns = ["name_nl", "name_fr", "municipality", "lon", "lat", "length_m"]
    return Streets(pd.DataFrame(found, columns=columns), np.array(shapes, dtype=object))


def table(all_streets: Streets) -> str:
    """``streets.csv``."""
    return files.csv(all_streets.table)


def _read(source: Path) -> gpd.GeoDataFrame:
    rows = files.named_shapes(source, STREETS, COLUMNS, odd_signs=files.ODD_IN_STREETS)
    if (blank := rows["name"].eq("") | rows["name_fr"].eq("") | rows["name_nl"].eq("")).any():
        raise BadSource(f"{STREETS} has {int(blank.sum())} streets without a name in both languages")
    return rows


def put_right(rows: Iterable[tuple[str, str, str]]) -> list[tuple[str, str]]:
    """French and Dutch name of each row of (name as signed, "French" name, "Dutch" name).

    A handful of rows are signed "Dutch - French". They are told by the others: by a first word ("Rue") or last four letters
    ("-gang") that many names have in one language and hardly any in the other, else by the same two names the right way round in
    more rows. Where one row holds several signs ("a - b / c - d"), each is put right, and what stands there twice is said once.
    """
    given = list(rows)
    pairs = Counter((fr, nl) for _, fr, nl in given)
    first = [Counter(map(_first, names)) for names in ([fr for _, fr, _ in given], [nl for _, _, nl in given])]
    last = [Counter(map(_last, names)) for names in ([fr for _, fr, _ in given], [nl for _, _, nl in given])]

    def french(name: str) -> int:
        begins, ends = _first(name), _last(name)
        return _tells(first[0][begins], first[1][begins]) - _tells(last[1][ends], last[0][ends])

    def ordered(fr: str, nl: str) -> tuple[str, str]:
        if french(fr) != french(nl):
            return (fr, nl) if french(fr) > french(nl) else (nl, fr)
        return (nl, fr) if pairs[nl, fr] > pairs[fr, nl] else (fr, nl)

    found = []
    for name, fr, nl in given:
        if " - " not in nl and " - " not in fr:
            found.append(ordered(fr, nl))
            continue
        signs = [sign.split(" - ") for sign in name.split(" / ")]
        if any(len(sign) != 2 for sign in signs):
            found.append((fr, nl))
            continue
        each = [ordered(sign[0], sign[1]) for sign in signs]
        found.append((_once(one for one, _ in each), _once(other for _, other in each)))
    return found


def _first(name: str) -> str:
    return name.split(" ")[0].lower()


def _last(name: str) -> str:
    return name[-4:].lower()


def _tells(here: int, there: int) -> bool:
    return here >= TOLD_BY_ROWS and here > 10 * there


def _once(names: Iterable[str]) -> str:
    return " / ".join(dict.fromkeys(names))


def _municipalities(all_sectors: Sectors) -> dict[str, BaseGeometry]:
    """Each municipality as our map draws it, in EPSG:31370 metres."""
    shapes = all_sectors.metres
    codes = all_sectors.table["municipality"].to_numpy()
    found = {str(code): shapely.coverage_union_all(shapes[codes == code]) for code in sorted(set(codes))}
    for shape in found.values():
        shapely.prepare(shape)
    return found


def _point(street: BaseGeometry, within: BaseGeometry, told: str) -> tuple[float, float]:
    """The point of the street nearest to its middle that, rounded, lies in its own municipality.

    A street on a border runs beside it: then one step of the grid aside of it.
    """
    lines = shapely.get_parts(shapely.line_merge(street) if shapely.get_num_geometries(street) > 1 else street)
    along = np.concatenate([_along(line) for line in lines])
    middle = shapely.get_coordinates(shapely.centroid(street))[0]
    away = np.hypot((along[:, 0] - middle[0]) * 0.63, along[:, 1] - middle[1])  # a degree east is 0.63 of one north here
    nearest = np.round(along[np.argsort(away, kind="stable")], DECIMALS)
    for points in (nearest, np.round((nearest[:, None, :] + _AROUND[None]).reshape(-1, 2), DECIMALS)):
        metres = points_to_metres(points)
        inside = shapely.contains_xy(within, metres[:, 0], metres[:, 1])
        if inside.any():
            lon, lat = points[int(np.argmax(inside))]
            return float(lon), float(lat)
    raise BadSource(f"{STREETS}: {told} does not lie in that municipality")


def _along(line: BaseGeometry) -> NDArray[np.float64]:
    """Points along a line in degrees, its ends and bends among them."""
    metres = shapely.length(shapely.transform(line, points_to_metres))
    step = shapely.length(line) / max(metres / EVERY_METRES, 1)
    found: NDArray[np.float64] = shapely.get_coordinates(shapely.segmentize(line, step))
    return found
