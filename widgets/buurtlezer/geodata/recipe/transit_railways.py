"""Railway stations in both languages, and along which railways one comes from one to the next.

Not here: the trains (``transit_trains``), the table of stations for the map (``transport``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.transport import ALL_STATIONS

RAILWAYS: Final = (
    # Vilvoorde, Buda, Schaarbeek, Brussel-Noord, Congres, Centraal, Kapellekerk, Brussel-Zuid, Vorst-Zuid, Ruisbroek, Lot
    "8811189 8811148 8811007 8812005 8813045 8813003 8813037 8814001 8814373 8814365 8814357",
    # Schaarbeek, Haren-Zuid, Diegem, Zaventem, Brussels Airport - Zaventem, Vilvoorde
    "8811007 8811130 8811213 8811221 8819406 8811189",
    # Vilvoorde, Haren, Bordet, Evere, Meiser, Merode, Delta, Arcaden, Boondaal, Diesdelle, Sint-Job, Moensberg, Beersel
    "8811189 8811155 8811163 8811106 8811171 8811197 8811205 8814472 8814456 8814464 8814449 8814431 8814423",
    # Diegem, Brussels Airport - Zaventem, Bordet, Diegem
    "8811213 8819406 8811163 8811213",
    # Brussel-Noord, Schuman, Luxemburg, Mouterij, Etterbeek, Watermaal, Bosvoorde, Groenendaal, Hoeilaart, Terhulpen
    "8812005 8811916 8811304 8811403 8811411 8811429 8811437 8811445 8811460 8811510",
    # Meiser, Brussel-Schuman, Bockstael
    "8811171 8811916 8812021",
    # Etterbeek, Boondaal
    "8811411 8814456",
    # Brussel-Noord, Bockstael, Jette, Sint-Agatha-Berchem, Groot-Bijgaarden, Dilbeek
    "8812005 8812021 8812047 8812211 8812229 8812237",
    # Jette, Zellik
    "8812047 8812062",
    # Brussel-Zuid, Brussel-West, Simonis, Thurn en Taxis, Jette
    "8814001 8815040 8812013 8815016 8812047",
    # Thurn en Taxis, Bockstael
    "8815016 8812021",
    # Brussel-Zuid, Anderlecht
    "8814001 8811940",
    # Brussel-Zuid, Vorst-Oost, Ukkel-Stalle, Ukkel-Kalevoet, Linkebeek, Holleken
    "8814001 8814118 8814126 8814134 8814142 8814159",
    # Linkebeek, Sint-Job
    "8814142 8814449",
)
"""Stations in order along the railways; a train calls at some of them, and goes from one to the next along these only."""


@dataclass(frozen=True)
class Station:
    """A railway station; names in both languages."""

    id: str
    name_nl: str
    name_fr: str
    lon: float
    lat: float


def kilometres(there: Mapping[str, Station]) -> dict[tuple[str, str], float]:
    """Along the railways, between any two of the stations."""
    names = list(there)
    places = points_to_metres(np.array([(there[one].lon, there[one].lat) for one in names])) / 1000
    number = {one: place for place, one in enumerate(names)}
    apart = np.full((len(names), len(names)), np.inf)
    np.fill_diagonal(apart, 0.0)
    for railway in RAILWAYS:
        for one, other in pairwise(number[one] for one in railway.split() if one in number):
            apart[one, other] = apart[other, one] = np.hypot(*(places[one] - places[other]))
    for by in range(len(names)):  # Floyd's and Warshall's way
        apart = np.minimum(apart, apart[:, by, None] + apart[None, by])
    return {(one, other): float(apart[i, j]) for i, one in enumerate(names) for j, other in enumerate(names)}


def all_stations(source: Path) -> dict[str, Station]:
    """All stations of Belgium by number, names in both languages."""
    columns = ["URI", "name", "alternative-nl", "alternative-fr", "longitude", "latitude"]
    table = files.table(source, ALL_STATIONS, columns)
    nl, fr = (table[f"alternative-{language}"].fillna(table["name"]) for language in ("nl", "fr"))
    numbers = table["URI"].str.rsplit("/", n=1).str[-1].str[2:]
    rows = zip(numbers, nl, fr, table["longitude"].astype(float), table["latitude"].astype(float), strict=True)
    return {row[0]: Station(row[0], row[1], row[2], round(row[3], 6), round(row[4], 6)) for row in rows}
