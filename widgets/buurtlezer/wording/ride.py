"""A ride as a person is told it: how long as a band, with which lines, how often one changes, what is on foot.

No time of the clock is ever said: what is reckoned is a ride in some hour, not a departure. Not here: why there is no ride
(``no_ride``), what it is reckoned on (``reckoned_on``), reckoning it (``geodata.transit``), rounding it (``analysis.band``).
"""

from collections.abc import Sequence
from functools import reduce
from typing import Final

from buurtlezer.analysis.band import Band, band
from buurtlezer.geodata.transit.port import Leg, Mode, Way, Ways
from buurtlezer.model import Ridden, Ride
from buurtlezer.texts import Texts
from buurtlezer.wording.distance import NO_BREAK, distance

SHORTEST_SAID: Final = 10
"""Minutes: a band that ends here or begins at nothing is said as *at most*."""

MOSTLY: Final = 0.5
OFTEN: Final = 0.2
"""At more than which share of the departures a way is the best one mostly, and from which share on sometimes."""


def minutes(texts: Texts, found: Band) -> str:
    """A band: ``ongeveer 30–40 min``; a short one is ``hoogstens 10 min``."""
    if found.low == 0 or found.high <= SHORTEST_SAID:
        return texts("reach.band.at_most", high=found.high)
    return texts("reach.band.about", low=found.low, high=found.high)


def how_long(texts: Texts, quick: float, slow: float) -> str:
    """Two times in seconds, the quicker first, as a band in words."""
    return minutes(texts, band(quick, slow))


def whole(texts: Texts, ways: Ways, departures: int) -> str:
    """How long it takes, whichever way is best, and at how many of the departures; where it is not reached, that."""
    if ways.quick is None or ways.slow is None:
        return texts("reach.ride.none")
    return _at_some(texts, how_long(texts, ways.quick, ways.slow), ways.arrives(departures), departures)


def _at_some(texts: Texts, said: str, arrives: int, departures: int) -> str:
    """With at how many of the departures one gets there, where it is not at all: ``op 2 van de 12 vertrekken geraak je er``."""
    if arrives >= departures:
        return said
    few = texts.many("reach.ride.arrives", arrives, departures=departures)
    return texts("reach.ride.whole", band=said, arrives=few)


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
    return texts(f"reach.ride.{'mostly' if way.share > MOSTLY else 'sometimes' if way.share >= OFTEN else 'seldom'}")


def legs(texts: Texts, way: Way) -> list[str]:
    """Each part of a way as a sentence, from door to door. Waiting is in the band and stands in none of them."""
    return [_leg(texts, leg, last=at == len(way.legs) - 1) for at, leg in enumerate(way.legs)]


def line(texts: Texts, leg: Leg) -> str:
    """What one is in: ``metro 5``; where several lines go the same way ``metro 1 of 5``."""
    return _line(texts, str(leg.mode), [one for one in (leg.line, *leg.others) if one])


def _line(texts: Texts, mode_name: str, names: Sequence[str]) -> str:
    mode = texts(f"reach.mode.{mode_name}")
    if not names:
        return mode
    return f"{mode}{NO_BREAK}{reduce(lambda before, one: texts('reach.ride.or', before=before, line=one), names)}"


def kept(texts: Texts, ride: Ride) -> str:
    """A ride that is kept with an opportunity, with the hour it is for and what it was reckoned on."""
    how = _how(texts, ride.lines)
    if ride.one_of_several:
        how = texts("reach.kept.such_as", how=how)
    band, hour = minutes(texts, Band(ride.low, ride.high)), texts(f"reach.hour.{ride.hour}")
    said = _at_some(texts, texts("reach.kept.ride", band=band, how=how, hour=hour), ride.arrives, ride.departures)
    return texts("reach.kept.model" if ride.model else "reach.kept.feed", ride=said, day=texts.date(ride.dated))


def _how(texts: Texts, lines: Sequence[Ridden]) -> str:
    if not lines:
        return texts("reach.mode.foot")
    said = [_line(texts, str(one.mode), one.names) for one in lines]
    return texts("reach.kept.lines", lines=reduce(lambda before, one: texts("reach.ride.then", before=before, line=one), said))


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
    said = _between(texts, line(texts, leg), named(texts, leg.begins), named(texts, leg.ends))
    said = texts.many("reach.leg.ride", leg.stops, ride=said) if leg.stops else texts("reach.leg.ride_only", ride=said)
    towards = named(texts, leg.towards)
    return f"{said} {texts('reach.leg.towards', towards=towards)}" if towards else said


def _between(texts: Texts, ridden: str, begins: str, ends: str) -> str:
    """In what, from where to where, as far as the feed has names for it."""
    if begins and ends:
        return texts("reach.leg.between", line=ridden, begins=begins, ends=ends)
    if begins:
        return texts("reach.leg.from", line=ridden, begins=begins)
    return texts("reach.leg.to", line=ridden, ends=ends) if ends else ridden
