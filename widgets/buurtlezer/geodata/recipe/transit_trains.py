"""Trains between the stations in and around the Region, and La Hulpe/Terhulpen: ``train_trips.csv``.

What is published says of a station when which train leaves, where it goes and of what kind it is. A train is known again at the
next station by destination and kind, within the time that the distance asks for. Where it ends at one of these stations nothing
leaves: the time of arrival is that of other trains between the same two, else of those the other way. Not here: metro, tram and
bus (``transit_stib``).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Final

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.transit_railways import Station, all_stations, kilometres

DEPARTURES = "transport/nmbs_departures_2026-05-27_30_31.json"
OPERATOR = "nmbs"
DAYS: Final = {"wk": "weekday", "sa": "saturday", "su": "sunday"}
"""Of a Wednesday, a Saturday and a Sunday; the Wednesday stands for weekdays."""
FARTHER = ("8811510",)
"""La Hulpe/Terhulpen, beyond those in and around the Region."""
NO_TRAINS = frozenset({"BUS", "NJ"})
FASTEST_KMH, SLOWEST_KMH = 65.0, 33.0
"""Along the railway, each piece as the crow flies."""
WAIT_MINUTES = 7.0
"""A train may stand so long at a station."""
LEAST_MINUTES = 1
ROUNDED_MINUTES = 0.5
FARTHEST_KM = 11.0
"""Between two of these stations where a train calls, one after the other."""
FEWEST = 4
"""Trains in the three days: fewer between two stations are two trains taken for one."""
ROUND_KM = 0.3
"""A train does not turn round: the way over a station to the next is no longer than by this than the shortest one."""


@dataclass(frozen=True)
class Train:
    """A train on one day: where it calls among our stations, with minutes after midnight; the last may be an arrival only."""

    day: str
    line: str
    towards: str
    """Its destination, in French, as published."""

    stations: tuple[str, ...]
    minutes: tuple[int, ...]


def stations(ours: pd.DataFrame, source: Path) -> dict[str, Station]:
    """The stations that trains are followed between, by number. ``ours`` is ``stations.csv``."""
    found = {
        str(own)[2:]: Station(str(own)[2:], str(nl), str(fr), lon, lat)
        for own, nl, fr, lon, lat in zip(*(ours[name] for name in ("id", "name_nl", "name_fr", "lon", "lat")), strict=True)
    }
    return found | {one: all_stations(source)[one] for one in FARTHER}


def trains(source: Path, there: Mapping[str, Station]) -> list[Train]:
    """All trains that call at two or more of the stations. Raises ``BadSource`` for a file that does not fit."""
    content = files.json(source, DEPARTURES)
    events: dict[tuple[str, str, str], list[tuple[int, str]]] = defaultdict(list)
    try:
        for key, days in content["stations"].items():
            if (station := key.rpartition(":S")[2]) in there:
                for day, leaves in days.items():
                    for minute, towards, kind in leaves:
                        if kind not in NO_TRAINS:
                            events[DAYS[day], str(kind), str(towards)].append((int(minute), station))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise BadSource(f"{DEPARTURES} is no list of departures: {error!r}") from error
    chains = [(of, chain) for of, its in sorted(events.items()) for chain in _chains(sorted(set(its)), there)]
    seen = Counter((one, other) for _, chain in chains for (_, one), (_, other) in pairwise(chain))
    found = [Train(*of, *_called(part)) for of, chain in chains for part in _believed(chain, seen)]
    return list(_arrived(found, there))


def _believed(chain: list[tuple[int, str]], seen: Mapping[tuple[str, str], int]) -> Iterator[list[tuple[int, str]]]:
    """The chain, cut where it goes between two stations as hardly any other does."""
    part = chain[:1]
    for before, after in pairwise(chain):
        if seen[before[1], after[1]] < FEWEST:
            yield part
            part = []
        part = [*part, after]
    yield part


def _called(chain: list[tuple[int, str]]) -> tuple[tuple[str, ...], tuple[int, ...]]:
    return tuple(station for _, station in chain), tuple(minute for minute, _ in chain)


def _chains(events: list[tuple[int, str]], there: Mapping[str, Station]) -> Iterator[list[tuple[int, str]]]:
    """Departures of one kind and destination, in order of time, as the trains that they are of."""
    far = kilometres(there)
    open_chains: list[list[tuple[int, str]]] = []
    for minute, station in events:
        fitting = [chain for chain in open_chains if _follows(chain, minute, station, far)]
        if fitting:  # the one that was seen nearest
            min(fitting, key=lambda chain: (far[chain[-1][1], station], -chain[-1][0])).append((minute, station))
        else:
            open_chains.append([(minute, station)])
    yield from open_chains


def _follows(chain: list[tuple[int, str]], minute: int, station: str, far: Mapping[tuple[str, str], float]) -> bool:
    before, last = chain[-1]
    if station in {one for _, one in chain}:
        return False
    took, km = minute - before, far[last, station]
    if (
        km > FARTHEST_KM
        or not max(LEAST_MINUTES, km / FASTEST_KMH * 60 - ROUNDED_MINUTES) <= took <= km / SLOWEST_KMH * 60 + WAIT_MINUTES
    ):
        return False
    return len(chain) < 2 or far[chain[-2][1], station] > far[chain[-2][1], last] + km - ROUND_KM


def _arrived(found: list[Train], there: Mapping[str, Station]) -> Iterator[Train]:
    """Trains that end at one of the stations with their arrival there, and without those of which one call is known."""
    took: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in found:
        calls = list(zip(one.stations, one.minutes, strict=True))
        for (first, begins), (second, ends) in pairwise(calls):
            took[first, second].append(ends - begins)
    named = {station.name_fr: own for own, station in there.items()} | {
        station.name_fr.replace(" - ", "-"): own for own, station in there.items()
    }
    for one in found:
        end, last = named.get(one.towards), one.stations[-1]
        if end and end not in one.stations and (known := took.get((last, end)) or took.get((end, last))):
            yield Train(
                one.day, one.line, one.towards, (*one.stations, end), (*one.minutes, one.minutes[-1] + round(median(known)))
            )
        elif len(one.stations) > 1:
            yield one


def towards_names(source: Path, destinations: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Names ``(nl, fr)`` of destinations, which are published in French; of one that is not known, twice the same."""
    known = {_bare(one.name_fr): (one.name_nl, one.name_fr) for one in all_stations(source).values()}
    return {one: known.get(_bare(one), (one, one)) for one in destinations}


def _bare(name: str) -> str:
    return "".join(sign for sign in name.casefold() if sign.isalnum())
