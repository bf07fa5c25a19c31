"""What a ride was reckoned on, and why there is none, as a person is told it.

Wherever our own network is used it is said that it is a model and no timetable. Not here: the ride itself (``ride``).
"""

from collections.abc import Iterable
from datetime import date

from buurtlezer.geodata.transit.port import Day, Network, Why
from buurtlezer.texts import Texts


def reckoned_on(texts: Texts, network: Network, days: Iterable[Day] = tuple(Day)) -> str:
    """One sentence: a model and its date, or whose timetable and on which dates the days that were asked about are reckoned.

    ``days``: before anything is asked all of them.
    """
    dates = sorted({network.dated_on(day) for day in days}) or [network.dated]
    day = ", ".join(texts.date(date.fromisoformat(one)) for one in dates)
    return texts("reach.on.model", day=day) if network.model else texts("reach.on.feed", name=network.name, day=day)


def no_ride(texts: Texts, why: Why) -> str:
    """Why there is no answer, and what one can do. Nothing that was typed is lost by it."""
    return texts(f"reach.why.{why}")
