"""Which date stands for a Tuesday, a Saturday, a Sunday."""

from datetime import date, timedelta

from buurtlezer.geodata.transit.days import chosen
from buurtlezer.geodata.transit.port import Day

BEGINS = date(2026, 1, 1)


def test_the_full_day_nearest_to_the_middle() -> None:
    trips = {BEGINS + timedelta(days): 1_000 for days in range(181)}  # its middle is 1 April, a Wednesday
    assert chosen(trips) == {Day.TUESDAY: date(2026, 3, 31), Day.SATURDAY: date(2026, 4, 4), Day.SUNDAY: date(2026, 3, 29)}
    trips[date(2026, 3, 31)] = 400  # a strike
    trips[date(2026, 1, 6)] = 1_040  # a match
    assert chosen(trips)[Day.TUESDAY] == date(2026, 4, 7)


def test_a_day_without_trips_has_no_date() -> None:
    assert chosen({}) == {}
    assert chosen({date(2026, 3, 31): 0}) == {}
    assert chosen({date(2026, 3, 31): 2, date(2026, 4, 1): 9, date(2026, 4, 4): 0}) == {Day.TUESDAY: date(2026, 3, 31)}
