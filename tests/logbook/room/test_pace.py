"""How late the room is, and what it drops to keep the end."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.logbook.room import programme as programmes
from buurtlezer.logbook.room.pace import GRACE, pace
from buurtlezer.model import Clock, Programme

START = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
TWO_HOURS = programmes.load("two_hours")


def after(minutes: float) -> datetime:
    return START + timedelta(minutes=minutes)


def running(item: int, since: float, dropped: tuple[int, ...] = ()) -> Clock:
    return Clock(item=item, item_since=after(since), started=START, dropped=dropped)


def made(*minutes_and_drop: tuple[int, int]) -> Programme:
    items = [{"minutes": minutes, "drop": drop, "title": {"nl": "x"}} for minutes, drop in minutes_and_drop]
    return Programme.model_validate({"name": "ours", "title": {"nl": "x"}, "items": items})


programmes_of_any_kind = st.lists(st.tuples(st.integers(1, 60), st.integers(0, 5)), min_size=1, max_size=12).map(
    lambda items: made(*items)
)


@st.composite
def sessions(draw: st.DrawFn) -> tuple[Programme, Clock, datetime]:
    """A programme somewhere along its way: items were as long as they were, some dropped."""
    programme = draw(programmes_of_any_kind)
    place = draw(st.integers(0, len(programme.items) - 1))
    since = draw(st.integers(0, 300))
    may_go = [at for at, item in enumerate(programme.items) if item.drop and at > place]
    dropped = draw(st.lists(st.sampled_from(may_go), unique=True)) if may_go else []
    return programme, running(place, since, tuple(dropped)), after(since + draw(st.integers(0, 120)))


def test_before_the_start_it_shows_the_plan_from_now():
    seen = pace(TWO_HOURS, Clock(), START)
    assert (seen.item, seen.late, seen.drop_next) == (None, timedelta(0), None)
    assert seen.planned == seen.expected
    assert (seen.planned[0], seen.end) == (START, after(120))


def test_a_room_on_time_drops_nothing():
    seen = pace(TWO_HOURS, running(3, 20), after(25))
    assert (seen.item, seen.left, seen.late, seen.drop_next, seen.end) == (
        3,
        timedelta(minutes=5),
        timedelta(0),
        None,
        after(120),
    )
    assert seen.expected[:5] == (None, None, None, None, after(30))


def test_a_late_room_is_told_what_goes_first_then_second_then_that_nothing_is_left():
    order = sorted(
        (place for place, item in enumerate(TWO_HOURS.items) if item.drop and place > 1), key=lambda at: TWO_HOURS.items[at].drop
    )
    dropped: tuple[int, ...] = ()
    for place in order:
        seen = pace(TWO_HOURS, running(2, 75, dropped), after(75))
        assert (seen.drop_next, seen.nothing_left) == (place, False)
        dropped += (place,)
    seen = pace(TWO_HOURS, running(2, 75, dropped), after(75))
    assert (seen.drop_next, seen.nothing_left) == (None, True)


def test_dropping_stops_as_soon_as_the_end_is_kept():
    seen = pace(TWO_HOURS, running(7, 70), after(70))
    assert (seen.late, seen.drop_next) == (timedelta(minutes=5), 9)
    assert pace(TWO_HOURS, running(7, 70, (9,)), after(70)).late == timedelta(0)


def test_an_item_over_time_says_by_how_much_and_makes_the_room_late():
    seen = pace(TWO_HOURS, running(0, 0), after(17))
    assert (seen.left, seen.late) == (timedelta(minutes=-7), timedelta(minutes=7))


def test_what_began_or_is_past_is_never_dropped():
    last = len(TWO_HOURS.items) - 1
    assert pace(TWO_HOURS, running(last, 200), after(200)).nothing_left
    assert pace(made((10, 1), (10, 2)), running(1, 60), after(60)).nothing_left


def test_a_minute_or_two_is_not_late():
    assert pace(TWO_HOURS, running(1, 12), after(12)).drop_next is None
    assert pace(TWO_HOURS, running(1, 12.5), after(12.5)).drop_next is not None


@pytest.mark.parametrize("hours", [1, 24, 24 * 365])
def test_a_clock_that_jumps_back_never_gives_time_back(hours: int):
    back, ahead = pace(TWO_HOURS, running(3, 20), after(25) - timedelta(hours=hours)), pace(TWO_HOURS, running(3, 20), after(20))
    assert (back.left, back.late, back.drop_next, back.end) == (ahead.left, ahead.late, ahead.drop_next, ahead.end)


def test_a_clock_that_jumped_between_start_and_item_stays_in_order():
    seen = pace(TWO_HOURS, Clock(item=2, item_since=START - timedelta(hours=5), started=START), after(1))
    assert seen.left == timedelta(minutes=4)


def test_an_item_that_a_changed_programme_no_longer_has_is_its_last():
    assert pace(made((10, 0)), running(7, 5), after(8)).item == 0


def test_a_time_without_a_zone_is_utc():
    naive = Clock(item=1, item_since=datetime(2026, 11, 24, 18, 10), started=datetime(2026, 11, 24, 18, 0))  # noqa: DTZ001
    assert pace(TWO_HOURS, naive, after(12)) == pace(TWO_HOURS, running(1, 10), after(12))


@given(sessions())
def test_following_the_advice_keeps_the_end_or_says_that_nothing_is_left(session: tuple[Programme, Clock, datetime]):
    programme, clock, now = session
    seen = pace(programme, clock, now)
    for _ in programme.items:
        if seen.drop_next is None:
            break
        item = programme.items[seen.drop_next]
        assert item.drop > 0
        assert seen.drop_next > clock.item
        assert seen.drop_next not in clock.dropped
        clock = clock.model_copy(update={"dropped": (*clock.dropped, seen.drop_next)})
        seen = pace(programme, clock, now)
    # By another way: minutes gone by, plus the rest of what runs, plus all that is kept.
    rest = max(0, programme.items[clock.item].minutes - (now - clock.item_since).total_seconds() / 60)
    kept = sum(item.minutes for at, item in enumerate(programme.items) if at > clock.item and at not in clock.dropped)
    whole = (now - START).total_seconds() / 60 + rest + kept
    may_go = [at for at, item in enumerate(programme.items) if item.drop and at > clock.item and at not in clock.dropped]
    assert whole <= programme.minutes + GRACE.total_seconds() / 60 or not may_go
    assert seen.nothing_left == (whole > programme.minutes + GRACE.total_seconds() / 60)


@given(sessions())
def test_nothing_goes_before_what_goes_earlier(session: tuple[Programme, Clock, datetime]):
    programme, clock, now = session
    seen = pace(programme, clock, now)
    if seen.drop_next is not None:
        others = [
            item.drop for at, item in enumerate(programme.items) if item.drop and at > clock.item and at not in clock.dropped
        ]
        assert programme.items[seen.drop_next].drop == min(others)


@given(sessions(), st.integers(-100_000, 100_000))
def test_what_is_to_come_is_in_order_and_ends_at_the_end(session: tuple[Programme, Clock, datetime], jump: int):
    programme, clock, now = session
    seen = pace(programme, clock, now + timedelta(minutes=jump))
    coming = [(at, start) for at, start in enumerate(seen.expected) if start is not None]
    assert [start for _, start in coming] == sorted(start for _, start in coming)
    if coming:
        assert seen.end == coming[-1][1] + timedelta(minutes=programme.items[coming[-1][0]].minutes)
    assert seen.end >= clock.item_since
    assert list(seen.planned) == sorted(seen.planned)
