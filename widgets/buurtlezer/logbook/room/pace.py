"""How a session stands against its programme: what runs, how late the room is, what would be dropped next. Pure.

The end that was promised is the start plus all minutes of the programme. What is expected is that the running item ends on
time, or now if it is over time already, and that the rest then takes its planned minutes. Not here: moving the clock
(``console.clock``), and the programme itself (``model.programme``).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from buurtlezer.model import Clock, Programme

GRACE: Final = timedelta(minutes=2)
"""A room that is less late than this drops nothing: it would lose an item for a minute that a shorter goodbye wins back."""


@dataclass(frozen=True)
class Pace:
    """What a facilitator wants to see of the clock. Times are UTC."""

    item: int | None
    """Place of the item that runs; None before the start."""

    left: timedelta
    """Of the item that runs; negative when it is over time, zero before the start."""

    late: timedelta
    """How long after the promised end the session would end; negative when it would end earlier."""

    drop_next: int | None
    """Place of the item to drop now so that the end is kept; None when it is kept, or when nothing is left to drop."""

    nothing_left: bool
    """It is late, and nothing that may be dropped is still to come: the end will be later, or something gets shorter."""

    planned: tuple[datetime, ...]
    """When each item starts by the programme, from the start of the session (before it, from now)."""

    expected: tuple[datetime | None, ...]
    """When each item that is still to come starts, as it looks now; None for what began, or was dropped."""

    end: datetime
    """When the session would end."""


def pace(programme: Programme, clock: Clock, now: datetime) -> Pace:
    """Where the session stands at a time.

    A clock that was set back cannot undo time: nothing is taken to have lasted less than no time. A place that the
    programme does not have (it was changed meanwhile) counts as its last item.
    """
    minutes = [timedelta(minutes=item.minutes) for item in programme.items]
    now = _utc(now)
    started = _utc(clock.started) if clock.started else now
    planned = _starts(started, minutes)
    running = min(clock.item, len(minutes) - 1) if clock.started else None
    since = max(_utc(clock.item_since), started) if clock.item_since else started
    left = minutes[running] - max(now - since, timedelta(0)) if running is not None else timedelta(0)
    begins = max(since, now) + max(left, timedelta(0)) if running is not None else started
    kept = [place for place in range(0 if running is None else running + 1, len(minutes)) if place not in clock.dropped]
    coming = dict(zip(kept, _starts(begins, [minutes[place] for place in kept]), strict=True))
    end = begins + sum((minutes[place] for place in kept), timedelta(0))
    late = end - (started + sum(minutes, timedelta(0)))
    droppable = sorted(
        (place for place in kept if programme.items[place].drop), key=lambda place: (programme.items[place].drop, place)
    )
    return Pace(
        item=running,
        left=left,
        late=late,
        drop_next=droppable[0] if late > GRACE and droppable else None,
        nothing_left=late > GRACE and not droppable,
        planned=planned,
        expected=tuple(coming.get(place) for place in range(len(minutes))),
        end=end,
    )


def _utc(time: datetime) -> datetime:
    return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)


def _starts(first: datetime, minutes: list[timedelta]) -> tuple[datetime, ...]:
    """When each begins if one follows the other."""
    return tuple(first + sum(minutes[:place], timedelta(0)) for place in range(len(minutes)))
