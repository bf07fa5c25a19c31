"""A ride as a person is told it: how long as a band, with which lines, for which hour.

No time of the clock is ever said of it: what is reckoned is a ride in some hour, not a departure. Not here: why there is no ride, and
what it is reckoned on (``reckoned_on``), the legs of one (``parts.ride``), rounding it (``analysis.band``).
"""

from functools import reduce
from typing import Final

from buurtlezer.analysis.band import Band
from buurtlezer.model import Ride
from buurtlezer.texts import Texts

SHORTEST_SAID: Final = 10
"""Minutes: a band that ends here or begins at nothing is said as *at most*."""


def minutes(texts: Texts, found: Band) -> str:
    """A band: ``ongeveer 30–40 min``; a short one is ``hoogstens 10 min``."""
    if found.low == 0 or found.high <= SHORTEST_SAID:
        return texts("reach.band.at_most", high=found.high)
    return texts("reach.band.about", low=found.low, high=found.high)


def kept(texts: Texts, ride: Ride) -> str:
    """A ride that is kept: ``ongeveer 30–40 min, met lijn 5, dan 95 (dinsdag, vertrek tussen 8 en 9 uur). Model, …``."""
    lines = reduce(lambda before, one: texts("reach.kept.then", before=before, line=one), ride.lines) if ride.lines else ""
    how = texts("reach.kept.lines", lines=lines) if lines else texts("reach.kept.foot")
    words = {"band": minutes(texts, Band(ride.low, ride.high)), "how": how, "hour": texts(f"reach.hour.{ride.hour}")}
    return texts("reach.kept.model" if ride.model else "reach.kept.feed", **words, day=texts.date(ride.dated))


def named(texts: Texts, both: tuple[str, str]) -> str:
    """A name that is given in Dutch and French, in the person's language: in English both, where they differ, as on signs."""
    dutch, french = both
    if texts.language == "en" and dutch != french:
        return f"{french} / {dutch}"
    return french if texts.language == "fr" else dutch
