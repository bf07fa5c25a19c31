"""How far one gets, Python side: bands of 10 to 60 minutes as areas, and what lies in them.

Not here: asking (``parts.rides.asks``), one way to one place (``parts.ride``), what lies where and what may be counted
(``steps.reach``).
"""

from typing import Any, Final

from traitlets import Dict, List, TraitError, validate

from buurtlezer.analysis.bands import MINUTES
from buurtlezer.parts.base.shape import shaped
from buurtlezer.parts.rides.asks import Asks
from buurtlezer.parts.rides.question import Question

BANDS: Final = MINUTES
"""Minutes of each band."""


class Reach(Asks):
    """Bands on a map and as a list. With ``sides=2`` those of both, each as areas of its own, and where they overlap."""

    kinds = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: what may be looked for, in the order in which it is shown; the question's ``kind`` is one of
    these values, or empty for what Python tells then (stops, places of one's own, opportunities)."""

    answer = Dict().tag(told=True)
    """Empty before the first answer, else ``{"sides": [SIDE], "both"?: [{"minutes", "geometry"}], "asked": str, "source": str}``.

    ``asked`` says in words what was asked (when, how fast, for what); ``source`` on what it was reckoned, as the trait.

    SIDE is ``{"title": str, "at": [lon, lat], "bands": [{"minutes", "geometry"}], "all": [WITHIN], "far": [WITHIN], "notes":
    [str]}``. ``bands`` in order of minutes, all of BANDS; ``geometry`` is GeoJSON (Polygon or MultiPolygon, WGS84) of **all**
    that is reached within so many minutes (each holds the one before), or None where that is nothing. ``both`` is the overlap,
    likewise.

    WITHIN is ``{"minutes", "groups": [{"label", "known": str, "items": [{"name", "word", "at": [lon, lat] | None}], "more":
    int}]}``: what is reached within ``minutes`` and not within the band before; ``known`` says in words how many (*minstens
    12*, or empty), ``more`` how many are not named. ``far`` is the same of what is reachable and not near. Bands without
    anything may be left out. ``notes``: sentences below (what the list does not say)."""

    def may_ask(self, question: Question) -> bool:
        """A kind that is offered, or none."""
        known = question.kind in {"", *(one["value"] for one in self.kinds)}
        return known and question.to is None and super().may_ask(question)

    @validate("kinds")
    def _check_kinds(self, proposal: Any) -> Any:
        return [shaped("a kind", one, ("value", "label")) for one in proposal["value"]]

    @validate("answer")
    def _check_answer(self, proposal: Any) -> Any:
        if not proposal["value"]:
            return proposal["value"]
        answer = shaped("an answer", proposal["value"], ("sides", "asked", "source"), ("both",))
        if len(answer["sides"]) != self.sides:
            raise TraitError(f"an answer has {self.sides} sides, not {len(answer['sides'])}")
        for side in answer["sides"]:
            shaped("a side", side, ("title", "at", "bands", "all", "far", "notes"))
            _check_bands(side["bands"])
            for within in (*side["all"], *side["far"]):
                _check_within(within)
        _check_bands(answer.get("both", []))
        return answer


def _check_bands(bands: Any) -> None:
    for band in bands:
        if shaped("a band", band, ("minutes", "geometry"))["minutes"] not in BANDS:
            raise TraitError(f"a band is of {BANDS} minutes, not {band['minutes']}")


def _check_within(within: Any) -> None:
    if shaped("what lies in a band", within, ("minutes", "groups"))["minutes"] not in BANDS:
        raise TraitError(f"a band is of {BANDS} minutes, not {within['minutes']}")
    for group in within["groups"]:
        shaped("a group", group, ("label", "known", "items", "more"))
        for item in group["items"]:
            shaped("an item", item, ("name", "word", "at"))
