"""Services: kind, name, municipality, a point. Nothing of what OpenStreetMap says about them besides.

Here: which points are one, which have a name that can be one, where they lie. Not here: kinds (``geodata.service_vocabulary``).
"""

import logging
from pathlib import Path
from typing import NamedTuple

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.sectors import Sectors
from buurtlezer.geodata.service_vocabulary import ALL, FENCED, LISTED
from buurtlezer.geodata.services import CALLED, is_name
from buurtlezer.geodata.spots import folded

POINTS = "services/osm_poi_brussels_2026-05.gpkg"
LEISURE = "services/osm_leisure_points_brussels_2026-05.gpkg"
GREEN = "water_green/osm_green_brussels_2026.gpkg"
PHARMACIES = "services/osm_pharmacies_brussels_2026.geojson"
NAMED = ("name", "name:nl", "name:fr")
DECIMALS = 4
"""Of a degree: 11 m to the north and 7 m to the east. Two of a kind on one step of it are two rows."""
TWICE_METRES = 15.0
"""Two of a kind of playground or pitch that lie nearer are one, drawn twice; with the same name, up to five times as far."""
COMPARED_METRES = 30.0

_log = logging.getLogger(__name__)


class Services(NamedTuple):
    """The table, and how many pharmacies of a second source are in it, of how many."""

    table: str
    compared: tuple[int, int]


def read(source: Path, all_sectors: Sectors, districts: str) -> Services:
    """``services.csv`` by kind, municipality and name. Raises ``BadSource`` for a file that does not fit.

    Names that cannot be one are left out with their row, and counted in the log: one among thousands stops nothing.
    ``districts`` is the table of districts: a park that is one of them is not told twice.
    """
    rows = pd.concat([points(source), _leisure(source), _parks(source, districts)], ignore_index=True)
    rows = with_real_names(rows)
    rows = once(placed(rows, all_sectors))
    nameless = (rows["name_nl"] == "") & (
        rows["name_fr"] == ""
    )  # last, so that the browser, which does not get them, counts alike
    order = ["called", "nameless", "municipality", "name_nl", "name_fr", "lon", "lat", "kind"]
    rows = rows.assign(called=rows["kind"].replace(CALLED), nameless=nameless).sort_values(order, ignore_index=True)
    compared = _compared(source, rows[rows["kind"] == "pharmacy"])
    told = rows.assign(name_fr=rows["name_fr"].where(rows["name_fr"] != rows["name_nl"], ""))
    return Services(files.csv(told[["kind", "name_nl", "name_fr", "municipality", "lon", "lat"]]), compared)


def geo(source: Path, name: str, columns: tuple[str, ...]) -> gpd.GeoDataFrame:
    """The rows of a file in WGS84 that have a shape. Raises ``BadSource`` for other columns or coordinates."""
    rows = gpd.read_file(files.path(source, name))
    if missing := [column for column in columns if column not in rows.columns]:
        raise BadSource(f"{name} has no column {', '.join(missing)}; it has {', '.join(map(str, rows.columns))}")
    if rows.crs is None or rows.crs.to_epsg() != 4326:
        raise BadSource(f"{name} is in {rows.crs}, not in WGS84")
    return rows[~(rows.geometry.isna() | rows.geometry.is_empty)]


def _told(rows: gpd.GeoDataFrame, kinds: "pd.Series[str]") -> pd.DataFrame:
    names = rows[list(NAMED)].fillna("").astype(str).map(lambda name: " ".join(name.split()) if name.isprintable() else name)
    first = names["name"]
    points = rows.geometry.representative_point()
    return pd.DataFrame(
        {
            "kind": kinds,
            "name_nl": names["name:nl"].where(names["name:nl"] != "", first),
            "name_fr": names["name:fr"].where(names["name:fr"] != "", first),
            "lon": points.x,
            "lat": points.y,
        }
    )


def points(source: Path) -> pd.DataFrame:
    """The rows of the file of points that are of a kind. Raises ``BadSource`` for a file that does not fit."""
    rows = geo(source, POINTS, (*NAMED, "type"))
    rows = rows[rows["type"].isin(LISTED) & ~rows["type"].str.startswith("leisure=")]
    found = _told(rows, rows["type"].map(lambda one: LISTED[one].name))
    vacant = found["kind"] == "vacant"
    return found.assign(**{column: found[column].mask(vacant, "") for column in ("name_nl", "name_fr")})  # who was there has left


def _leisure(source: Path) -> pd.DataFrame:
    rows = geo(source, LEISURE, (*NAMED, "leisure", "access"))
    types = "leisure=" + rows["leisure"].fillna("")
    rows = rows[types.isin(LISTED) & ~rows["access"].isin(FENCED)]
    return _told(rows, ("leisure=" + rows["leisure"]).map(lambda one: LISTED[one].name))


def _parks(source: Path, districts: str) -> pd.DataFrame:
    rows = geo(source, GREEN, (*NAMED, "leisure", "access"))
    types = "leisure=" + rows["leisure"].fillna("")
    rows = rows[types.map(lambda one: one in LISTED and LISTED[one].name == "park") & ~rows["access"].isin(FENCED)]
    found = _told(rows, pd.Series("park", index=rows.index))
    told = {folded(line.split(",")[1]) for line in districts.splitlines()}
    return found[~found["name_nl"].map(folded).isin(told)]


def with_real_names(rows: pd.DataFrame) -> pd.DataFrame:
    """Without rows whose name cannot be one, which the log counts, and without those that mean nothing without a name."""
    odd = ~(rows["name_nl"].map(is_name) & rows["name_fr"].map(is_name)).astype(bool)
    if odd.any():
        _log.warning("services: %d rows of %d left out, for a name with signs that no name has", int(odd.sum()), len(rows))
    need = {kind.name for kind in ALL if not kind.nameless}
    nameless = rows["kind"].isin(need) & (rows["name_nl"] == "") & (rows["name_fr"] == "")
    return rows.loc[~odd & ~nameless]


def placed(rows: pd.DataFrame, all_sectors: Sectors) -> pd.DataFrame:
    """With the municipality; what lies outside the Region is left out."""
    metres = points_to_metres(rows[["lon", "lat"]].to_numpy(dtype=np.float64))
    tree = shapely.STRtree(all_sectors.metres)
    at, sector = tree.query(shapely.points(metres), predicate="intersects")
    first = pd.Series(sector, index=at).groupby(level=0).first()
    found = rows.iloc[first.index].reset_index(drop=True)
    table = all_sectors.table.iloc[first.to_numpy()]
    return found.assign(
        municipality=table["municipality"].astype(str).to_numpy(),
        x=metres[first.index, 0],
        y=metres[first.index, 1],
        lon=found["lon"].round(DECIMALS),
        lat=found["lat"].round(DECIMALS),
    )


def once(rows: pd.DataFrame) -> pd.DataFrame:
    """Without what is there twice: the same kind, name and step of the grid; places to play drawn as point and as area."""
    rows = rows.sort_values(["kind", "name_nl", "name_fr", "lon", "lat"], ascending=[True, False, False, True, True])
    rows = rows.drop_duplicates(["kind", "name_nl", "name_fr", "lon", "lat"], ignore_index=True)
    play = {kind.name for kind in ALL if kind.category == "play_sport"}
    gone: set[int] = set()
    for kind, same in rows.groupby("kind"):
        if kind not in play:
            continue
        points = shapely.points(same[["x", "y"]].to_numpy())
        pairs = shapely.STRtree(points).query(points, predicate="dwithin", distance=5 * TWICE_METRES)
        for one, other in zip(*pairs, strict=True):
            if one >= other or {one_at := same.index[one], other_at := same.index[other]} & gone:
                continue
            names = str(rows.at[one_at, "name_nl"]), str(rows.at[other_at, "name_nl"])
            near = shapely.distance(points[one], points[other]) < TWICE_METRES
            if (names[0] and names[0] == names[1]) or (near and not all(names)):
                gone.add(other_at)
    return rows.drop(index=list(gone))


def _compared(source: Path, pharmacies: pd.DataFrame) -> tuple[int, int]:
    second = geo(source, PHARMACIES, ())
    points = shapely.points(points_to_metres(np.column_stack([second.geometry.x, second.geometry.y])))
    tree = shapely.STRtree(shapely.points(pharmacies[["x", "y"]].to_numpy()))
    near = tree.query(points, predicate="dwithin", distance=COMPARED_METRES)
    return len(set(near[0])), len(points)
