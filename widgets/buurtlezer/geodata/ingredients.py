"""What several tables of the pack are made of, read when first asked for.

Here: what of it comes from the source, and what from a pack that there is already. Not here: the order of the work (``build``),
what is taken out of each source (``recipe``).
"""

import io
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource, MissingSource
from buurtlezer.geodata.pack import Pack, read_table
from buurtlezer.geodata.recipe import (
    districts,
    figures,
    nearest,
    published,
    sectors,
    services,
    stops,
    streets,
    transit,
    transport,
    walk_network,
)
from buurtlezer.geodata.services import of_kind, with_ids
from buurtlezer.geodata.walk_network import network


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
        return self._of_base("districts.csv")

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

    @cached_property
    def stations(self) -> str:
        """The table of railway stations."""
        return transport.stations_table(self.source)

    @cached_property
    def transit(self) -> dict[str, str]:
        """Tables of public transport, by path."""
        return transit.tables(self.source, self._made(lambda: self.stations) or self._of_base("stations.csv"))

    @cached_property
    def outlines(self) -> str:
        """The sectors as they are drawn."""
        return sectors.topology_text(self.sectors)

    @cached_property
    def walk_network(self) -> str:
        """The table of streets to walk on."""
        return walk_network.table(self.source)

    def nearest(self) -> str:
        """How far the nearest is, by sector; what the source lacks is the base's. Raises ``MissingSource`` if it lacks all."""
        made = {name: self._made(make) for name, make in self._for_nearest().items()}
        if not any(made.values()):
            raise MissingSource(walk_network.WAYS)
        outlines, streets, all_services, stations, stops = (made[name] or self._of_base(name) for name in made)
        tables = [read_table(io.StringIO(text)) for text in (all_services, stations, stops)]
        return nearest.table(
            network(streets),
            sectors.drawn_metres(outlines),
            lambda kind: of_kind(kind, with_ids(tables[0].reset_index()), *tables[1:]),
        )

    def _for_nearest(self) -> dict[str, Callable[[], str]]:
        return {
            "sectors.topojson": lambda: self.outlines if self._base is None else "",
            "walk_network.csv": lambda: self.walk_network,
            "services.csv": lambda: self.services.table,
            "stations.csv": lambda: self.stations,
            "stops.csv": lambda: self.stops,
        }

    def _made(self, make: Callable[[], str]) -> str:
        """What the source gives; nothing where it lacks it and there is a base."""
        try:
            return make()
        except MissingSource:
            if self._base is None:
                raise
            return ""

    def _of_base(self, path: str) -> str:
        if self._base is None:
            raise MissingSource(path)
        return (self._base.folder / path).read_text("utf-8")

    def population(self, year: int) -> "pd.Series[float]":
        """Inhabitants of each district; raises ``BadSource`` for a year that nobody tells of."""
        if self._base is None or (self.source / published.SERIES).is_file():
            return figures.population(self.figures, year)
        return figures.known(self._base.figures.series("population"), year)
