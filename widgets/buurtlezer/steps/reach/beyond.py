"""Stations of the network that the search of a map does not have, since they lie beyond the Region: Terhulpen.

Not here: stations of the Region, streets, stops and services (``parts.map`` finds them), what is one's own (``ends``).
"""

from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.texts import Texts

TRAIN: Final = "nmbs:"
SPOT: Final = "station:00"
"""What the number of a station has before it, in the network and among spots."""


def stations(pack: Pack, texts: Texts) -> list[dict[str, Any]]:
    """As a part offers them, by both names where they differ: a sign says one, a neighbour the other."""
    if not pack.has_transit:
        return []
    stops = pack.transit_stops
    known = set(pack.spots["id"])
    found = []
    for stop in stops[stops.index.str.startswith(TRAIN)].itertuples():
        ref = SPOT + str(stop.Index).removeprefix(TRAIN)
        if ref in known:
            continue
        names = [str(stop.name_nl), str(stop.name_fr)]
        own, other = names if texts.language == "nl" else reversed(names)
        name = own if own == other else f"{own} ({other})"
        found.append({"ref": ref, "name": name, "word": texts("map.kind.station"), "lon": stop.lon, "lat": stop.lat})
    return found
