"""Services and named parks as spots: a stable id for each row of ``services.csv`` and ``former_services.csv``.

The browser makes the same ids from the same rows (``parts/map/streets.js``), so that they need not be sent. Not here: the table
itself (``recipe.services``).
"""

import re
from collections import Counter

import pandas as pd

from buurtlezer.geodata.service_vocabulary import STATION, STOP

PREFIX, FORMER = "service:", "former:"
EAST, NORTH, GRID = 4, 50, 10_000
"""Degrees from which, and steps of a degree in which, points are counted."""
CALLED = {"dry_cleaning": "laundry"}
"""Kinds that were split off, and the kind that their ids still name: what people stored stays found."""
LONGEST = 100
"""Signs of a name; longer ones are descriptions, often in four languages."""
ODD = r"[<>\t\r\n\x00-\x1f\x7f\"=;]|^[+\-@]"
"""A name is data: one that could be read as markup, as a formula or as another cell of our table is no name."""
HERE = "stib"
"""The operator whose stops are counted."""
_COLUMNS = ["id", "kind", "name_nl", "name_fr", "lon", "lat"]


def with_ids(table: pd.DataFrame, prefix: str = PREFIX) -> pd.DataFrame:
    """The rows with ``id`` (``service:pharmacy:3472.8313``) and both names (empty where there is none).

    The id follows from the kind and from where it is: what is called otherwise, or gets a name, stays the same place. Of rows
    that share both, each after the first gets its number, in the order of the file.
    """
    nl = table["name_nl"].fillna("")
    fr = table["name_fr"].astype("str")  # where no row has one, it was read as numbers
    seen: Counter[str] = Counter()
    ids = []
    for kind, lon, lat in zip(table["kind"], table["lon"], table["lat"], strict=True):
        own = f"{prefix}{CALLED.get(kind, kind)}:{round((lon - EAST) * GRID)}.{round((lat - NORTH) * GRID)}"
        seen[own] += 1
        ids.append(own if seen[own] == 1 else f"{own}.{seen[own]}")
    return table.assign(id=ids, name_nl=nl, name_fr=fr.where(fr.notna(), nl))


def is_name(text: str) -> bool:
    """Whether a text can be the name of a service; an empty one can."""
    return len(text) <= LONGEST and not re.search(ODD, text)


def of_kind(kind: str, services: pd.DataFrame, stations: pd.DataFrame, stops: pd.DataFrame) -> pd.DataFrame:
    """What there is of a kind, in and around the Region: ``id``, ``kind``, names, ``lon``, ``lat`` (WGS84 degrees).

    Stations and stops have the ids of spots. Of a kind that our list lacks there is no row, which says nothing of what there is.
    """
    if kind == STATION:
        found = stations.reset_index().assign(kind=kind)
        return found.assign(id="station:" + found["id"])[_COLUMNS]
    if kind == STOP:
        found = stops[stops["operator"] == HERE].reset_index().assign(kind=kind)
        return found.assign(id="stop:" + found["id"])[_COLUMNS]
    return services.loc[services["kind"] == kind, _COLUMNS].reset_index(drop=True)
