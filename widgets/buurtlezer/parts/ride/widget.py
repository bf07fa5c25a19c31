"""One ride, Python side: where to, and the ways to get there in words.

Not here: asking (``parts.rides.asks``), how far one gets at all (``parts.reach``), the entry that a ride is kept with
(``steps.reach``).
"""

import re
from typing import Any, Final

from traitlets import Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base.shape import one_of, shaped
from buurtlezer.parts.rides.asks import Asks
from buurtlezer.parts.rides.question import Question

NEAR: Final = ("name", "word", "lon", "lat", "kind", "personal", "gap")
MODES: Final = ("foot", "metro", "tram", "bus", "train", "other")
COLOUR: Final = re.compile(r"#[0-9a-f]{6}")


class Ride(Asks):
    """The ride to one place. With ``sides=2`` two rides to the same place, beside each other.

    Acts: ``write`` of an ``opportunity``: of one of ``opportunities`` (its ``entry_id``, its whole content with the new
    ``ride``), or a new one (``what``, ``location``, ``service`` where it is one that may be somebody's spot, ``ride``).
    ``template`` goes with a new one and has its ``kind``. With two sides nothing is kept.
    """

    towards = Dict().tag(sync=True)
    """Where to, as long as nobody chose another: ``{"lon", "lat", "name", "ref"}``, of a gap, a search of 06, a link. Empty:
    nowhere."""

    answer = Dict().tag(told=True)
    """Empty before the first answer, else ``{"sides": [SIDE], "to": {"lon", "lat", "name", "ref"}, "asked": str, "source":
    str}``.

    ``asked`` says in words what was asked (from where, when, how fast); ``source`` on what it was reckoned, as the trait.

    SIDE is ``{"title": str, "at": [lon, lat], "words": str, "on_foot": str, "ways": [WAY], "ride": RIDE | None, "notes":
    [str]}``. ``words``: the whole as a band (``wording.ride.whole``), or that it is not reached. ``on_foot``: beside it.
    ``ride``: what is kept with an opportunity (``model.opportunity.Ride`` as JSON), None where nothing is. ``notes``: sentences
    below.

    WAY is ``{"words": str, "often": str, "changes": str, "legs": [LEG],
    "waits"?: str}``, the most frequent first, all in words: its own band,
    at how many departures it is the best (or empty), how often one changes (or empty).

    LEG is ``{"mode": one of MODES, "minutes": int, "line": str, "words": str, "colour": "#rrggbb" | "", "shape": [[lon, lat]],
    "others"?: [{"line", "colour"}]}``. ``words``: it as a sentence. ``minutes`` at least 1. ``line``: what stands on the badge,
    empty on foot. ``others``: lines that go the same way, each with a badge too. ``colour`` of the
    line, as its operator has it, or empty; what is written on it is made readable here."""

    kinds = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: for what the nearest may be asked, instead of the ride to one place. The question then has that
    ``kind`` and no ``to``, and its answer is ``{"near": {"title": str, "items": [NEAR], "note": str}, "sides": [], …}``.

    NEAR is ``{"name", "word", "lon", "lat", "kind", "personal": bool, "gap"}``: ``word`` says how long, ``personal`` as of a
    spot, ``gap`` is the entry that an opportunity there is for."""

    opportunities = List(Dict()).tag(sync=True)
    """One's own that a ride may be kept with: ``[{"entry_id", "seq", "content", "name"}]``."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    kept = Unicode("").tag(sync=True)
    """A sentence after keeping: where one finds it."""

    def may_ask(self, question: Question) -> bool:
        """There is a place to go to and no kind; or a kind that is offered, and no place."""
        if question.to is None:
            return question.kind in {one["value"] for one in self.kinds} and super().may_ask(question)
        return not question.kind and super().may_ask(question)

    @validate("towards")
    def _check_towards(self, proposal: Any) -> Any:
        return shaped("where to", proposal["value"], ("lon", "lat", "name", "ref")) if proposal["value"] else {}

    @validate("kinds")
    def _check_kinds(self, proposal: Any) -> Any:
        return [shaped("a kind", one, ("value", "label")) for one in proposal["value"]]

    @validate("opportunities")
    def _check_opportunities(self, proposal: Any) -> Any:
        return [shaped("an opportunity", one, ("entry_id", "seq", "content", "name")) for one in proposal["value"]]

    @validate("answer")
    def _check_answer(self, proposal: Any) -> Any:
        if not proposal["value"]:
            return proposal["value"]
        answer = shaped("an answer", proposal["value"], ("sides", "to", "asked", "source"), ("near",))
        if "near" in answer:
            for one in shaped("what is near", answer["near"], ("title", "items", "note"))["items"]:
                shaped("one that is near", one, NEAR)
            return answer
        if len(answer["sides"]) != self.sides:
            raise TraitError(f"an answer has {self.sides} sides, not {len(answer['sides'])}")
        for side in answer["sides"]:
            shaped("a side", side, ("title", "at", "words", "on_foot", "ways", "ride", "notes"))
            for way in side["ways"]:
                _check_way(way)
        return answer


def _check_way(way: Any) -> None:
    shaped("a way", way, ("words", "often", "changes", "legs"), ("waits",))
    for leg in way["legs"]:
        shaped("a leg", leg, ("mode", "minutes", "line", "words", "colour", "shape"), ("others",))
        one_of("what one is in", leg["mode"], MODES)
        others = [shaped("another line", one, ("line", "colour")) for one in leg.get("others", ())]
        for one in (leg, *others):
            if one["colour"] and not COLOUR.fullmatch(one["colour"]):
                raise TraitError(f"a colour is #rrggbb, not {one['colour']!r}")
