"""What a ride was reckoned on, and why there is none, as a person is told it.

Wherever our own network is used it is said that it is a model and no timetable. Not here: the ride itself (``ride``).
"""

from datetime import date

from buurtlezer.geodata.transit.port import Network, Why
from buurtlezer.texts import Texts


def reckoned_on(texts: Texts, network: Network) -> str:
    """One sentence: a model and its date, or whose timetable of which day."""
    day = texts.date(date.fromisoformat(network.dated))
    return texts("reach.on.model", day=day) if network.model else texts("reach.on.feed", name=network.name, day=day)


def no_ride(texts: Texts, why: Why) -> str:
    """Why there is no answer, and what one can do. Nothing that was typed is lost by it."""
    return texts(f"reach.why.{why}")
