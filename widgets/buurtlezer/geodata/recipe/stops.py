"""Stops of STIB/MIVB, De Lijn and TEC: one row per stop name, with the id that it had in earlier packs.

Here: which platforms are one stop, what it is called, and its id. Entries that people made name a stop by its id, so a stop that
is still there keeps it: it is known again by its names and place in ``known_stops.csv``, the stops of our pack of 2021. From
there too come accents and the words that STIB prints in capitals and cuts off ("GRAAF VAN VLAAND."). Not here: lines
(``transport``).
"""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.names import cased
from buurtlezer.geodata.spots import folded

PLATFORMS = "transport/stib_2026/stops.json"
SERVED = "transport/stib_2026/stop_shape_index.json"
ROUTES = "transport/stib_2026/routes.json"
NAMES = "transport/stib_2026/stops_catalogue_names_nl_fr.json"
OTHERS = {"delijn": "transport/delijn_stops_brussels_2026-05.csv", "tec": "transport/tec_stops_brussels_2026-05.csv"}
KNOWN = Path(__file__).with_name("known_stops.csv")
MODES = {1: "metro", 0: "tram", 3: "bus"}
"""Of a route in GTFS, the heaviest first."""
SAME_METRES = 600.0
"""Stops of one name are at most 402 m apart in the network (De Brouckère); farther is another stop."""
DECIMALS = 4
"""Of a degree, for stops that a browser gets with the streets, on their grid."""
COLUMNS = ("id", "name_nl", "name_fr", "lon", "lat", "modes", "lines", "operator")


class Platform(NamedTuple):
    """One pole or quay; degrees, names as printed."""

    id: str
    name_nl: str
    name_fr: str
    lon: float
    lat: float
    modes: frozenset[str]
    lines: frozenset[str]


class Known(NamedTuple):
    """A stop of an earlier pack."""

    id: str
    kind: str
    name_nl: str
    name_fr: str
    lon: float
    lat: float


def table(source: Path) -> str:
    """``stops.csv``. Raises ``BadSource`` for files that do not fit."""
    rows = [*_of_stib(platforms(source)), *(row for name in OTHERS for row in _of_another(source, name))]
    return files.csv(pd.DataFrame(rows, columns=COLUMNS))


def former_table(stops: str) -> str:
    """``former_stops.csv``: stops that an earlier pack had and ``stops.csv`` lacks; what people said of them stays readable."""
    there = set(pd.read_csv(io.StringIO(stops), dtype=str)["id"])
    return files.csv(pd.DataFrame([one for one in known() if one.id not in there], columns=Known._fields))


def platforms(source: Path) -> list[Platform]:
    """The platforms where a line calls, by id."""
    places, served = files.json(source, PLATFORMS), files.json(source, SERVED)
    routes = files.json(source, ROUTES).values()
    modes = {str(route["short_name"]): MODES[route["type"]] for route in routes}
    calling: dict[str, set[str]] = defaultdict(set)
    for line, stops in served.items():
        for stop in stops:
            calling[stop].add(line)
    if unknown := sorted(set(served) - set(modes)) or sorted(set(calling) - set(places)):
        raise BadSource(f"{SERVED} names what {ROUTES} and {PLATFORMS} do not have: {', '.join(unknown[:5])}")
    dutch = _dutch(source)
    return [
        Platform(
            stop,
            dutch.get(stop) or dutch.get(folded(places[stop]["name"])) or places[stop]["name"],
            places[stop]["name"],
            places[stop]["lon"],
            places[stop]["lat"],
            frozenset(modes[line] for line in lines),
            frozenset(lines),
        )
        for stop, lines in sorted(calling.items())
    ]


def known() -> list[Known]:
    """The stops that earlier packs had."""
    rows = pd.read_csv(KNOWN, dtype={"id": str}).itertuples(index=False, name=None)
    return [Known(*row) for row in rows]


def _dutch(source: Path) -> dict[str, str]:
    """Dutch names by platform, and by folded French name for a platform that the list of names does not have."""
    found = {folded(one.name_fr): one.name_nl for one in known()}
    for stop in files.json(source, NAMES)["stops"]:
        found |= {folded(stop["nameFr"]): stop["nameNl"]} | dict.fromkeys(stop["physicalStopIds"], stop["nameNl"])
    return found


def named(all_platforms: Iterable[Platform]) -> dict[str, tuple[str, str]]:
    """The names ``(nl, fr)`` of the stop that a platform belongs to, by platform; and by folded French name, as it is printed."""
    found: dict[str, tuple[str, str]] = {}
    for platforms, row in _stops(list(all_platforms)):
        names = str(row[1]), str(row[2])
        found |= {folded(one.name_fr): names for one in platforms} | {one.id: names for one in platforms}
    return found


def _of_stib(all_platforms: list[Platform]) -> list[tuple[object, ...]]:
    rows = [row for _, row in _stops(all_platforms)]
    if len({row[0] for row in rows}) < len(rows):
        raise BadSource(f"{PLATFORMS}: two stops would have the same id")
    return sorted(rows, key=lambda row: str(row[0]))


def _stops(all_platforms: list[Platform]) -> Iterator[tuple[list[Platform], tuple[object, ...]]]:
    """Platforms that are one stop, and its row."""
    groups: dict[tuple[str, str], list[Platform]] = defaultdict(list)
    for one in all_platforms:
        groups[folded(one.name_nl), folded(one.name_fr)].append(one)
    earlier = _Earlier(known())
    for stop in groups.values():
        order = [mode for mode in MODES.values() if any(mode in one.modes for one in stop)]
        heaviest = [one for one in stop if order[0] in one.modes]
        lon, lat = (float(number) for number in np.mean([(one.lon, one.lat) for one in heaviest], axis=0).round(6))
        before = earlier.of(stop, lon, lat)
        names = (cased(stop[0].name_nl, "nl"), cased(stop[0].name_fr, "fr"))
        if before and (shortens(names[0], before.name_nl) or shortens(names[1], before.name_fr)):
            names = (before.name_nl, before.name_fr)
        lines = sorted({line for one in stop for line in one.lines}, key=lambda line: (len(line), line))
        own = before.id if before else min(one.id for one in heaviest)
        yield stop, (own, *names, lon, lat, " ".join(order), " ".join(lines), "stib")


class _Earlier:
    """Which stop of an earlier pack one is: of the same names nearby, else one of its platforms gave that one its id."""

    def __init__(self, stops: list[Known]) -> None:
        self._stops = stops
        self._named: dict[tuple[str, str], Known] = {(folded(one.name_nl), folded(one.name_fr)): one for one in stops}
        self._by_id = {one.id: one for one in stops}

    def of(self, stop: list[Platform], lon: float, lat: float) -> Known | None:
        names = folded(stop[0].name_nl), folded(stop[0].name_fr)
        same = self._named.get(names)
        if same is not None and _metres(same, lon, lat) < SAME_METRES:
            return same
        taken = [self._by_id[one.id] for one in stop if one.id in self._by_id]
        # A platform that another stop was called after may be that of another name today.
        fits = (one for one in taken if shortens(names[0], one.name_nl) or shortens(names[1], one.name_fr))
        return next(fits, None) or next(
            (one for one in self._stops if _cut(names, one) and _metres(one, lon, lat) < SAME_METRES), None
        )


def shortens(short: str, whole: str) -> bool:
    """Whether the letters of a name stand in another one, in that order, beginning with the same one: "HOP. ST-PIERRE"."""
    letters = iter(bare := folded(whole).replace(" ", ""))
    wanted = folded(short).replace(" ", "")
    return wanted[:1] == bare[:1] and all(letter in letters for letter in wanted)


def _cut(names: tuple[str, str], one: Known) -> bool:
    """Whether both names are those of a stop, cut off, and more than half of each is left."""
    pairs = list(zip(names, (one.name_nl, one.name_fr), strict=True))
    return all(shortens(short, whole) and 2 * len(short) > len(whole) for short, whole in pairs)


def _metres(one: Known, lon: float, lat: float) -> float:
    here, there = points_to_metres(np.array([(one.lon, one.lat), (lon, lat)]))
    return float(np.hypot(*(here - there)))


def _of_another(source: Path, operator: str) -> list[tuple[object, ...]]:
    """Stops of a neighbouring operator: one name, kept as it is published, for both languages; lines are not published."""
    rows = files.table(source, OTHERS[operator], ["id", "name", "lat", "lon"])
    rows = rows.assign(name=rows["name"].map(lambda name: " ".join(name.split())))
    points = rows.astype({"lon": float, "lat": float})
    found: list[tuple[object, ...]] = []
    for name, same in points.groupby("name", sort=True):
        own = f"{operator}:{min(same['id']).rpartition(':')[2]}"
        lon, lat = (round(float(same[column].mean()), DECIMALS) for column in ("lon", "lat"))
        found.append((own, name, name, lon, lat, "bus", "", operator))
    return found
