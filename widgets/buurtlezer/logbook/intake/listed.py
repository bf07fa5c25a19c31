"""What stands in the data pack's lists of spots and streets, under the name that somebody gives it.

Not here: the lists (``geodata``).
"""

from typing import NamedTuple

import pandas as pd

from buurtlezer.geodata import Pack
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

    None for an id that the pack does not have (of another year, or made up), and for another name: who names a stop *our bench*
    speaks of another place. A street counts only where one is asked for: it is too long to be a place.
    """
    table = pack.streets if streets and spot.startswith(f"{STREET}:") else pack.spots
    found = table[table["id"] == spot] if spot else table.iloc[:0]
    if found.empty:
        return None
    row, shown = found.iloc[0], _shown(found, language)
    if folded(name) not in {folded(str(row["name_nl"])), folded(str(row["name_fr"])), folded(shown)}:
        return None
    return Listed(shown, str(row["kind"]), float(row["lon"]), float(row["lat"]))


def _shown(found: pd.DataFrame, language: str) -> str:
    return str(place_names(found, language).iloc[0])
