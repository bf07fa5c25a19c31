"""Which area, compared with what, Python side. Not here: what an area holds (``steps``), picking sectors (``parts.map``)."""

from collections.abc import Mapping
from typing import Any

from traitlets import Bool, Dict, List, TraitError, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

PLACES = ("district", "municipality")
"""Units that need a code."""

AREAS = ("own", "group", *PLACES, "sectors")
BESIDE = ("region", *PLACES, "own")
MOST = 3
"""How many areas may stand beside the one looked at."""


class Comparison(Part):
    """One area to look at and at most three beside it.

    Each finished change is one act with the whole entry::

        {"action": "write", "content": {**default, **value, "area": {"unit", "code"}, "against": [{"unit", "code"}, ...]}}

    ``area.unit`` is own, group, district, municipality or sectors; that of ``against`` region, district, municipality or
    own; ``code`` is empty except for districts and municipalities.
    """

    units = List(Dict()).tag(sync=True)
    """Kinds of area that can be looked at, in the order shown: ``{"unit", "title", "available": bool, "note"?, "href"?}``.
    What is not available stays there, with its note and, given ``href``, a link to draw. A note of *sectors* says that none
    is tapped yet, and stands in the summary while they are chosen."""

    places = Dict().tag(sync=True)
    """``{"district": [{"code", "name", "also"?}, ...], "municipality": [...]}``: what can be searched; ``also`` is the name
    in the other language, searched but not shown."""

    suggested = List(Dict()).tag(sync=True)
    """Offered to compare with, in the order shown: ``{"unit", "code", "name", "note"?}``."""

    default = Dict().tag(sync=True)
    """What is shown as chosen while nothing is stored: ``{"area", "against", ...}``. It is stored with the first change."""

    beside = Bool(True).tag(sync=True)
    """Whether areas to compare with are chosen here. Without it they stay in the entry as they are."""

    @validate("units")
    def _check_units(self, proposal: Any) -> Any:
        units = [shaped("a unit", given, ("unit", "title", "available"), ("note", "href")) for given in proposal["value"]]
        for unit in units:
            one_of("a unit to look at", unit["unit"], AREAS)
        distinct("units", [unit["unit"] for unit in units])
        return units

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        places = proposal["value"]
        for kind, listed in places.items():
            one_of("a kind of place", kind, PLACES)
            distinct(f"places of kind {kind}", [shaped(f"a {kind}", one, ("code", "name"), ("also",))["code"] for one in listed])
        return places

    @validate("suggested")
    def _check_suggested(self, proposal: Any) -> Any:
        suggested = [shaped("a suggestion", given, ("unit", "code", "name"), ("note",)) for given in proposal["value"]]
        distinct("suggestions", [_checked(one, "a suggestion", BESIDE) for one in suggested])
        return suggested

    @validate("default")
    def _check_default(self, proposal: Any) -> Any:
        default = proposal["value"]
        if not default:
            return default
        if missing := {"area", "against"} - default.keys():
            raise TraitError(f"the default misses {', '.join(sorted(missing))}")
        _checked(shaped("the default area", default["area"], ("unit", "code")), "the default area", AREAS)
        beside = [shaped("a default comparison", one, ("unit", "code")) for one in default["against"]]
        distinct("default comparisons", [_checked(one, "a default comparison", BESIDE) for one in beside])
        if len(beside) > MOST:
            raise TraitError(f"the default compares with {len(beside)}; at most {MOST} are allowed")
        return default


def _checked(one: Mapping[str, Any], what: str, allowed: tuple[str, ...]) -> str:
    """What tells an area from others, once its unit is allowed and goes with its code; else a `TraitError`."""
    one_of(f"the unit of {what}", one["unit"], allowed)
    if bool(one["code"]) != (one["unit"] in PLACES):
        raise TraitError(f"{what}: the unit {one['unit']} and the code {one['code']!r} do not go together")
    return f"{one['unit']}:{one['code']}"
