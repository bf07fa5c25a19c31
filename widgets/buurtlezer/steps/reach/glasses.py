"""From what somebody chose to what the engine is asked, and in words: the one place where an hour has a day and a minute.

Not here: the question (``parts.rides``), the engine's own words for it (``geodata.transit.port``).
"""

from collections.abc import Mapping
from typing import Final

from buurtlezer.geodata.transit.port import BRISK, STROLL, USUAL, Day, Glasses
from buurtlezer.model import Hour
from buurtlezer.parts.rides.question import Side, Walk
from buurtlezer.texts import Texts

BEGINS: Final[Mapping[Hour, tuple[Day, int]]] = {
    Hour.MORNING: (Day.TUESDAY, 8 * 60),
    Hour.DAY: (Day.TUESDAY, 14 * 60),
    Hour.EVENING: (Day.TUESDAY, 20 * 60),
    Hour.SATURDAY: (Day.SATURDAY, 14 * 60),
    Hour.SUNDAY: (Day.SUNDAY, 14 * 60),
    Hour.SUNDAY_EVENING: (Day.SUNDAY, 20 * 60),
}
"""When the hour of departures begins: day, and minutes after midnight."""

SPEED_KMH: Final[Mapping[Walk, float]] = {Walk.SLOWER: STROLL, Walk.USUAL: USUAL, Walk.BRISK: BRISK}

FEW_CHANGES: Final = 1


def glasses(side: Side) -> Glasses:
    """What the engine is asked."""
    day, minute = BEGINS[side.hour]
    return Glasses(
        day=day,
        minute=minute,
        speed_kmh=SPEED_KMH[side.walk],
        most_changes=FEW_CHANGES if side.few else None,
        step_free=side.step_free,
    )


def in_words(texts: Texts, side: Side) -> str:
    """When and how: *dinsdag, vertrek tussen 8 en 9 uur · trager te voet · hoogstens één overstap*."""
    said = [
        texts(f"reach.hour.{side.hour}"),
        "" if side.walk is Walk.USUAL else texts(f"reach.walk.{side.walk}"),
        texts("reach.few") if side.few else "",
        texts("reach.step_free") if side.step_free else "",
    ]
    return " · ".join(one for one in said if one)
