"""A ride as a person is told it: how long as a band, with which lines, how often one changes, what is on foot.

No time of the clock is ever said: what is reckoned is a ride in some hour, not a departure. Not here: why there is no ride
(``no_ride``), what it is reckoned on (``reckoned_on``), reckoning it (``geodata.transit``), rounding it (``analysis.band``).
"""

from functools import reduce
from typing import Final

from buurtlezer.analysis.band import Band, band
from buurtlezer.geodata.transit.port import Leg, Mode, Way, Ways
from buurtlezer.model import Ride
from buurtlezer.texts import Texts
from buurtlezer.wording.distance import NO_BREAK, distance

SHORTEST_SAID: Final = 10
"""Minutes: a band that ends here or begins at nothing is said as *at most*."""

MOSTLY: Final = 0.5
OFTEN: Final = 0.2
"""From which share of the departures on a way is the best one mostly, and at some of them."""


def minutes(texts: Texts, found: Band) -> str:
    """A band: ``ongeveer 30–40 min``; a short one is ``hoogstens 10 min``."""
    if found.low == 0 or found.high <= SHORTEST_SAID:
        return texts("reach.band.at_most", high=found.high)
    return texts("reach.band.about", low=found.low, high=found.high)


def how_long(texts: Texts, quick: float, slow: float) -> str:
    """Two times in seconds, the quicker first, as a band in words."""
    return minutes(texts, band(quick, slow))


def whole(texts: Texts, ways: Ways) -> str:
    """How long it takes, whichever way is best; where it is not reached, that."""
    if ways.quick is None or ways.slow is None:
        return texts("reach.ride.none")
    return how_long(texts, ways.quick, ways.slow)


def on_foot(texts: Texts, ways: Ways) -> str:
    """How long it is on foot all the way, to hold beside it."""
    if ways.on_foot is None:
        return texts("reach.ride.foot_far")
    return texts("reach.ride.foot", band=how_long(texts, ways.on_foot, ways.on_foot))


def in_short(texts: Texts, way: Way) -> str:
    """A way on one line: ``metro 5, dan bus 95``; ``te voet`` where there is no line."""
    ridden = [line(texts, leg) for leg in way.legs if leg.mode is not Mode.FOOT]
    if not ridden:
        return texts("reach.mode.foot")
    return reduce(lambda before, one: texts("reach.ride.then", before=before, line=one), ridden)


def changes(texts: Texts, way: Way) -> str:
    """How often one changes; empty where one walks all the way."""
    if all(leg.mode is Mode.FOOT for leg in way.legs):
        return ""
    return texts.many("reach.ride.changes", way.changes) if way.changes else texts("reach.ride.no_change")


def how_often(texts: Texts, way: Way, *, alone: bool) -> str:
    """At how many departures of the hour this way is the best one; empty for one that is the only one."""
    if alone:
        return ""
    return texts(f"reach.ride.{'mostly' if way.share >= MOSTLY else 'sometimes' if way.share >= OFTEN else 'seldom'}")


def legs(texts: Texts, way: Way) -> list[str]:
    """Each part of a way as a sentence, from door to door. Waiting is in the band and stands in none of them."""
    return [_leg(texts, leg, last=at == len(way.legs) - 1) for at, leg in enumerate(way.legs)]


def line(texts: Texts, leg: Leg) -> str:
    """What one is in: ``metro 5``; where several lines go the same way ``metro 1 of 5``."""
    mode = texts(f"reach.mode.{leg.mode}")
    names = [one for one in (leg.line, *leg.others) if one]
    if not names:
        return mode
    return f"{mode}{NO_BREAK}{reduce(lambda before, one: texts('reach.ride.or', before=before, line=one), names)}"


def kept(texts: Texts, ride: Ride) -> str:
    """A ride that is kept with an opportunity, with the hour it is for and what it was reckoned on."""
    if ride.lines:
        lines = reduce(lambda before, one: texts("reach.ride.then", before=before, line=one), ride.lines)
        how = texts("reach.kept.lines", lines=lines)
    else:
        how = texts("reach.mode.foot")
    words = {"band": minutes(texts, Band(ride.low, ride.high)), "how": how, "hour": texts(f"reach.hour.{ride.hour}")}
    return texts("reach.kept.model" if ride.model else "reach.kept.feed", **words, day=texts.date(ride.dated))


def named(texts: Texts, both: tuple[str, str]) -> str:
    """A name that is given in Dutch and French, in the person's language: in English both, where they differ, as on signs."""
    dutch, french = both
    if texts.language == "en" and dutch != french:
        return f"{french} / {dutch}"
    return french if texts.language == "fr" else dutch


def _leg(texts: Texts, leg: Leg, *, last: bool) -> str:
    if leg.mode is Mode.FOOT:
        far = distance(texts, leg.metres)
        stop = named(texts, leg.ends)
        if stop and not last:
            return texts("reach.leg.foot_to", distance=far, stop=stop)
        return texts("reach.leg.foot", distance=far)
    said = texts.many(
        "reach.leg.ride", leg.stops, line=line(texts, leg), begins=named(texts, leg.begins), ends=named(texts, leg.ends)
    )
    towards = named(texts, leg.towards)
    return f"{said} {texts('reach.leg.towards', towards=towards)}" if towards else said
