"""Where a place and all stops lie along the streets, and how far it is on foot from one to the others.

Here: places, a start and an end. Not here: searching along streets (``afoot``), rides (``engine``).
"""

from typing import NamedTuple

import numpy as np

from buurtlezer.analysis.projection import in_belgium, points_to_metres
from buurtlezer.analysis.walking import NO_STREET_METRES, Beside, Network

from .afoot import AS_THE_CROW_FLIES, Afoot, Metres, Points, beside_known
from .footpaths import PLATFORM_METRES
from .port import Degrees, NoAnswer, Why

STREETS_BESIDE_METRES = 1_000.0
"""How far beyond our streets a place may lie from a stop or a corner, in a straight line, for anybody to be led to it."""

SAME_METRES = 10.0
"""So near one is already there: nobody goes to the street and back. Questions are put on a grid of as many."""


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
        """How far one walks from a place beside a street, or beside a stop (``walking.NO_STREET_METRES`` for either).

        Beside a stop only (a station beyond the Region) one goes as the crow flies, as :meth:`to_stops` has it for an end, so
        that a ride back begins where the ride there ended. Raises ``NoAnswer`` (``NO_STREET``) beside neither.
        """
        if not place.on_a_street:
            if not (self._straight(place, self.stops_metres, NO_STREET_METRES) < np.inf).any():
                raise NoAnswer(Why.NO_STREET)
            return self._around_beyond(place, within)
        return Around(*self.afoot.from_place(place.beside, self.stops, within))

    def to_stops(self, place: Place, within: float) -> Metres:
        """How far to each stop from where a ride ends.

        Beside no street of ours (beyond the Region, in a wood) one goes on as the crow flies, ``AS_THE_CROW_FLIES`` times as far,
        from stops and corners of streets within :data:`STREETS_BESIDE_METRES`; to those one walks as always. Raises ``NoAnswer``
        (``NO_STREET_END``) where there is none.
        """
        if place.on_a_street:
            return self.around(place, within).stops
        return self._around_beyond(place, within).stops

    def _around_beyond(self, place: Place, within: float) -> Around:
        beyond = self._beyond(place)
        corners = np.flatnonzero(np.isfinite(beyond.nodes))
        if not len(corners) and not np.isfinite(beyond.stops).any():
            raise NoAnswer(Why.NO_STREET_END)
        ends, metres = self.afoot.ends(self.stops, beyond.stops)
        seeds = np.concatenate((corners, ends)), np.concatenate((beyond.nodes[corners], metres))
        nodes = self.afoot.to_nodes(*seeds, within)
        found = np.minimum(self.afoot.to_places(nodes, self.stops), beyond.stops)
        beside = np.isfinite(beyond.stops) & (self.stops.edge >= 0)
        for one in np.flatnonzero(beside):  # along one piece of street, past no corner
            edge, away, along, _ = (column[one] for column in self.stops)
            past = self.stops.away + np.abs(self.stops.along - along) + away + beyond.stops[one]
            found = np.where(self.stops.edge == edge, np.minimum(found, past), found)
        return Around(nodes, np.where(found <= within, found, np.inf))

    def on_foot(self, start: Place, around: Around, end: Place, within: float) -> float:
        """Metres from one place to another, of the first of which one knows what is ``around``; inf where it is too far.

        From and to a place beside no street as :meth:`around` and :meth:`to_stops` have it.
        """
        straight = float(np.hypot(*(start.metres - end.metres)[0]))
        if straight <= SAME_METRES:
            return straight
        if end.on_a_street and not start.on_a_street:
            return self.on_foot(end, self.around(end, within), start, within)
        if end.on_a_street:
            return float(self.afoot.from_place(start.beside, end.beside, within)[1][0])
        beyond = self._beyond(end)
        metres = float(np.concatenate((around.nodes + beyond.nodes, around.stops + beyond.stops)).min(initial=np.inf))
        if not start.on_a_street:
            metres = min(metres, float(self._straight(start, end.metres)[0]))
        return metres if metres <= within else float(np.inf)

    def line(self, begin: int | Place, end: int | Place, within: float) -> Points:
        """The line of a walk between places or stops, by the number of a stop; shape ``(k, 2)``, EPSG:31370 metres."""
        (at, beside), (to, beside_to) = self._of(begin), self._of(end)
        if np.hypot(*(at[0] - to[0])) <= PLATFORM_METRES:
            return np.concatenate((at, to))
        if isinstance(end, Place) and not end.on_a_street and beside.edge[0] >= 0:
            return self._line_beyond(Place(at, beside), end, within)
        if isinstance(begin, Place) and not begin.on_a_street and beside_to.edge[0] >= 0:
            return self._line_beyond(Place(to, beside_to), begin, within)[::-1]
        return self.afoot.line(beside, beside_to, at[0], to[0], within)

    def _line_beyond(self, begin: Place, end: Place, within: float) -> Points:
        """By way of the best corner, from where one goes on as the crow flies."""
        streets = self.afoot.streets
        metres = self.afoot.to_nodes(*self.afoot.ends(begin.beside), within) + self._beyond(end).nodes
        corner = int(np.argmin(metres))
        straight = np.hypot(*(begin.metres[0] - end.metres[0])) * AS_THE_CROW_FLIES
        if not np.isfinite(metres[corner]) or straight <= metres[corner]:
            return np.concatenate((begin.metres, end.metres))
        where = streets.nodes_metres[corner]
        along = self.afoot.line(begin.beside, streets.beside(where[None]), begin.metres[0], where, within)
        return np.concatenate((along, end.metres))

    def _beyond(self, place: Place) -> Around:
        """From a place beside no street as the crow flies, where that is not too far."""
        return Around(*(self._straight(place, to) for to in (self.afoot.streets.nodes_metres, self.stops_metres)))

    @staticmethod
    def _straight(place: Place, to: Points, most: float = STREETS_BESIDE_METRES) -> Metres:
        straight = np.hypot(*(to - place.metres).T)
        return np.where(straight <= most, straight * AS_THE_CROW_FLIES, np.inf)

    def _of(self, one: int | Place) -> Place:
        if isinstance(one, Place):
            return one
        at, its = slice(one, one + 1), self.stops
        return Place(self.stops_metres[at], Beside(its.edge[at], its.away[at], its.along[at], its.back[at]))
