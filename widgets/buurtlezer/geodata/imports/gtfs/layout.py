"""What of a GTFS feed is kept: its files, and the columns of each. Whatever else a feed holds is not read.

Source: GTFS Schedule Reference (gtfs.org/documentation/schedule/reference). Shapes are left out: the lines between stops are
drawn straight, and they are half of many feeds. Not here: reading a file (``reading``), checking one (``trips``, ``stops``…).
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class File:
    """A file of a feed: the columns that it must have, and those that are taken where it has them."""

    name: str
    must: tuple[str, ...]
    may: tuple[str, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All that are read and kept, in this order."""
        return self.must + self.may


AGENCY: Final = File("agency.txt", ("agency_name", "agency_url", "agency_timezone"), ("agency_id", "agency_lang"))
STOPS: Final = File(
    "stops.txt", ("stop_id", "stop_lat", "stop_lon"), ("stop_name", "location_type", "parent_station", "wheelchair_boarding")
)
ROUTES: Final = File(
    "routes.txt", ("route_id", "route_type"), ("agency_id", "route_short_name", "route_long_name", "route_color")
)
TRIPS: Final = File(
    "trips.txt", ("route_id", "service_id", "trip_id"), ("trip_headsign", "direction_id", "wheelchair_accessible")
)
STOP_TIMES: Final = File(
    "stop_times.txt",
    ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"),
    ("pickup_type", "drop_off_type"),
)
WEEK: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
CALENDAR: Final = File("calendar.txt", ("service_id", *WEEK, "start_date", "end_date"))
CALENDAR_DATES: Final = File("calendar_dates.txt", ("service_id", "date", "exception_type"))
FREQUENCIES: Final = File("frequencies.txt", ("trip_id", "start_time", "end_time", "headway_secs"), ("exact_times",))
TRANSLATIONS: Final = File(
    "translations.txt", ("table_name", "field_name", "language", "translation"), ("record_id", "field_value")
)
OLD_TRANSLATIONS: Final = File("translations.txt", ("trans_id", "translation", "lang"))
"""As it was before 2019, and as STIB/MIVB still gives it: ``trans_id`` is the value that is translated."""

FEED_INFO: Final = File(
    "feed_info.txt",
    ("feed_publisher_name", "feed_publisher_url", "feed_lang"),
    ("feed_start_date", "feed_end_date", "feed_version"),
)

NEEDED: Final = (AGENCY, STOPS, ROUTES, TRIPS, STOP_TIMES)
"""Without one of these there is no timetable; of the two of days one is enough."""

DAYS: Final = (CALENDAR, CALENDAR_DATES)
FILES: Final = (*NEEDED, *DAYS, FREQUENCIES, TRANSLATIONS, FEED_INFO)
NAMES: Final = frozenset(one.name for one in FILES)
