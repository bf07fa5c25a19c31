"""Builds the data pack from published files: ``buurtlezer data build --source DIR``.

Here: the order of the work, and writing. Not here: what is taken out of each source (``recipe``). The reader imports
neither: this needs geopandas and pyogrio.
"""

from pathlib import Path

from buurtlezer.geodata.recipe import (
    descriptor,
    districts,
    figures,
    green,
    indicators,
    rail,
    sector_codes,
    sector_population,
    sectors,
    street_lines,
    streets,
    transport,
    water,
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
    rows = transport.stops(source)
    all_figures = figures.read(source, all_sectors)
    all_streets = streets.read(source, all_sectors)
    texts = {
        "sectors.topojson": sectors.topology_text(all_sectors),
        **sectors.tables(all_sectors),
        "districts.csv": districts.table(source, all_sectors),
        "indicators.csv": indicators.table(all_figures.spans()),
        **figures.tables(all_figures),
        "sector_population.csv": sector_population.table(source, all_sectors, all_figures),
        "sector_codes.csv": sector_codes.table(source, all_sectors),
        "stops.csv": transport.stops_table(rows),
        "lines.topojson": transport.lines_text(source, rows, ("metro", "tram")),
        "bus_lines.topojson": transport.lines_text(source, rows, ("bus",)),
        "stations.csv": transport.stations_table(source, all_sectors.metres),
        "streets.csv": streets.table(all_streets),
        "street_lines.topojson": street_lines.text(all_streets),
        "water.topojson": water.text(source, all_sectors),
        "green.topojson": green.text(source, all_sectors),
        "rail.topojson": rail.text(source, all_sectors),
    }
    files = {file.path: texts[file.path].encode() for file in FILES}
    files["datapackage.json"] = descriptor.text(files).encode()
    target.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (target / path).write_bytes(content)
