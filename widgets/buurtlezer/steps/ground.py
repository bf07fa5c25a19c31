"""From the data pack to what a map part shows: borders, names in the person's language, stops, spots to search.

Not here: the map (``parts.map``), the tables (``geodata``), and areas that people draw.
"""

from functools import lru_cache
from typing import Any

import pandas as pd

from buurtlezer.geodata import Pack
from buurtlezer.parts.map import Facts
from buurtlezer.wording.names import place_names

KIND = {"train": "station"}
"""What a map calls a kind of the pack, where it has another word for it."""


@lru_cache(maxsize=8)
def written(pack: Pack, language: str) -> bytes:
    """What lies under all maps of a page, as ``parts.map.Geography`` takes it; made once per process."""
    tables = (pack.sectors, pack.districts, pack.municipalities)
    names = pd.concat([place_names(table, language) for table in tables])
    quiet = pack.districts["kind"]
    facts = Facts(
        topology=pack.topology_text,
        units={code: [row.district, row.municipality] for code, row in pack.sectors.iterrows()},
        names={str(code): str(name) for code, name in names.items()},
        quiet={str(code): str(kind) for code, kind in quiet[quiet != "residential"].items()},
        lines=pack.lines_text,
        stops=_stops(pack, language),
        spots=_spots(pack, language),
    )
    return facts.written()


@lru_cache(maxsize=8)
def _searchable(pack: Pack, language: str) -> tuple[dict[str, Any], ...]:
    return tuple(_spots(pack, language))


def searchable(pack: Pack, language: str) -> list[dict[str, Any]]:
    """What can be picked by its name: ``id``, ``kind``, ``name``, ``also`` (both names), ``lon``, ``lat``."""
    return list(_searchable(pack, language))


def _stops(pack: Pack, language: str) -> list[dict[str, Any]]:
    """Metro, tram and railway stops, for orientation. Buses stop everywhere and would say nothing on a map."""
    spots = pack.spots[pack.spots["kind"].isin(("train", "metro", "tram"))]
    names = place_names(spots, language)
    columns = zip(spots["kind"], names, spots["lon"], spots["lat"], strict=True)
    return [{"kind": KIND.get(kind, kind), "name": name, "lon": lon, "lat": lat} for kind, name, lon, lat in columns]


def _spots(pack: Pack, language: str) -> list[dict[str, Any]]:
    """What can be picked as a spot that one visits; the name in the other language is searched too.

    Stops of other operators come with the streets (``parts.scripts.streets``), to who searches.
    """
    others = pack.stops.index[pack.stops["operator"] != "stib"]
    table = pack.spots[~pack.spots["id"].isin("stop:" + others)]
    names = place_names(table, language)
    both = table["name_nl"] + " " + table["name_fr"]
    columns = zip(table["id"], table["kind"], names, both, table["lon"], table["lat"], strict=True)
    return [
        {"id": own_id, "kind": KIND.get(kind, kind), "name": name, "also": also, "lon": lon, "lat": lat}
        for own_id, kind, name, also, lon, lat in columns
    ]
