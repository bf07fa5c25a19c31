"""What an update looks at in a source folder: the files that a recipe reads, by name, and nothing else in it.

A folder that somebody gives may hold anything: other files, large ones, links that lead in circles. Not here: what a recipe does
with a file (``recipe``), nor the files that are asked for by address (``fetching``).
"""

import shutil
from pathlib import Path

from buurtlezer.geodata.recipe import (
    districts,
    former_services,
    green,
    published,
    rail,
    sector_codes,
    sector_population,
    sectors,
    services,
    stops,
    streets,
    transit_departures,
    transit_order,
    transit_trains,
    transport,
    walk_network,
    water,
)

NAMES = frozenset(
    {
        districts.FIGURES,
        former_services.POINTS,
        green.GREEN,
        published.SERIES,
        published.PORTAL,
        *(name for name, *_ in published.ALONE.values()),
        rail.RAIL,
        sector_codes.LOOK_UP,
        sector_population.NUMBERS,
        sectors.SHAPES,
        sectors.LOOK_UP,
        services.POINTS,
        services.LEISURE,
        services.GREEN,
        services.PHARMACIES,
        stops.PLATFORMS,
        stops.SERVED,
        stops.ROUTES,
        stops.NAMES,
        *stops.OTHERS.values(),
        streets.STREETS,
        transit_departures.DEPARTURES,
        transit_order.SEQUENCES,
        transit_trains.DEPARTURES,
        transport.LINES,
        transport.STATIONS,
        transport.ALL_STATIONS,
        walk_network.RELATIONS,
        walk_network.WAYS,
        water.WATER,
    }
)
"""Relative, with slashes. Statbel's files of a year are known by a pattern (``sector_population.STATBEL``)."""


def take(source: Path, together: Path) -> None:
    """Copy what a recipe reads into the folder ``together``, over what is there. A file may be a link."""
    figures = Path(sector_population.NUMBERS).parent
    yearly = [figures / one.name for one in (source / figures).glob("*.zip") if sector_population.STATBEL.fullmatch(one.name)]
    for name in [*map(Path, sorted(NAMES)), *yearly]:
        if (source / name).is_file():
            (together / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source / name, together / name)
