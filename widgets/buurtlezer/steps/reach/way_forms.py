"""Ways of the engine as the part shows them: bands of minutes, legs with their names in the person's language.

Not here: which sides are asked about (``ride``), what the words of a leg are (``parts.ride``), rounding (``analysis.band``).
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from buurtlezer.analysis.band import MINUTE, band
from buurtlezer.geodata.transit.port import Leg, Mode, Network, Way, Ways
from buurtlezer.model import Hour
from buurtlezer.texts import Texts
from buurtlezer.wording.ride import named

Json = dict[str, Any]

ALWAYS, MOSTLY: Final = 0.999, 0.5
"""Of the departures of the hour: from which share on a way is the best one at all of them, and mostly."""

LINE: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z -]{0,11}")
"""What ``model.opportunity`` takes as a line's name; a feed that was brought may call one anything."""

MOST_LINES: Final = 8


def minutes(ways: Ways) -> list[int] | None:
    """The band over the whole hour, whichever way is best; None where it is not reached."""
    return None if ways.quick is None or ways.slow is None else list(band(ways.quick, ways.slow))


def on_foot(ways: Ways) -> int | None:
    """Minutes on foot all the way, as they are said: the end of the band. None where it is too far."""
    return None if ways.on_foot is None else band(ways.on_foot, ways.on_foot).high


def way(texts: Texts, one: Way) -> Json:
    """One way."""
    often = "always" if one.share >= ALWAYS else "mostly" if one.share >= MOSTLY else "sometimes"
    return {
        "band": list(band(one.quick, one.slow)),
        "often": often,
        "changes": one.changes,
        "legs": [_leg(texts, leg) for leg in one.legs],
    }


def kept(ways: Ways, hour: Hour, network: Network) -> Json | None:
    """What is kept of it with an opportunity (``model.opportunity.Ride``): never from where. None where it is not reached."""
    found = minutes(ways)
    if found is None:
        return None
    low, high = found
    lines = lines_of(ways.ways[0].legs) if ways.ways else []
    return {"low": low, "high": high, "lines": lines, "hour": str(hour), "model": network.model, "dated": network.dated}


def lines_of(legs: Iterable[Leg]) -> list[str]:
    """The names of the lines in order, as far as a ride can hold them."""
    return [leg.line for leg in legs if leg.mode is not Mode.FOOT and LINE.fullmatch(leg.line)][:MOST_LINES]


def _leg(texts: Texts, leg: Leg) -> Json:
    return {
        "mode": str(leg.mode),
        "minutes": max(1, round(leg.seconds / MINUTE)),
        "line": leg.line,
        "towards": named(texts, leg.towards),
        "begins": named(texts, leg.begins),
        "ends": named(texts, leg.ends),
        "stops": leg.stops,
        "colour": "",
        "shape": [[round(lon, 5), round(lat, 5)] for lon, lat in leg.shape],
    }
