"""Where a place lies: the sector around its point, and whether a point can be meant.

Done here and not in the page, which anybody may write anew. Not here: what the room is told of it (``model.telling``,
``views.places``), and the sentences (``texts``).
"""

from typing import Final, TypeVar

import shapely
from shapely.geometry import Point as Shape

from buurtlezer.analysis.projection import in_belgium, to_metres
from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.listed import listed
from buurtlezer.model import MapPlace, Place, Point
from buurtlezer.texts import Texts

Placed = TypeVar("Placed", Place, MapPlace)

FAR_METRES: Final = 60_000.0
"""Farther from the Region than this a finger slipped: La Hulpe is 8 km away, Oostende and the sea are 100."""


def located(place: Placed, pack: Pack, texts: Texts) -> tuple[Placed, list[str]]:
    """The place with the sector of its point; one from the list, under its own name there, has the list's name and point.

    Who names it otherwise (*our bench*, by way of a stop) speaks of another place: that has the name and the point given.

    Raises
    ------
    errors.BadEntry
        ``too_far``: the point is in the sea, or on another continent.
    """
    place = _of_list(place, pack, texts.language)
    sector, notices = sector_near(place.location, pack, texts)
    return place.model_copy(update={"sector": sector}), notices


def sector_near(location: Point | None, pack: Pack, texts: Texts) -> tuple[str, list[str]]:
    """The sector of a point, empty where there is none, and what to tell of a point outside the Region.

    Raises
    ------
    errors.BadEntry
        ``too_far``: the point is in the sea, or on another continent.
    """
    if location is None:
        return "", []
    sector, metres = sector_at(location, pack)
    if metres > FAR_METRES:
        raise BadEntry("location", "too_far", "Point")
    return sector, [] if sector else [texts("notice.place.outside")]


def sector_at(point: Point, pack: Pack) -> tuple[str, float]:
    """Code of the sector around a point and 0, or nothing and how far the nearest one is, in metres."""
    degrees = Shape(point.lon, point.lat)
    if not in_belgium(degrees):
        return "", float("inf")
    metres, ground = to_metres(degrees), pack.ground
    nearest = int(ground.tree.nearest(metres))
    away = float(shapely.distance(ground.shapes_metres[nearest], metres))
    return (str(ground.sectors[nearest]), 0.0) if away == 0 else ("", away)


def _of_list(place: Placed, pack: Pack, language: str) -> Placed:
    """A place of the list; one that is not the list's is as if it was typed."""
    found = listed(place.spot, place.name, pack, language)
    if found is None:
        return place.model_copy(update={"spot": ""})
    return place.model_copy(update={"name": found.name, "location": Point(lon=found.lon, lat=found.lat)})
