"""Builds the data pack from published files: ``buurtlezer data build --source DIR``.

Here: the order of the work, and writing. Not here: what is taken out of each source (``recipe``), nor a pack that is made anew
in part (``renewal``). The reader imports neither: this needs geopandas and pyogrio.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from buurtlezer.geodata.ingredients import Ingredients
from buurtlezer.geodata.recipe import (
    catalogue,
    descriptor,
    districts,
    former_services,
    green,
    indicators,
    rail,
    sector_codes,
    sector_population,
    service_kinds,
    stops,
    street_lines,
    streets,
    transit,
    transport,
    water,
)


def recipes(of: Ingredients) -> dict[str, Callable[[], str]]:
    """How each file of the pack is made, by its path; whoever calls one gets its text, or a ``BadSource``."""
    return {
        "sectors.topojson": lambda: of.outlines,
        "sectors.csv": lambda: of.sector_tables["sectors.csv"],
        "municipalities.csv": lambda: of.sector_tables["municipalities.csv"],
        "districts.csv": lambda: districts.table(of.source, of.sectors),
        "indicators.csv": lambda: indicators.table(of.figures.spans()),
        "figures.csv": lambda: of.figure_tables["figures.csv"],
        "nationalities.csv": lambda: of.figure_tables["nationalities.csv"],
        "regional.csv": lambda: of.figure_tables["regional.csv"],
        "sector_population.csv": lambda: sector_population.table(of.source, of.sectors, of.population),
        "sector_codes.csv": lambda: sector_codes.table(of.source, of.sectors),
        "stops.csv": lambda: of.stops,
        "former_stops.csv": lambda: stops.former_table(of.stops),
        "lines.topojson": lambda: transport.lines_text(of.source, ("metro", "tram")),
        "bus_lines.topojson": lambda: transport.lines_text(of.source, ("bus",)),
        "stations.csv": lambda: of.stations,
        "streets.csv": lambda: streets.table(of.streets),
        "street_lines.topojson": lambda: street_lines.text(of.streets),
        "water.topojson": lambda: water.text(of.source, of.sectors),
        "green.topojson": lambda: green.text(of.source, of.sectors),
        "rail.topojson": lambda: rail.text(of.source, of.sectors),
        "services.csv": lambda: of.services.table,
        "service_kinds.csv": lambda: service_kinds.table(of.services.compared),
        "former_services.csv": lambda: former_services.table(of.source, of.sectors),
        "walk_network.csv": lambda: of.walk_network,
        "nearest.csv": of.nearest,
        **{path: partial(_transit, of, path) for path in (*transit.COLUMNS, "transit_headways.csv")},
    }


def _transit(of: Ingredients, path: str) -> str:
    return of.transit[path]


def build(source: Path, target: Path) -> None:
    """Builds all files of the pack.

    Parameters
    ----------
    source
        A folder with the publishers' files; names in data/brussels/README.md.
    target
        The pack's folder; made when it is not there. Other files in it are left alone.

    Notes
    -----
    All is computed before anything is written, so a source that does not fit (``BadSource``) leaves the old pack whole.
    The same sources give the same bytes.
    """
    made = {path: make().encode() for path, make in recipes(Ingredients(source)).items()}
    described = catalogue.files(sector_population.year(source))
    files = {file.path: made[file.path] for file in described}
    files["datapackage.json"] = descriptor.text({file: files[file.path] for file in described}).encode()
    target.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (target / path).write_bytes(content)
