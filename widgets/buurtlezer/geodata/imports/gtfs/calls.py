"""When vehicles call at stops: ``stop_times.txt``, which is nearly all of a feed, laid in order in a file beside what is made.

SQLite holds it, so that the order of the rows and the memory of the machine do not matter: ten million rows are 250 MB on the
disk. Not here: which trips are kept (``trips``), how they are written (``keeping``).
"""

import sqlite3
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from buurtlezer.geodata.imports.gtfs.layout import STOP_TIMES
from buurtlezer.geodata.imports.gtfs.notation import one_of, seconds
from buurtlezer.geodata.imports.gtfs.reading import Reader, Rows
from buurtlezer.geodata.imports.gtfs.stops import Stops

MOST_TRIPS: Final = 3_000_000
MOST_CALLS: Final = 60_000_000
_PREPARED: Final = (
    # Nobody else reads it, and it goes when the work ends: no journal, nothing waits for the disk; 64 MB of memory.
    "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-64000; PRAGMA locking_mode=EXCLUSIVE;"
    "CREATE TABLE calls (trip INT, sequence INT, arrival INT, departure INT, stop INT, pickup TEXT, drop_off TEXT,"
    " PRIMARY KEY (trip, sequence)) WITHOUT ROWID; BEGIN"
)

Call = tuple[int, int | None, int | None, int, str, str]
"""Trip, arrival, departure (seconds after midnight), stop, pickup_type, drop_off_type."""


class Calls:
    """The calls of each trip. Trips have numbers in the order in which the file first names them.

    Raises ``BadFeed`` (``no_time``, ``no_sequence``, ``too_big``, and what reading raises), ``OSError`` where the disk does not
    take it.
    """

    def __init__(self, reader: Reader, stops: Stops, file: Path) -> None:
        self.numbers: dict[str, int] = {}
        self.near = bytearray()
        """1 by trip where it calls at a stop in or near the Region."""

        self.strange = bytearray()
        """1 by trip where it calls at a stop that ``stops.txt`` does not have."""

        self.count = array("I")
        """How many calls a trip has."""

        self._file = file
        rows = reader.rows(STOP_TIMES)
        with _on_disk():
            self._base = sqlite3.connect(file, isolation_level=None)
        try:
            with _on_disk():
                self._base.executescript(_PREPARED)
                self._base.executemany("INSERT INTO calls VALUES (?, ?, ?, ?, ?, ?, ?)", self._read(rows, stops))
        except BaseException as error:
            self.close()
            if isinstance(error, sqlite3.IntegrityError):
                raise rows.fault("no_sequence", "a trip has the same stop_sequence twice") from error
            raise

    def close(self) -> None:
        """Away with the file."""
        self._base.close()
        self._file.unlink(missing_ok=True)

    def of_trips(self, kept: bytearray) -> Iterator[tuple[int, list[Call]]]:
        """The calls of the trips that are marked, in order of their sequence."""
        with _on_disk():
            found = self._base.execute(
                "SELECT trip, arrival, departure, stop, pickup, drop_off FROM calls ORDER BY trip, sequence"
            )
            for trip, calls in groupby(found, key=itemgetter(0)):
                if kept[trip]:
                    yield trip, list(calls)

    def _read(self, rows: Rows, stops: Stops) -> Iterator[tuple[object, ...]]:
        numbers, near, strange, count, places = self.numbers, self.near, self.strange, self.count, stops.numbers
        for total, (trip, arrives, departs, stop, sequence, pickup, drop_off) in enumerate(rows):
            number = numbers.get(trip)
            if number is None:
                number = self._number(trip.strip(), rows)
            place = places.get(stop)
            if place is None:
                place = places.get(stop.strip(), -1)
            if place < 0:
                strange[number] = 1
            elif stops.near[place]:
                near[number] = 1
            count[number] += 1
            try:
                at, away = seconds(arrives), seconds(departs)
            except ValueError as error:
                raise rows.fault("no_time", str(error), f"{arrives[:12]} – {departs[:12]}") from error
            try:
                order = int(sequence)
            except ValueError as error:
                raise rows.fault("no_sequence", "stop_sequence is no number") from error
            if total >= MOST_CALLS or not -1 < order < 1 << 62:
                raise rows.fault("too_big", f"more than {MOST_CALLS} rows, or a number without end")
            yield number, order, at, away, place, one_of(pickup, "0123", "0"), one_of(drop_off, "0123", "0")

    def _number(self, trip: str, rows: Rows) -> int:
        if trip in self.numbers:
            return self.numbers[trip]
        if not trip:
            raise rows.fault("no_id", "a row has no trip_id", "trip_id")
        if len(self.numbers) >= MOST_TRIPS:
            raise rows.fault("too_big", f"more than {MOST_TRIPS} trips")
        self.near.append(0)
        self.strange.append(0)
        self.count.append(0)
        return self.numbers.setdefault(trip, len(self.numbers))


@contextmanager
def _on_disk() -> Iterator[None]:
    """What SQLite says of a disk that is full or refuses is an ``OSError``; that rows contradict each other stays what it is."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise OSError(f"the workplace cannot be written: {error}") from error


def filled(calls: list[Call]) -> list[tuple[int, int]] | None:
    """Arrival and departure at each call, in seconds; None where time runs backwards.

    Where a feed gives no time at a stop, it is laid evenly between those that have one, as its reference says.
    Raises ``ValueError`` where the first or the last has none.
    """
    told = [_both(at, away) for _, at, away, *_ in calls]
    if told[0] is None or told[-1] is None:
        raise ValueError("the first or the last stop has no time")
    made = [told[0]]
    for index, both in enumerate(told):
        if index == 0 or both is None:
            continue
        steps = index - len(made) + 1
        before = made[-1][1]
        for step in range(1, steps):
            between = before + (both[0] - before) * step // steps
            made.append((between, between))
        made.append(both)
    moments = [moment for both in made for moment in both]
    return made if moments == sorted(moments) else None


def _both(arrival: int | None, departure: int | None) -> tuple[int, int] | None:
    """One stands for the other where only one is given."""
    first, second = arrival if arrival is not None else departure, departure if departure is not None else arrival
    return None if first is None or second is None else (first, second)
