"""What stands in the data pack's lists of spots, streets and services, under the name that somebody gives it.

Not here: the lists (``geodata``).
"""

from typing import NamedTuple

import pandas as pd

from buurtlezer.geodata import Pack
from buurtlezer.geodata.services import PREFIX as SERVICE
from buurtlezer.geodata.spots import folded
from buurtlezer.geodata.streets import KIND as STREET
from buurtlezer.wording.names import place_names


class Listed(NamedTuple):
    """The list's own words and point; WGS84 degrees."""

    name: str
    kind: str
    lon: float
    lat: float


def listed(spot: str, name: str, pack: Pack, language: str, *, streets: bool = False) -> Listed | None:
    """The spot of an id, called as the list calls it in any language.

    None for an id that the pack does not have (made up, or never there), and for another name: who names a stop *our bench*
    speaks of another place. A street counts only where one is asked for: it is too long to be a place. A service counts unless
    that somebody comes there tells of health or belief: its name is then somebody's own words, and waits as such.
    """
    found = _found(spot, pack, streets=streets)
    if found.empty:
        return None
    row, shown = found.iloc[0], _shown(found, language)
    if folded(name) not in {folded(str(row["name_nl"])), folded(str(row["name_fr"])), folded(shown)}:
        return None
    return Listed(shown, str(row["kind"]), float(row["lon"]), float(row["lat"]))


def _found(spot: str, pack: Pack, *, streets: bool) -> pd.DataFrame:
    """The row of an id, or none."""
    if streets and spot.startswith(f"{STREET}:"):
        table = pack.streets
    elif spot.startswith(SERVICE):
        told = pack.service_kinds.index[pack.service_kinds["personal"]]
        table = pack.services[~pack.services["kind"].isin(told) & (pack.services["name_nl"] != "")]
    else:
        table = pack.spots
    found = table[table["id"] == spot] if spot else table.iloc[:0]
    return pack.former_spots[pack.former_spots["id"] == spot] if found.empty and spot else found


def _shown(found: pd.DataFrame, language: str) -> str:
    return str(place_names(found, language).iloc[0])
