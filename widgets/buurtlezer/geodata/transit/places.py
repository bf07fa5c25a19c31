"""Where a place and all stops lie along the streets, and how far it is on foot from one to the others.

Here: places, a start and an end. Not here: searching along streets (``afoot``), rides (``engine``).
"""

from typing import NamedTuple

import numpy as np

from buurtlezer.analysis.projection import in_belgium, points_to_metres
from buurtlezer.analysis.walking import Beside, Network

from .afoot import AS_THE_CROW_FLIES, Afoot, Metres, Points, beside_known
from .footpaths import PLATFORM_METRES
from .port import Degrees, NoAnswer, Why

STOP_BESIDE_METRES = 1_000.0
"""How far beyond our streets a place may lie from a stop, in a straight line, for a ride to lead to it."""


class Place(NamedTuple):
    """A place: itself, shape ``(1, 2)`` in EPSG:31370, and what street it is beside, if any."""

    metres: Points
    beside: Beside

    @property
    def on_a_street(self) -> bool:
        """Whether one lies within ``walking.NO_STREET_METRES``."""
        return bool(self.beside.edge[0] >= 0)


class Around(NamedTuple):
    """Metres on foot from a place, inf where it is too far: to each node of the streets, and to each stop."""

    nodes: Metres
    stops: Metres


class Places:
    """The stops of one network, and walks to and from them."""

    def __init__(self, streets: Network, stops_metres: Points) -> None:
        self.afoot = Afoot(streets)
        self.stops_metres = stops_metres
        self.stops = beside_known(streets, stops_metres)

    def place(self, where: Degrees, why: Why = Why.NO_STREET) -> Place:
        """A place by its degrees. Raises ``NoAnswer`` (``why``) for one that no map of Belgium has."""
        import shapely

        if not np.isfinite(where).all() or not in_belgium(shapely.Point(where)):
            raise NoAnswer(why)
        metres = points_to_metres(np.array([where], dtype=np.float64))
        return Place(metres, self.afoot.streets.beside(metres))

    def around(self, place: Place, within: float) -> Around:
        """How far one walks from a place beside a street. Raises ``NoAnswer`` (``NO_STREET``) beside none."""
        if not place.on_a_street:
            raise NoAnswer(Why.NO_STREET)
        return Around(*self.afoot.from_place(place.beside, self.stops, within))

    def to_stops(self, place: Place, within: float) -> Metres:
        """How far to each stop from where a ride ends.

        Beside no street of ours (beyond the Region, in a wood) one walks from stops within :data:`STOP_BESIDE_METRES` as the crow
        flies, ``AS_THE_CROW_FLIES`` times as far. Raises ``NoAnswer`` (``NO_STREET_END``) where there is none
        either.
        """
        if place.on_a_street:
            return self.around(place, within).stops
        straight = np.hypot(*(self.stops_metres - place.metres).T)
        near = straight <= STOP_BESIDE_METRES
        if not near.any():
            raise NoAnswer(Why.NO_STREET_END)
        return np.where(near, straight * AS_THE_CROW_FLIES, np.inf)

    def on_foot(self, start: Place, end: Place, within: float) -> float:
        """Metres from one place to another along streets; inf where it is too far, or one is beside none."""
        if not (start.on_a_street and end.on_a_street):
            return float(np.inf)
        return float(self.afoot.from_place(start.beside, end.beside, within)[1][0])

    def line(self, begin: int | Place, end: int | Place, within: float) -> Points:
        """The line of a walk between places or stops, by the number of a stop; shape ``(k, 2)``, EPSG:31370 metres."""
        (at, beside), (to, beside_to) = self._of(begin), self._of(end)
        if np.hypot(*(at[0] - to[0])) <= PLATFORM_METRES:
            return np.concatenate((at, to))
        return self.afoot.line(beside, beside_to, at[0], to[0], within)

    def _of(self, one: int | Place) -> Place:
        if isinstance(one, Place):
            return one
        at, its = slice(one, one + 1), self.stops
        return Place(self.stops_metres[at], Beside(its.edge[at], its.away[at], its.along[at], its.back[at]))
