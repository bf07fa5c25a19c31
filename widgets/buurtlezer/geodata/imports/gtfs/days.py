"""On which days services run: a week between two dates, and the days that are added or taken out.

Days of a service are the bits of a whole number, bit 0 being 1 January 2000: so a national feed's stay small, and one is laid on
another at once. Not here: which trips there are (``trips``), nor on which day the engine reckons.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from buurtlezer.geodata.imports.gtfs.layout import CALENDAR, CALENDAR_DATES, WEEK
from buurtlezer.geodata.imports.gtfs.notation import day
from buurtlezer.geodata.imports.gtfs.reading import Reader

FIRST: Final = date(2000, 1, 1)
SPAN: Final = (date(2100, 1, 1) - FIRST).days
WEEKDAYS: Final = tuple(sum(1 << bit for bit in range((weekday - FIRST.weekday()) % 7, SPAN, 7)) for weekday in range(7))
"""All Mondays, all Tuesdays, …"""

MOST_SERVICES: Final = 200_000

Row = tuple[str, ...]


class Days:
    """The days of each service of a feed; ``Days.weekly`` and ``Days.exceptions`` give the rows of some of them again."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.known: set[str] = set()
        """Services of which any day is told."""
        self._of: dict[str, int] = {}
        self._weekly: dict[str, Row] = {}
        if reader.has(CALENDAR):
            self._read_weeks()
        if reader.has(CALENDAR_DATES):
            for service, _, _ in reader.rows(CALENDAR_DATES):
                self.known.add(service.strip())

    def weekly(self, services: set[str]) -> Iterator[Row]:
        """Rows of ``calendar.txt``; those days are counted from now on."""
        for service in self._weekly.keys() & services:
            self._of[service] = self._laid(self._weekly[service])
        yield from (row for service, row in self._weekly.items() if service in services)

    def exceptions(self, services: set[str]) -> Iterator[Row]:
        """Rows of ``calendar_dates.txt``, which change the days that ``weekly`` counted."""
        if not self._reader.has(CALENDAR_DATES):
            return
        rows = self._reader.rows(CALENDAR_DATES)
        for service, on, sort in rows:
            service, sort = service.strip(), sort.strip()
            if service not in services:
                continue
            if sort not in ("1", "2"):
                raise rows.fault("no_date", f"exception_type is {sort[:20]!r}", sort[:20])
            try:
                bit = 1 << (day(on) - FIRST).days
            except ValueError as error:
                raise rows.fault("no_date", str(error), on[:20]) from error
            before = self._of.get(service, 0)
            self._of[service] = before | bit if sort == "1" else before & ~bit
            yield service, on.strip(), sort

    def of(self, service: str) -> int:
        """The days of a service, after both were read."""
        return self._of.get(service, 0)

    def _read_weeks(self) -> None:
        rows = self._reader.rows(CALENDAR)
        for cells in rows:
            row = tuple(cell.strip() for cell in cells)
            if row[0] in self._weekly:
                raise rows.fault("twice", f"service {row[0]!r} stands there twice", row[0])
            if len(self._weekly) >= MOST_SERVICES:
                raise rows.fault("too_big", f"more than {MOST_SERVICES} services")
            try:
                self._laid(row)
            except ValueError as error:
                raise rows.fault("no_date", str(error), f"{row[-2][:20]} – {row[-1][:20]}") from error
            if set(row[1:-2]) - {"0", "1"}:
                raise rows.fault("no_date", "a weekday is neither 0 nor 1", ", ".join(WEEK))
            self._weekly[row[0]] = row
            self.known.add(row[0])

    def _laid(self, row: Row) -> int:
        start, end = ((day(cell) - FIRST).days for cell in row[-2:])
        if end < start:
            raise ValueError("it ends before it begins")
        between = (1 << (end + 1)) - (1 << start)
        return between & sum(WEEKDAYS[weekday] for weekday, told in enumerate(row[1:-2]) if told == "1")
