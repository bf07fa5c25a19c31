"""Builds the data pack from published files: ``buurtlezer data build --source DIR``.

Here: the order of the work, and writing. Not here: what is taken out of each source (``recipe``). The reader imports
neither: this needs geopandas and pyogrio.
"""

from pathlib import Path

from buurtlezer.geodata.recipe import (
    descriptor,
    districts,
    figures,
    indicators,
    sector_codes,
    sector_population,
    sectors,
    service_kinds,
    services,
    stops,
    streets,
    transport,
)
from buurtlezer.geodata.recipe.catalogue import FILES


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
    all_sectors = sectors.read(source)
    all_figures = figures.read(source, all_sectors)
    all_districts = districts.table(source, all_sectors)
    all_services = services.read(source, all_sectors, all_districts)
    all_stops = stops.table(source)
    texts = {
        "sectors.topojson": sectors.topology_text(all_sectors),
        **sectors.tables(all_sectors),
        "districts.csv": all_districts,
        "indicators.csv": indicators.table(all_figures.spans()),
        **figures.tables(all_figures),
        "sector_population.csv": sector_population.table(source, all_sectors, all_figures),
        "sector_codes.csv": sector_codes.table(source, all_sectors),
        "stops.csv": all_stops,
        "former_stops.csv": stops.former_table(all_stops),
        "lines.topojson": transport.lines_text(source, ("metro", "tram")),
        "bus_lines.topojson": transport.lines_text(source, ("bus",)),
        "stations.csv": transport.stations_table(source),
        "streets.csv": streets.table(source, all_sectors),
        "services.csv": all_services.table,
        "service_kinds.csv": service_kinds.table(all_services.compared),
    }
    files = {file.path: texts[file.path].encode() for file in FILES}
    files["datapackage.json"] = descriptor.text(files).encode()
    target.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (target / path).write_bytes(content)
