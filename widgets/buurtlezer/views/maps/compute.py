"""The view ``maps``: the room's two maps laid beside each other, where people said that two places are one.

::

    {"minimum": 5,
     "maps": {"own_first": "map_lock/map_lock",
              "places": [PLACE, …],
              "proposed": [[H, H], …],
              "apart": [{"handles": [H, H], "contested": [[H, H]]}, …],
              "decided": [{"two": [H, H], "verdicts": ["same"]}, …]}}

    PLACE = {"handle": H, "handles": [H, …], "name", "category", "lon"|null, "lat"|null, "coarse": bool,
             "sides": ["organisation", "citizen"], "class": "theirs" | "ours" | "both" | "other",
             "sense": {"organisation": CELL, "citizen": CELL}}
    CELL = {"voices": 6, "enough": true, "counts": {"meet": 4, "rest": 2}} | {"voices": 2, "enough": false, "lacks": "voices"}

A participant reads ``maps`` only once theirs is locked (``store.own_first``). Within
one map places of one name that lie together are one; of two maps only what people said (``views.same``). ``sense`` has the
sides that it stands on, each a cell of its own that goes in steps; ``other`` only where both are enough and have none in
common. ``proposed`` are pairs to decide, alike or one by what somebody says; ``apart`` is what people do not agree on. Places
stand by their handle: neither side comes first.

Never: what is not for the organisation, what is supposed of residents, words on what a place is, a number of agreement. Not
here: reading what was shared (``spoken``), how many still draw (``store.drawing``), which places are alike
(``analysis.place_doubles``), words on screen (``texts``).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from buurtlezer.analysis.network.merging import Decision, merged
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.analysis.place_doubles import between, named, within
from buurtlezer.analysis.two_maps import difference
from buurtlezer.geodata import Pack
from buurtlezer.model import MapSense, Perspective, SamePlace, Verdict
from buurtlezer.store import Shared, Workshop
from buurtlezer.views import same
from buurtlezer.views.answered import told
from buurtlezer.views.maps.spoken import Standing, keys, said, senses, standing
from buurtlezer.views.room_places import where
from buurtlezer.views.told_places import Waiting

Json = dict[str, Any]

SIDES: Final = (Perspective.ORGANISATION, Perspective.CITIZEN)
SENSES: Final = tuple(map(str, MapSense))
OWN_FIRST: Final = "map_lock/map_lock"
MOST_PROPOSED: Final = 40


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = standing(spoken, pack, listed_only=own.settings.minors)
    decided = same.decisions(spoken, SamePlace, keys(found))
    counted = same.settled(decided, {key: one.authors for key, one in found.items()})
    laid = merged(found, counted)
    wholes: dict[str, list[Standing]] = {}
    for key, one in found.items():
        wholes.setdefault(laid.at[key], []).append(one)
    waiting = Waiting(minimum, pictures)
    return {
        "minimum": minimum,
        "maps": {
            "own_first": OWN_FIRST,
            "places": [_place(them, pack, minimum, pictures, waiting) for them in wholes.values()],
            "proposed": _proposed(found, decided, counted, laid.at, pack),
            "apart": [
                {"handles": list(one.keys), "contested": [list(pair) for pair in one.contested]} for one in laid.disagreements
            ],
            "decided": same.told(decided, {key: key for key in found}),
        },
    }


def _place(them: Sequence[Standing], pack: Pack, minimum: int, pictures: Pictures, waiting: Waiting) -> Json:
    entries = tuple(sorted((one for standing in them for one in standing.entries), key=lambda one: one.handle))
    first = entries[0]
    point, coarse = where(entries, pack, waiting)
    lon, lat = point or (None, None)
    sides = [side for side in SIDES if any(one.side is side for one in them)]
    sense = {
        str(side): told(f"sense/{side}/{first.handle}", senses(them, side), SENSES, minimum, pictures, "sense") for side in sides
    }
    # Of a cell of too few nothing is known here either, so that *other* tells of many on both sides.
    known = {side: said(sense[side].get("counts", ())) for side in map(str, sides)}
    ours, theirs = (known.get(str(side)) for side in SIDES)
    return {
        "handle": first.handle,
        "handles": [one.handle for one in entries],
        "name": first.place.name,
        "category": None if first.place.category is None else str(first.place.category),
        "lon": lon,
        "lat": lat,
        "coarse": coarse,
        "sides": list(map(str, sides)),
        "class": str(difference(ours is not None, theirs is not None, ours or (), theirs or ())),
        "sense": sense,
    }


def _proposed(
    found: Mapping[str, Standing],
    decided: Iterable[Decision],
    counted: Iterable[Decision],
    at: Mapping[str, str],
    pack: Pack,
) -> list[list[str]]:
    """Two that may be one, for a person to decide: alike ones first, then those of which one person says so."""
    them = list(decided)
    several = same.by_several(them)
    known = {_two(at, one) for one in counted if one.verdict is Verdict.SAME or (one.one, one.other) in several}
    ours, theirs = (named({key: one.entries[0].place for key, one in found.items() if one.side is side}) for side in SIDES)
    shapes = pack.sector_shapes_metres
    alike = [*between(ours, theirs, shapes), *within(ours, shapes), *within(theirs, shapes)]
    said_so = [one for one in them if one.verdict is Verdict.SAME and {one.one, one.other} <= at.keys()]
    pairs = dict.fromkeys([*(_two(at, one) for one in alike), *sorted(_two(at, one) for one in said_so)])
    return [list(two) for two in pairs if two[0] != two[1] and two not in known][:MOST_PROPOSED]


def _two(at: Mapping[str, str], pair: Any) -> same.Pair:
    one, other = sorted((at.get(pair.one, pair.one), at.get(pair.other, pair.other)))
    return one, other
