"""One ride, Python side: where to, and the ways to get there as bands of minutes.

Not here: asking (``parts.reach.asks``), how far one gets at all (``parts.reach``), the entry that a ride is kept with (``steps.reach``).
"""

import re
from typing import Any, Final

from traitlets import Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base.shape import one_of, shaped
from buurtlezer.parts.reach.asks import Asks
from buurtlezer.parts.reach.question import Question

MODES: Final = ("foot", "metro", "tram", "bus", "train", "other")
OFTEN: Final = ("always", "mostly", "sometimes")
COLOUR: Final = re.compile(r"#[0-9a-f]{6}")


class Ride(Asks):
    """The ride to one place. With ``sides=2`` two rides to the same place, beside each other.

    Acts: ``write`` of an ``opportunity``: of one of ``opportunities`` (its ``entry_id``, its whole content with the new ``ride``), or a
    new one (``what``, ``location``, ``service`` where it is one that may be somebody's spot, ``ride``). ``template`` goes with a new one
    and has its ``kind``. With two sides nothing is kept.
    """

    towards = Dict().tag(sync=True)
    """Where to, as long as nobody chose another: ``{"lon", "lat", "name", "ref"}``, of a gap, a search of 06, a link. Empty: nowhere."""

    answer = Dict().tag(sync=True)
    """Empty before the first answer, else ``{"sides": [SIDE], "to": {"lon", "lat", "name", "ref"}, "asked": str, "source": str}``.

    ``asked`` says in words what was asked (from where, when, how fast); ``source`` on what it was reckoned, as the trait.

    SIDE is ``{"title": str, "at": [lon, lat], "band": [low, high] | None, "on_foot": int | None, "ways": [WAY], "ride": RIDE | None,
    "notes": [str]}``. ``band``: minutes as they are said (whole fives, ``low <= high``), None where it is not reached within two
    hours. ``on_foot``: minutes as they are said, None where it is too far. ``ride``: what is kept with an opportunity
    (``model.opportunity.Ride`` as JSON), None where nothing is. ``notes``: sentences below.

    WAY is ``{"band": [low, high], "often": one of OFTEN, "changes": int, "legs": [LEG]}``, the most frequent first. ``often``:
    ``always`` at all departures of the hour, ``mostly`` at half of them or more.

    LEG is ``{"mode": one of MODES, "minutes": int, "line": str, "towards": str, "begins": str, "ends": str, "stops": int, "colour":
    "#rrggbb" | "", "shape": [[lon, lat]]}``. Names in the page's language. ``minutes`` at least 1. ``colour`` of the line, as its
    operator has it, or empty; what is written on it is made readable here."""

    opportunities = List(Dict()).tag(sync=True)
    """One's own that a ride may be kept with: ``[{"entry_id", "seq", "content", "name"}]``."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    kept = Unicode("").tag(sync=True)
    """A sentence after keeping: where one finds it."""

    def may_ask(self, question: Question) -> bool:
        """There is a place to go to, and no kind."""
        return question.to is not None and not question.kind and super().may_ask(question)

    @validate("towards")
    def _check_towards(self, proposal: Any) -> Any:
        return shaped("where to", proposal["value"], ("lon", "lat", "name", "ref")) if proposal["value"] else {}

    @validate("opportunities")
    def _check_opportunities(self, proposal: Any) -> Any:
        return [shaped("an opportunity", one, ("entry_id", "seq", "content", "name")) for one in proposal["value"]]

    @validate("answer")
    def _check_answer(self, proposal: Any) -> Any:
        if not proposal["value"]:
            return proposal["value"]
        answer = shaped("an answer", proposal["value"], ("sides", "to", "asked", "source"))
        if len(answer["sides"]) != self.sides:
            raise TraitError(f"an answer has {self.sides} sides, not {len(answer['sides'])}")
        for side in answer["sides"]:
            shaped("a side", side, ("title", "at", "band", "on_foot", "ways", "ride", "notes"))
            for way in side["ways"]:
                _check_way(way)
        return answer


def _check_way(way: Any) -> None:
    shaped("a way", way, ("band", "often", "changes", "legs"))
    one_of("how often a way is the best", way["often"], OFTEN)
    for leg in way["legs"]:
        shaped("a leg", leg, ("mode", "minutes", "line", "towards", "begins", "ends", "stops", "colour", "shape"))
        one_of("what one is in", leg["mode"], MODES)
        if leg["colour"] and not COLOUR.fullmatch(leg["colour"]):
            raise TraitError(f"a colour is #rrggbb, not {leg['colour']!r}")
