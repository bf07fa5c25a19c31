"""Ways, of what the engine answers for each departure: the best one, those that are alike as one, legs with their names.

Here: choosing and grouping. Not here: asking the engine (``engine``), the lines that legs are drawn with (``shapes``).
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias

from .lookup import Lookup
from .port import Leg, Mode, Way
from .spread import ranked

Journey: TypeAlias = Mapping[str, Any]
"""One of the engine's: ``departure_s``, ``arrival_s``, ``rides``, and ``legs`` as dicts."""

_Where: TypeAlias = tuple[tuple[Mode, tuple[str, str], tuple[str, str]], ...]

MOST_WAYS = 3


class Found(NamedTuple):
    """What is told of one departure: seconds from door to door, waiting included, and its legs."""

    journey: Journey
    """As the engine has it, with the lines of vehicles."""

    seconds: int
    legs: tuple[Leg, ...]


def legs(journey: Journey, lookup: Lookup, metres: Callable[[Mapping[str, Any]], float]) -> tuple[Leg, ...]:
    """Its legs: on foot merged, and none where a foot does not move. ``metres`` tells how far a leg on foot is."""
    found: list[Leg] = []
    for one in journey["legs"]:
        seconds = int(one["arrival_s"]) - int(one["departure_s"])
        if one["type"] == "transit":
            line, mode = lookup.line(one["route_id"])
            found.append(
                Leg(
                    mode,
                    seconds,
                    line=line or str(one["route_short_name"] or ""),
                    colour=lookup.colour(one["route_id"]),
                    towards=lookup.towards(one["trip_id"]),
                    begins=lookup.stop(one["board_stop"]),
                    ends=lookup.stop(one["alight_stop"]),
                    stops=lookup.stops_between(one["trip_id"], one["board_stop"], one["alight_stop"]),
                )
            )
            continue
        walked = Leg(
            Mode.FOOT,
            seconds,
            metres=round(metres(one)),
            begins=lookup.stop(one["from_stop"]) if "from_stop" in one else ("", ""),
            ends=lookup.stop(one["to_stop"]) if "to_stop" in one else ("", ""),
        )
        if found and found[-1].mode is Mode.FOOT:
            before = found.pop()
            walked = replace(walked, seconds=before.seconds + seconds, metres=before.metres + walked.metres, begins=before.begins)
        if walked.metres or walked.seconds:
            found.append(walked)
    return tuple(found)


def ways(found: Sequence[Found], departures: int) -> tuple[tuple[Way, Journey], ...]:
    """At most :data:`MOST_WAYS`, the most frequent first, each with a journey that goes just so.

    Alike are ways with the same lines in the same order, and ways that mostly get in and out at stops of the same names, by the
    same mode: metro 1 and metro 5 are one way, at whichever comes first. Shown is what most of them do.
    """
    by_lines: dict[tuple[tuple[Mode, str], ...], list[Found]] = defaultdict(list)
    for one in found:
        by_lines[tuple((leg.mode, leg.line) for leg in _ridden(one))].append(one)
    alike: dict[object, list[Found]] = defaultdict(list)
    for lines, its in by_lines.items():
        stops = _most_common(its, _stops)
        named = all(all(leg.begins) and all(leg.ends) for one in its for leg in _ridden(one))
        alike[stops if stops and named else lines].extend(its)
    in_order = sorted(alike.values(), key=lambda its: (-len(its), ranked([one.seconds for one in its], 50)))
    return tuple(_way(its, departures, band(found)) for its in in_order[:MOST_WAYS])


def band(found: Sequence[Found]) -> tuple[int, int]:
    """Seconds, the 10th and 90th percentile of these, of which there is at least one."""
    seconds = [one.seconds for one in found]
    return round(ranked(seconds, 10)), round(ranked(seconds, 90))


def _way(its: Sequence[Found], departures: int, whole: tuple[int, int]) -> tuple[Way, Journey]:
    usual = _most_common(its, _stops)
    between = [one for one in its if _stops(one) == usual]
    where = _most_common(between, _where)
    same = sorted((one for one in between if _where(one) == where), key=lambda one: one.seconds)
    shown = same[(len(same) - 1) // 2]
    rides = [_of_all([_ridden(one)[at] for one in between]) for at in range(len(_ridden(shown)))]
    typical = []
    for at, leg in enumerate(shown.legs):
        told = leg if leg.mode is Mode.FOOT else rides.pop(0)
        typical.append(replace(told, seconds=round(ranked([one.legs[at].seconds for one in same], 50))))
    quick, slow = (min(max(one, whole[0]), whole[1]) for one in band(its))  # what is told of all of them leaves these out too
    way = Way(tuple(typical), quick, slow, len(its) / departures)
    return way, shown.journey


def _of_all(rides: Sequence[Leg]) -> Leg:
    """Of rides between the same stops one, with all their lines, the most frequent first."""
    lines = Counter(leg.line for leg in rides).most_common()
    first, *others = [next(leg for leg in rides if leg.line == line) for line, _ in lines]
    alike = len({leg.towards for leg in (first, *others)}) == 1
    return replace(
        first,
        others=tuple(leg.line for leg in others),
        other_colours=tuple(leg.colour for leg in others),
        towards=first.towards if alike else ("", ""),
    )


def _most_common(its: Sequence[Found], key: Callable[[Found], _Where]) -> _Where:
    ((found, _),) = Counter(key(one) for one in its).most_common(1)
    return found


def _ridden(one: Found) -> tuple[Leg, ...]:
    return tuple(leg for leg in one.legs if leg.mode is not Mode.FOOT)


def _stops(one: Found) -> _Where:
    return tuple((leg.mode, leg.begins, leg.ends) for leg in _ridden(one))


def _where(one: Found) -> _Where:
    return tuple((leg.mode, leg.begins, leg.ends) for leg in one.legs)
