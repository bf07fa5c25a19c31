"""Builds the data pack from published files: ``buurtlezer data build --source DIR``.

Here: the order of the work, and writing. Not here: what is taken out of each source (``recipe``), nor a pack that is made anew
in part (``renewal``). The reader imports neither: this needs geopandas and pyogrio.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.pack import Pack
from buurtlezer.geodata.recipe import (
    catalogue,
    descriptor,
    districts,
    figures,
    green,
    indicators,
    published,
    rail,
    sector_codes,
    sector_population,
    sectors,
    service_kinds,
    services,
    stops,
    street_lines,
    streets,
    transport,
    water,
)


class Ingredients:
    """What several tables are made of, read when first asked for.

    With a ``base`` the sectors are the same as in that pack, and so are the districts' inhabitants where the source has no
    figures.
    """

    def __init__(self, source: Path, base: Pack | None = None) -> None:
        self.source = source
        self._base = base

    @cached_property
    def sectors(self) -> sectors.Sectors:
        """The sectors that all else is laid upon. Raises ``BadSource`` where the source has others than the base."""
        if self._base is None:
            return sectors.read(self.source)
        ours = sectors.of_pack(self._base)
        if not all((self.source / name).is_file() for name in (sectors.SHAPES, sectors.LOOK_UP)):
            return ours
        found = sectors.read(self.source)  # not rounded to the grid, so what is laid upon them is as in a whole build
        if found.table[sectors.KEYS].to_numpy().tolist() != ours.table[sectors.KEYS].to_numpy().tolist():
            raise BadSource(f"{sectors.SHAPES} or {sectors.LOOK_UP} names other sectors than those in use")
        return found

    @cached_property
    def sector_tables(self) -> dict[str, str]:
        """Tables of sectors and municipalities, by path."""
        return sectors.tables(self.sectors)

    @cached_property
    def figures(self) -> figures.Figures:
        """The figures in the source."""
        return figures.read(self.source, self.sectors)

    @cached_property
    def figure_tables(self) -> dict[str, str]:
        """Tables of figures, by path."""
        return figures.tables(self.figures)

    @cached_property
    def districts(self) -> str:
        """The table of districts; where the source has no figures, that of the base."""
        if self._base is None or (self.source / districts.FIGURES).is_file():
            return districts.table(self.source, self.sectors)
        return (self._base.folder / "districts.csv").read_text("utf-8")

    @cached_property
    def stops(self) -> str:
        """The table of stops: those that are not there any more are told by it."""
        return stops.table(self.source)

    @cached_property
    def services(self) -> services.Services:
        """Services, and how many of the pharmacies a second source has too."""
        return services.read(self.source, self.sectors, self.districts)

    @cached_property
    def streets(self) -> streets.Streets:
        """Named streets, with their lines."""
        return streets.read(self.source, self.sectors)

    def population(self, year: int) -> "pd.Series[float]":
        """Inhabitants of each district; raises ``BadSource`` for a year that nobody tells of."""
        if self._base is None or (self.source / published.SERIES).is_file():
            return figures.population(self.figures, year)
        return figures.known(self._base.figures.series("population"), year)


def recipes(of: Ingredients) -> dict[str, Callable[[], str]]:
    """How each file of the pack is made, by its path; whoever calls one gets its text, or a ``BadSource``."""
    return {
        "sectors.topojson": lambda: sectors.topology_text(of.sectors),
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
        "stations.csv": lambda: transport.stations_table(of.source),
        "streets.csv": lambda: streets.table(of.streets),
        "street_lines.topojson": lambda: street_lines.text(of.streets),
        "water.topojson": lambda: water.text(of.source, of.sectors),
        "green.topojson": lambda: green.text(of.source, of.sectors),
        "rail.topojson": lambda: rail.text(of.source, of.sectors),
        "services.csv": lambda: of.services.table,
        "service_kinds.csv": lambda: service_kinds.table(of.services.compared),
    }


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
    texts = {path: make() for path, make in recipes(Ingredients(source)).items()}
    described = catalogue.files(sector_population.year(source))
    files = {file.path: texts[file.path].encode() for file in described}
    files["datapackage.json"] = descriptor.text({file: files[file.path] for file in described}).encode()
    target.mkdir(parents=True, exist_ok=True)
    for path, content in files.items():
        (target / path).write_bytes(content)
