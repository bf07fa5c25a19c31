"""Shapes of lines, and railway stations, for orientation.

Here: one shape per line, one row per station. Not here: stops (``stops``), timetables and the order of stops, which the map and
the search do not need; what can be reached comes from a GTFS feed (``analysis``).
"""

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_degrees, points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.arcs import Cutter
from buurtlezer.geodata.services import LONGEST, ODD

LINES = "transport/stib_2026/line_shapes_2026.json"
STATIONS = "transport/irail_brussels_stations_2026-05.json"
ALL_STATIONS = "transport/irail_stations.csv"
"""iRail's own table of all stations, as its address gives it: read where there is no file of the stations around here."""
AROUND = (50.76, 50.94, 4.23, 4.49)
"""South, north, west, east in degrees: what of it counts as in and around the Region."""
MODES = {"M": "metro", "T": "tram", "B": "bus"}
"""The letter after a line's number."""
GENERALISED_METRES = 10.0
OWN_WAY_METRES = 60.0
"""Where the way back runs farther than this from the way there, it is drawn as well."""
SHORTEST_METRES = 150.0
OTHER_WAY_ROUND = {"Haren-Sud/Haren-Zuid"}
"""Names of stations that are published as French/Dutch; all others as Dutch/French."""


def lines_text(source: Path, kinds: tuple[str, ...]) -> str:
    """TopoJSON of lines: per line the way there, and the way back where that goes through other streets."""
    ways: dict[str, list[dict[str, Any]]] = {}
    try:
        for row in sorted(files.json(source, LINES), key=lambda row: (row["ligne"], row["variante"])):
            ways.setdefault(row["ligne"], []).append(row)
        cutter = Cutter()
        geometries = [_line(line, rows, cutter) for line, rows in ways.items() if MODES[line[-1]] in kinds]
    except (KeyError, TypeError, IndexError, shapely.errors.ShapelyError) as error:
        raise BadSource(f"{LINES} has a line without number, colour or shape: {error!r}") from error
    return cutter.topology(lines=geometries)


def _line(line: str, rows: list[dict[str, Any]], cutter: Cutter) -> dict[str, Any]:
    shapes = np.array([shapely.geometry.shape(row["geo_shape"]["geometry"]) for row in rows], dtype=object)
    drawn = _drawn(shapely.transform(shapes, points_to_metres))
    return {
        "type": "MultiLineString",
        "id": str(int(line[:-1])),
        "properties": {"kind": MODES[line[-1]], "colour": rows[0]["color_hex"]},
        "arcs": cutter.lines(shapely.transform(drawn, points_to_degrees)),
    }


def _drawn(ways: NDArray[np.object_]) -> BaseGeometry:
    there, *back = ways
    drawn = [shapely.simplify(there, GENERALISED_METRES)]
    for other in back:
        apart = shapely.get_parts(shapely.line_merge(shapely.difference(other, shapely.buffer(there, OWN_WAY_METRES))))
        drawn += list(shapely.simplify(apart[shapely.length(apart) > SHORTEST_METRES], GENERALISED_METRES))
    return shapely.multilinestrings([part for shape in drawn for part in shapely.get_parts(shape)])


def stations_table(source: Path) -> str:
    """``stations.csv``: the railway stations in and around the Region. A name in one language only serves for both."""
    if not (source / STATIONS).is_file():
        return _of_all(source)
    rows = []
    for one in files.json(source, STATIONS).get("stations", []):
        if missing := [field for field in ("uri", "standardname", "lng", "lat") if field not in one]:
            raise BadSource(f"{STATIONS} has a station without {', '.join(missing)}")
        names = one["standardname"].split("/")
        if one["standardname"] in OTHER_WAY_ROUND:
            names.reverse()
        french = names[-1] if len(names) > 1 else one["name"]
        rows.append((one["uri"].rpartition("/")[2], names[0], french, round(one["lng"], 6), round(one["lat"], 6)))
    return files.csv(pd.DataFrame(sorted(rows), columns=["id", "name_nl", "name_fr", "lon", "lat"]))


def _of_all(source: Path) -> str:
    columns = ["URI", "name", "alternative-nl", "alternative-fr", "longitude", "latitude"]
    table = files.table(source, ALL_STATIONS, columns)
    try:
        lon, lat = table["longitude"].astype(float).round(6), table["latitude"].astype(float).round(6)
    except ValueError as error:
        raise BadSource(f"{ALL_STATIONS} has a station whose place is no number: {error}") from error
    if not np.isfinite([lon, lat]).all():
        raise BadSource(f"{ALL_STATIONS} has a station without a place")
    south, north, west, east = AROUND
    made = pd.DataFrame(
        {
            "id": table["URI"].str.rsplit("/", n=1).str[-1],
            "name_nl": table["alternative-nl"].fillna(table["name"]),
            "name_fr": table["alternative-fr"].fillna(table["name"]),
            "lon": lon,
            "lat": lat,
        }
    )[lat.between(south, north) & lon.between(west, east)]
    _checked(made["id"], made["id"].fillna("").str.fullmatch(r"[0-9]{9}"))
    for column in ("name_nl", "name_fr"):
        names = made[column].fillna("").str.strip()
        real = names.map(str.isprintable) & names.str.len().between(1, LONGEST) & ~names.str.contains(ODD, regex=True)
        _checked(names, real)
        made[column] = names
    return files.csv(made.sort_values("id"))


def _checked(cells: "pd.Series[str]", right: "pd.Series[bool]") -> None:
    """Raises ``BadSource`` for an id or a name that no station has, such as one that could be read as markup or as a formula."""
    if not right.all():
        raise BadSource(
            f"{ALL_STATIONS} has a station with an id or a name that none has: {str(cells[~right].iloc[0])[:LONGEST]!r}"
        )
