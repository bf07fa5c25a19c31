"""Where a feed's stops are, and which lie in or near the Region.

Not here: which of them are kept, which follows from the trips (``keeping``).
"""

from typing import Final

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs.layout import STOPS
from buurtlezer.geodata.imports.gtfs.notation import one_of, text
from buurtlezer.geodata.imports.gtfs.reading import Reader

AROUND_KM: Final = 15.0
"""Around the Region: as far as Terhulpen, Vilvoorde, Halle, from where people go to Brussels and where they go on a Sunday."""

MOST_STOPS: Final = 500_000

Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


def around(region: Box) -> Box:
    """The Region's box and what lies around it."""
    west, south, east, north = region
    up, aside = AROUND_KM / 111.2, AROUND_KM / 70.4  # kilometres in a degree at 50.8° north
    return west - aside, south - up, east + aside, north + up


class Stops:
    """All stops of a feed by number, in the order of the file.

    Raises
    ------
    errors.BadFeed
        ``twice``, ``no_id``, ``too_big``; ``swapped`` where latitude and longitude are, ``placeless`` where no stop has them,
        ``elsewhere`` where none lies near the Region.
    """

    def __init__(self, reader: Reader, near: Box) -> None:
        self.numbers: dict[str, int] = {}
        self.rows: list[tuple[str, ...]] = []
        """As ``layout.STOPS`` has them; the place is blank where the file gives none, or one that cannot be."""

        self.near = bytearray()
        """1 by number where it lies in or near the Region."""

        swapped = placed = 0
        rows = reader.rows(STOPS)
        for cells in rows:
            stop, y, x, name, sort, parent, wheelchair = (cell.strip() for cell in cells)
            if not stop:
                raise rows.fault("no_id", "a stop has no stop_id", "stop_id")
            if stop in self.numbers:
                raise rows.fault("twice", f"stop {stop!r} stands there twice", stop)
            if len(self.rows) >= MOST_STOPS:
                raise rows.fault("too_big", f"more than {MOST_STOPS} stops")
            place = _place(y, x)
            inside = place is not None and _inside(place[0], place[1], near)
            swapped += place is not None and _inside(place[1], place[0], near)
            placed += place is not None
            self.numbers[stop] = len(self.rows)
            self.near.append(inside)
            where = (f"{place[1]:.6f}", f"{place[0]:.6f}") if place else ("", "")
            self.rows.append((stop, *where, text(name) or stop, one_of(sort, "01234", "0"), parent, one_of(wheelchair, "012")))
        if swapped:
            raise BadFeed("swapped", f"{swapped} stops have latitude and longitude in each other's place", rows.place, swapped)
        if self.rows and not placed:
            raise BadFeed("placeless", "no stop has coordinates", rows.place, len(self.rows))
        if not any(self.near):
            raise BadFeed("elsewhere", f"none of {len(self.rows)} stops lies in {near}", rows.place, len(self.rows))

    def placed(self, number: int) -> bool:
        """Whether the file says where it is."""
        return self.rows[number][1] != ""

    def with_stations(self, used: bytearray) -> list[int]:
        """Numbers of the stops that are used, and of the stations that they are part of, where those have a place; in order."""
        kept = {number for number, is_used in enumerate(used) if is_used}
        ends = list(kept)
        while ends:
            parent = self.numbers.get(self.rows[ends.pop()][5])
            if parent is not None and parent not in kept and self.placed(parent):
                kept.add(parent)
                ends.append(parent)
        return sorted(kept)


def _place(y: str, x: str) -> tuple[float, float] | None:
    """Longitude and latitude; None where there is none, or none on this earth, or 0 and 0, a point in the sea and nobody's."""
    try:
        longitude, latitude = float(x), float(y)
    except ValueError:
        return None
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90) or (abs(longitude) < 0.01 and abs(latitude) < 0.01):
        return None
    return longitude, latitude


def _inside(longitude: float, latitude: float, box: Box) -> bool:
    return box[0] <= longitude <= box[2] and box[1] <= latitude <= box[3]
