"""The places that a room told, the same ones laid together: what stands on the group's map, and where.

A coarse place stands in the middle of its sector, which follows from the sector alone: however often it is written or read, it
comes no nearer. Not here: which places are the same (``analysis.same_places``), what they mean (``view_places``).
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.same_places import same_places
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.model import ROOM
from buurtlezer.store import Shared

Degrees = tuple[float, float]


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """A place of the room, from one entry or from several of the same place, oldest first."""

    entries: tuple[Shared, ...]
    point: Degrees | None
    coarse: bool
    """``point`` is the middle of a sector."""

    @property
    def handle(self) -> str:
        """By which the room calls it: the oldest entry's."""
        return self.entries[0].handle

    def as_json(self, with_texts: bool) -> dict[str, Any]:
        """What is told of the place itself; ``with_texts``: also what people wrote beside its name."""
        oldest = self.entries[0].content
        offers = dict.fromkeys(str(one.content["offers"]) for one in self.entries if one.content.get("offers"))
        traits: dict[str, bool] = {}
        for one in self.entries:
            traits |= one.content.get("traits", {})  # who looked last knows best
        lon, lat = self.point or (None, None)
        return {
            "handle": self.handle,
            "handles": [one.handle for one in self.entries],
            "name": oldest["name"],
            "category": oldest["category"],
            "lon": lon,
            "lat": lat,
            "coarse": self.coarse,
            "offers": "\n".join(offers) if with_texts else "",
            "traits": traits,
        }


class RoomPlaces:
    """All of them, found by what an entry calls a place."""

    def __init__(self, places: list[RoomPlace]) -> None:
        self.all = places
        self._index = {ROOM + one.handle: at for at, place in enumerate(places) for one in place.entries}

    def index(self, ref: str) -> int | None:
        """Where in ``all`` a place is; None for one that is not shared, or no longer there."""
        return self._index.get(ref)


def room_places(spoken: Iterable[Shared], pack: Pack) -> RoomPlaces:
    """The places among what a room shares, oldest first."""
    told = sorted((one for one in spoken if one.kind == "place"), key=lambda one: (one.seq, one.handle))
    points = [_point(one.content) for one in told]
    sectors = [str(one.content.get("sector", "")) for one in told]
    labels = same_places([_compared(str(one.content["name"])) for one in told], _metres(points), sectors, _shapes(pack, sectors))
    alike: dict[int, list[int]] = {}
    for at, label in enumerate(labels.tolist()):
        alike.setdefault(label, []).append(at)
    middles = _middles(pack)
    made = []
    for them in alike.values():
        exact = next((points[at] for at in them if points[at]), None)
        middle = next((middles[sectors[at]] for at in them if sectors[at] in middles), None)
        made.append(RoomPlace(tuple(told[at] for at in them), exact or middle, exact is None and middle is not None))
    return RoomPlaces(made)


def _point(content: Mapping[str, Any]) -> Degrees | None:
    where = None if content.get("coarse") else content.get("location")
    return (float(where["lon"]), float(where["lat"])) if where else None


def _metres(points: list[Degrees | None]) -> np.ndarray:
    found = np.full((len(points), 2), np.nan)
    known = [at for at, point in enumerate(points) if point]
    if known:
        found[known] = points_to_metres(np.array([points[at] for at in known], dtype=np.float64))
    return found


@lru_cache(maxsize=10_000)
def _compared(name: str) -> str:
    """As names are compared; one without a letter (an emoji) is compared as it is."""
    return folded(name) or unicodedata.normalize("NFC", name)


def _shapes(pack: Pack, sectors: Iterable[str]) -> dict[str, Any]:
    return {code: pack.sector_shapes_metres[code] for code in set(sectors) if code in pack.sector_shapes_metres}


@lru_cache(maxsize=2)
def _middles(pack: Pack) -> Mapping[str, Degrees]:
    """A point within each sector, WGS84 degrees: its centre, or one inside where the centre lies outside of it."""
    shapes = np.array(list(pack.sector_shapes.values()), dtype=object)
    centres = shapely.centroid(shapes)
    inside = np.where(shapely.within(centres, shapes), centres, shapely.point_on_surface(shapes))
    points = shapely.get_coordinates(inside).round(6).tolist()
    return {code: (lon, lat) for code, (lon, lat) in zip(pack.sector_shapes, points, strict=True)}
