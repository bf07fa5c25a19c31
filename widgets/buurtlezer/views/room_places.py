"""The places that a room told, the same ones laid together: what stands on the group's map, and where.

A coarse place stands in the middle of its sector, which follows from the sector alone: however often it is written or read, it
comes no nearer. Not here: which places are the same (``analysis.same_places``), what they mean (``views.places``).
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.same_places import same_places
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.model import ROOM, Place, Trait
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared
from buurtlezer.views.told_places import Degrees, Placed, Told, Waiting, point_of


@dataclass(frozen=True, slots=True)
class RoomPlace:
    """A place of the room, from one entry or from several of the same place, in the order of their handles.

    That order stays as it is when somebody writes an entry anew: by it the room knows the place.
    """

    entries: tuple[Told[Place], ...]
    point: Degrees | None
    coarse: bool
    """``point`` is the middle of a sector."""

    offers: tuple[str, ...]
    """What it offers, in the words that everybody may read."""

    @property
    def handle(self) -> str:
        """By which the room calls it: the first entry's."""
        return self.entries[0].handle

    @property
    def name(self) -> str:
        """The first entry's."""
        return self.entries[0].place.name

    @property
    def category(self) -> str | None:
        """The first entry's."""
        said = self.entries[0].place.category
        return None if said is None else str(said)

    def as_json(self, with_texts: bool) -> dict[str, Any]:
        """What is told of the place itself; ``with_texts``: also what people wrote beside its name."""
        traits: dict[Trait, bool] = {}
        for one in sorted(self.entries, key=lambda one: one.seq):
            traits |= one.place.traits  # who looked last knows best
        lon, lat = self.point or (None, None)
        return {
            "handle": self.handle,
            "handles": [one.handle for one in self.entries],
            "name": self.name,
            "category": self.category,
            "lon": lon,
            "lat": lat,
            "coarse": self.coarse,
            "offers": "\n".join(self.offers) if with_texts else "",
            "traits": {str(trait): there for trait, there in traits.items()},
        }


class RoomPlaces:
    """All of them, found by what an entry calls a place."""

    def __init__(self, places: list[RoomPlace]) -> None:
        self.all = places
        self._index = {ROOM + one.handle: at for at, place in enumerate(places) for one in place.entries}

    def index(self, ref: str) -> int | None:
        """Where in ``all`` a place is; None for one that is not shared, or no longer there."""
        return self._index.get(ref)


def room_places(spoken: Iterable[Shared], pack: Pack, *, listed_only: bool, waiting: Waiting | None = None) -> RoomPlaces:
    """The places among what a room shares.

    ``waiting``: when words and points that wait are told; None where none of them is wanted.
    """
    made = []
    for here in together(told_of(spoken, Place, listed_only=listed_only), pack):
        point, coarse = where(here, pack, waiting)
        made.append(RoomPlace(here, point, coarse, _offers(here, waiting)))
    return RoomPlaces(made)


def told_of(spoken: Iterable[Shared], kind: type[Placed], *, listed_only: bool) -> list[Told[Placed]]:
    """Places of a kind among what a room shares, by handle.

    ``listed_only``, with minors: those whose name is the list's, and nobody's text.
    """
    kept = (
        Told(one.handle, one.seq, one.entry, one.author, one.voices, one.where_enough, bool(one.decided))
        for one in spoken
        if isinstance(one.entry, kind) and isinstance(one.where_enough, kind)
    )
    return sorted((one for one in kept if one.place.spot or not listed_only), key=lambda one: one.handle)


def together(told: Sequence[Told[Placed]], pack: Pack) -> list[tuple[Told[Placed], ...]]:
    """The same ones together, each in the order given.

    Which are the same is found by what everybody reads: by a point that waits, whoever tells a place of the same name here and
    there would learn how near it is.
    """
    sectors: list[str] = [one.place.sector for one in told]
    points = _metres([point_of(one.place) for one in told])
    labels = same_places([_compared(one.place.name) for one in told], points, sectors, _shapes(pack, sectors))
    alike: dict[int, list[Told[Placed]]] = {}
    for one, label in zip(told, labels.tolist(), strict=True):
        alike.setdefault(label, []).append(one)
    return [tuple(them) for them in alike.values()]


def where(here: Sequence[Told[Placed]], pack: Pack, waiting: Waiting | None) -> tuple[Degrees | None, bool]:
    """Where what several entries tell lies, and whether that is the middle of a sector."""
    known = middles(pack)
    exact = next((point for one in here if (point := point_of(one.place))), None) or (waiting.point(here) if waiting else None)
    middle = next((known[one.place.sector] for one in here if one.place.sector in known), None)
    return exact or middle, exact is None and middle is not None


def _offers(here: Sequence[Told[Place]], waiting: Waiting | None) -> tuple[str, ...]:
    if waiting is not None:
        return waiting.offers(here)
    return tuple(dict.fromkeys(one.place.offers for one in here if one.place.offers not in ("", WAITING)))


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
def middles(pack: Pack) -> Mapping[str, Degrees]:
    """A point within each sector, WGS84 degrees: its centre, or one inside where the centre lies outside of it."""
    shapes = np.array(list(pack.sector_shapes.values()), dtype=object)
    centres = shapely.centroid(shapes)
    inside = np.where(shapely.within(centres, shapes), centres, shapely.point_on_surface(shapes))
    points = shapely.get_coordinates(inside).round(6).tolist()
    return {code: (lon, lat) for code, (lon, lat) in zip(pack.sector_shapes, points, strict=True)}
