"""Stops, lines and railway stations, for orientation and for finding a place by its name.

Here: one row per stop name, one shape per line. Not here: timetables and the order of stops, which the map and the
search do not need; what can be reached comes from a GTFS feed (``analysis``).
"""

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_degrees, points_to_metres
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.arcs import Cutter

STOPS = "transport/stib_network_2021/ACTU_STOPS.shp"
LINES = "transport/stib_network_2021/ACTU_LINES.shp"
STATIONS = "transport/irail_stations.csv"
MODES = {"M": "metro", "T": "tram", "B": "bus"}
GENERALISED_METRES = 10.0
OWN_WAY_METRES = 60.0
"""Where the way back runs farther than this from the way there, it is drawn as well."""
SHORTEST_METRES = 150.0


def stops(source: Path) -> pd.DataFrame:
    """One row per stop of a line, in the line's own order, columns in the pack's words; x, y in EPSG:31370 metres."""
    columns = ["stop_id", "alpha_nl", "alpha_fr", "coord_x", "coord_y", "mode", "numero_lig", "Variante", "succession"]
    table = pd.DataFrame(files.shapes(source, STOPS, columns).drop(columns="geometry"))
    table.columns = pd.Index(["id", "name_nl", "name_fr", "x", "y", "mode", "line", "variant", "place"])
    table["mode"] = table["mode"].map(MODES)
    return table.sort_values(["line", "variant", "place"], ignore_index=True)


def stops_table(rows: pd.DataFrame) -> str:
    """``stops.csv``: platforms of the same name are one stop, placed at the middle of those of its heaviest mode.

    Names are at most 560 m apart in the network of 2021 (De Brouckère), so no two places share a row.
    """
    order = list(MODES.values())
    found = []
    for (name_nl, name_fr), platforms in rows.groupby(["name_nl", "name_fr"], sort=True):
        modes = [mode for mode in order if (platforms["mode"] == mode).any()]
        heaviest = platforms[platforms["mode"] == modes[0]].drop_duplicates("id")
        lines = sorted({int(line) for line in platforms["line"]})
        x, y = heaviest[["x", "y"]].astype(float).mean()
        found.append((min(heaviest["id"]), name_nl, name_fr, x, y, " ".join(modes), " ".join(map(str, lines))))
    table = pd.DataFrame(found, columns=["id", "name_nl", "name_fr", "x", "y", "modes", "lines"])
    degrees = np.round(points_to_degrees(table[["x", "y"]].to_numpy(dtype=np.float64)), 6)
    table = table.assign(lon=degrees[:, 0], lat=degrees[:, 1]).sort_values("id")
    return files.csv(table[["id", "name_nl", "name_fr", "lon", "lat", "modes", "lines"]])


def lines_text(source: Path, rows: pd.DataFrame, kinds: tuple[str, ...]) -> str:
    """TopoJSON of lines: per line the way there, and the way back where that goes through other streets."""
    table = files.shapes(source, LINES, ["LIGNE", "VARIANTE", "COLOR_HEX"])
    table["line"] = table["LIGNE"].str.extract(r"^(\d+)", expand=False).astype(int)
    cutter = Cutter()
    geometries = []
    for line, ways in table.sort_values(["line", "VARIANTE"]).groupby("line"):
        calls = rows[(rows["line"] == line) & (rows["variant"] == rows.loc[rows["line"] == line, "variant"].min())]
        if calls["mode"].iloc[0] not in kinds:
            continue
        ends = calls.iloc[[0, -1]]
        geometries.append(
            {
                "type": "MultiLineString",
                "id": str(line),
                "properties": {
                    "kind": calls["mode"].iloc[0],
                    "colour": ways["COLOR_HEX"].iloc[0],
                    "ends_nl": ends["name_nl"].tolist(),
                    "ends_fr": ends["name_fr"].tolist(),
                },
                "arcs": cutter.lines(shapely.transform(_drawn(ways), points_to_degrees)),
            }
        )
    return cutter.topology(lines=geometries)


def _drawn(ways: gpd.GeoDataFrame) -> BaseGeometry:
    there, *back = ways.geometry
    drawn = [shapely.simplify(there, GENERALISED_METRES)]
    for other in back:
        apart = shapely.get_parts(shapely.line_merge(shapely.difference(other, shapely.buffer(there, OWN_WAY_METRES))))
        drawn += list(shapely.simplify(apart[shapely.length(apart) > SHORTEST_METRES], GENERALISED_METRES))
    return shapely.multilinestrings([part for shape in drawn for part in shapely.get_parts(shape)])


def stations_table(source: Path, sectors_metres: NDArray[np.object_]) -> str:
    """``stations.csv``: the railway stations that stand in the Region. A name in one language only serves for both."""
    columns = ["URI", "name", "alternative-nl", "alternative-fr", "country-code", "longitude", "latitude"]
    table = files.table(source, STATIONS, [*columns, "avg_stop_times"])
    table = table[table["country-code"] == "be"]
    points = points_to_metres(table[["longitude", "latitude"]].to_numpy(dtype=np.float64))
    region = shapely.coverage_union_all(sectors_metres)
    table = table[shapely.intersects_xy(region, points[:, 0], points[:, 1])]
    return files.csv(
        pd.DataFrame(
            {
                "id": table["URI"].str.rsplit("/", n=1).str[-1],
                "name_nl": table["alternative-nl"].fillna(table["name"]),
                "name_fr": table["alternative-fr"].fillna(table["name"]),
                "lon": table["longitude"].astype(float).round(6),
                "lat": table["latitude"].astype(float).round(6),
                "trains_per_day": table["avg_stop_times"].astype(float).round(0).astype(int),
            }
        ).sort_values("id")
    )
