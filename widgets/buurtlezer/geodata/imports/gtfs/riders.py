"""What rides along with a feed's trips: headways, names in other languages, whose timetable it is.

Each names stops or trips; what names one that is not kept is left out. Changes (``transfers.txt``) are no part of what rides are
reckoned on: we have the feet. Not here: trips, stops and days themselves.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from buurtlezer.geodata.imports.gtfs.calls import Calls
from buurtlezer.geodata.imports.gtfs.layout import FEED_INFO, FREQUENCIES, OLD_TRANSLATIONS, TRANSLATIONS
from buurtlezer.geodata.imports.gtfs.notation import clock, one_of, seconds, text
from buurtlezer.geodata.imports.gtfs.reading import Reader

LEAST_HEADWAY: Final = 20
"""Seconds. No line runs more often; a feed with less would be departures without end."""

MOST_DEPARTURES: Final = 2_000_000
"""That headways stand for, over all trips."""

SPOKEN: Final = ("nl", "fr", "en")
_OLD_FIELDS: Final = (("stops", "stop_name"), ("trips", "trip_headsign"), ("routes", "route_long_name"))

Row = tuple[str, ...]
Dangling = Counter[str]
"""By file, how many of its rows name a stop or a trip that the feed does not have at all."""


def frequencies(reader: Reader, calls: Calls, kept: bytearray, dangling: Dangling) -> Iterator[Row]:
    """Rows of ``frequencies.txt``. Raises ``BadFeed`` (``no_time``, ``headway``)."""
    if not reader.has(FREQUENCIES):
        return
    rows, departures = reader.rows(FREQUENCIES), 0
    for trip, begins, ends, headway, exact in rows:
        number = calls.numbers.get(trip.strip())
        if number is None or not kept[number]:
            dangling[FREQUENCIES.name] += number is None
            continue
        try:
            start, end = seconds(begins), seconds(ends)
            every = int(headway)
        except ValueError as error:
            raise rows.fault("no_time", str(error), f"{begins[:12]} – {ends[:12]}, {headway[:12]}") from error
        if start is None or end is None or end < start:
            raise rows.fault("no_time", "it ends before it begins, or does not say when", f"{begins[:12]} – {ends[:12]}")
        departures += (end - start) // max(every, 1)
        if every < LEAST_HEADWAY or departures > MOST_DEPARTURES:
            raise rows.fault("headway", f"every {every} seconds; {departures} departures", headway[:12])
        if end > start:
            yield trip.strip(), clock(start), clock(end), str(every), one_of(exact, "01", "0")


def translations(reader: Reader, kept: set[str], named: set[str]) -> Iterator[Row]:
    """Rows of ``translations.txt`` in our three languages, of what is kept: its old form is made into the new one."""
    if not reader.has(TRANSLATIONS):
        return
    if "trans_id" in reader.head(TRANSLATIONS):
        for value, translated, language in reader.rows(OLD_TRANSLATIONS):
            if (name := text(value)) in named and (code := language.strip().lower()[:2]) in SPOKEN:
                yield from ((table, field, code, text(translated), "", name) for table, field in _OLD_FIELDS)
        return
    for table, field, language, translated, record, value in reader.rows(TRANSLATIONS):
        code, key, name = language.strip().lower()[:2], record.strip(), text(value)
        if code in SPOKEN and table.strip() in ("stops", "trips", "routes") and (key in kept or (not key and name in named)):
            yield table.strip(), field.strip(), code, text(translated), key, name


def info(reader: Reader) -> Iterator[Row]:
    """The row of ``feed_info.txt``."""
    if not reader.has(FEED_INFO):
        return
    for row in reader.rows(FEED_INFO):
        if row[0].strip():
            yield tuple(text(cell) for cell in row)
            return
