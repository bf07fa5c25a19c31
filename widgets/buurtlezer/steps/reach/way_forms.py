"""Ways of the engine as the part shows them, and what of one is kept with an opportunity.

Not here: which sides are asked about (``ride``), the words (``wording.ride``), rounding (``analysis.band``).
"""

import re
from collections.abc import Iterable
from typing import Any, Final

from buurtlezer.analysis.band import MINUTE, band
from buurtlezer.geodata.transit.port import Glasses, Leg, Mode, Network, Way, Ways
from buurtlezer.model import Hour
from buurtlezer.texts import Texts
from buurtlezer.wording import ride as words

Json = dict[str, Any]

LINE: Final = re.compile(r"[0-9A-Za-z][0-9A-Za-z -]{0,11}")
"""What ``model.ride`` takes as a line's name; a feed that was brought may call one anything."""

COLOUR: Final = re.compile(r"[0-9A-Fa-f]{6}")
FEWEST_STEPS: Final = 50.0
"""Metres on foot that are worth a sentence."""

FEWEST_WAITED: Final = 3
"""Minutes that one waits, from which on that is said."""

MOST_LINES, MOST_NAMES = 8, 4
"""Of a ride that is kept; no ride is reckoned with more vehicles."""


def way(texts: Texts, one: Way, *, alone: bool) -> Json:
    """One way; ``alone``: it is the only one."""
    said = zip(one.legs, words.legs(texts, one), strict=True)
    legs = [_leg(leg, sentence) for leg, sentence in said if len(one.legs) == 1 or not _few_steps(leg)]
    going = sum(leg["minutes"] for leg in legs)
    return {
        "words": texts("reach.way", lines=words.in_short(texts, one), band=words.how_long(texts, one.quick, one.slow)),
        "often": words.how_often(texts, one, alone=alone),
        "changes": words.changes(texts, one),
        "legs": legs,
        "waits": texts("reach.wait", n=going) if one.slow / MINUTE - going >= FEWEST_WAITED else "",
    }


def kept(ways: Ways, hour: Hour, worn: Glasses, network: Network) -> Json | None:
    """What is kept of it with an opportunity (``model.ride.Ride``): never from where. None where it is not reached."""
    if ways.quick is None or ways.slow is None or not ways.ways:
        return None
    low, high = band(ways.quick, ways.slow)
    departures = len(worn.departures)
    return {
        "low": low,
        "high": high,
        "arrives": max(1, ways.arrives(departures)),
        "departures": departures,
        "lines": lines_of(ways.ways[0].legs),
        "one_of_several": len(ways.ways) > 1,
        "hour": str(hour),
        "model": network.model,
        "dated": network.dated_on(worn.day),
    }


def lines_of(legs: Iterable[Leg]) -> list[Json]:
    """In what one rides, in order, by mode and with those names that a ride can hold; of none of them it is left out."""
    ridden = (leg for leg in legs if leg.mode is not Mode.FOOT)
    return [
        {"mode": str(leg.mode), "names": [one for one in (leg.line, *leg.others) if LINE.fullmatch(one)][:MOST_NAMES]}
        for leg in ridden
    ][:MOST_LINES]


def _colour(told: str) -> str:
    """As a page has it; a feed that was brought may call anything a colour."""
    return f"#{told.lower()}" if COLOUR.fullmatch(told) else ""


def _few_steps(leg: Leg) -> bool:
    return leg.mode is Mode.FOOT and leg.metres < FEWEST_STEPS


def _leg(leg: Leg, sentence: str) -> Json:
    return {
        "mode": str(leg.mode),
        "minutes": max(1, round(leg.seconds / MINUTE)),
        "line": leg.line,
        "words": sentence,
        "colour": _colour(leg.colour),
        "others": [
            {"line": line, "colour": _colour(colour)} for line, colour in zip(leg.others, leg.other_colours, strict=True) if line
        ],
        "shape": [[round(lon, 5), round(lat, 5)] for lon, lat in leg.shape],
    }
