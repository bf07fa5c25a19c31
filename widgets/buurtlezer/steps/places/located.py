"""Where a place lies: the sector around its point, and whether a point can be meant.

Done here and not in the page, which anybody may write anew. Not here: what the room is told of it (``store.told``,
``room.view_places``), and the sentences (``texts``).
"""

from typing import Final

import pandas as pd
import shapely
from shapely.geometry import Point as Shape

from buurtlezer.analysis.projection import in_belgium, to_metres
from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.model import Place, Point
from buurtlezer.steps.ground import place_names
from buurtlezer.texts import Texts

FAR_METRES: Final = 60_000.0
"""Farther from the Region than this a finger slipped: La Hulpe is 8 km away, Oostende and the sea are 100."""


def located(place: Place, pack: Pack, texts: Texts) -> tuple[Place, list[str]]:
    """The place with the sector of its point; one from the list, under its own name there, has the list's name and point.

    Who names it otherwise (*our bench*, by way of a stop) speaks of another place: that has the name and the point given.

    Raises
    ------
    errors.BadEntry
        ``too_far``: the point is in the sea, or on another continent.
    """
    place = _of_list(place, pack, texts.language)
    if place.location is None:
        return place.model_copy(update={"sector": ""}), []
    sector, metres = sector_at(place.location, pack)
    if metres > FAR_METRES:
        raise BadEntry("location", "too_far", "Point")
    outside = [texts("notice.place.outside")] if not sector else []
    return place.model_copy(update={"sector": sector}), outside


def sector_at(point: Point, pack: Pack) -> tuple[str, float]:
    """Code of the sector around a point and 0, or nothing and how far the nearest one is, in metres."""
    degrees = Shape(point.lon, point.lat)
    if not in_belgium(degrees):
        return "", float("inf")
    metres, ground = to_metres(degrees), pack.ground
    nearest = int(ground.tree.nearest(metres))
    away = float(shapely.distance(ground.shapes_metres[nearest], metres))
    return (str(ground.sectors[nearest]), 0.0) if away == 0 else ("", away)


def _of_list(place: Place, pack: Pack, language: str) -> Place:
    if not place.spot:
        return place
    found = pack.spots[pack.spots["id"] == place.spot]
    if found.empty:
        return place.model_copy(update={"spot": ""})  # of a pack of another year: then it is as if it was typed
    row = found.iloc[0]
    if folded(place.name) not in {folded(str(row["name_nl"])), folded(str(row["name_fr"])), folded(_shown(found, language))}:
        return place.model_copy(update={"spot": ""})
    point = Point(lon=float(row["lon"]), lat=float(row["lat"]))
    return place.model_copy(update={"name": _shown(found, language), "location": point})


def _shown(found: pd.DataFrame, language: str) -> str:
    return str(place_names(found, language).iloc[0])
