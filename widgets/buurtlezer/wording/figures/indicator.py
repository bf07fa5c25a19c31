"""What a figure measures: one of the data pack's, or a column of a table that somebody brought.

Not here: its value for an area (``measure``), and how it is shown (``steps.figures``).
"""

from dataclasses import dataclass, replace

import pandas as pd

from buurtlezer.geodata import Pack
from buurtlezer.model import Table, TableColumn
from buurtlezer.texts import Texts

Values = pd.DataFrame
"""Index: code of a district or a sector; ``value`` (float), ``status`` (value, not_available, suppressed)."""


@dataclass(frozen=True, eq=False)
class Indicator:
    """A figure that can be asked for an area.

    ``decimals`` are those to show; ``margin`` is in the unit of the figure, None where differences say
    nothing (counts).
    """

    name: str
    theme: str
    title: str
    kind: str
    unit: str
    base: str
    decimals: int
    margin: float | None
    open: bool
    mapped: bool
    level: str
    year: int
    """The last one."""
    source: str
    pack: Pack
    computed: bool = False
    """Whether it was computed from published figures (a density), rather than published itself."""
    revision: str = ""
    """Of the table that it was brought with."""
    region: float | None = None
    """What that table itself says of the Region."""
    brought: Values | None = None
    year_known: bool = True

    @property
    def years(self) -> list[int]:
        """All years, rising."""
        return [self.year] if self.brought is not None else self.pack.figures.years(self.name)

    @property
    def guessable(self) -> bool:
        """Whether one guesses before seeing it. Who brought a table has seen it."""
        return self.brought is None

    def with_decimals(self, decimals: int) -> "Indicator":
        """The same figure, written with other decimals."""
        return replace(self, decimals=decimals)

    def values(self, year: int | None = None) -> Values:
        """What is published, by district or by sector, in a year (the last one)."""
        return self.brought if self.brought is not None else self.pack.figures.of(self.name, year or self.year)

    def published(self, year: int | None = None) -> float | None:
        """The value that the publisher gives for the Region, if any."""
        return self.region if self.brought is not None else self.pack.figures.regional(self.name, year or self.year)

    def inhabitants(self, year: int | None = None) -> "pd.Series[float]":
        """Inhabitants of each district in the figure's year, or in the nearest one that is known."""
        known = self.pack.figures.years("population")
        return self.pack.figures.population(min(max(year or self.year, known[0]), known[-1]))


def of_pack(pack: Pack, texts: Texts) -> dict[str, Indicator]:
    """The pack's indicators by name, in the order in which they are shown."""
    found = {}
    for name, row in pack.figures.indicators.iterrows():
        found[str(name)] = Indicator(
            name=str(name),
            theme=row["theme"],
            title=texts(f"indicator.{name}.title"),
            kind=row["kind"],
            unit=row["unit"],
            base=row["base"],
            decimals=int(row["decimals"]),
            margin=None if pd.isna(row["margin"]) else float(row["margin"]),
            open=bool(row["open"]),
            mapped=bool(row["mapped"]),
            level="district",
            year=int(row["last_year"]),
            source=texts("figures.source"),
            pack=pack,
            computed=bool(row["computed"]),
        )
    return found


def of_table(entry_id: str, table: Table, texts: Texts, pack: Pack, revision: str = "") -> dict[str, Indicator]:
    """The columns of a table that somebody brought, by a name that holds the entry's id."""
    found = {}
    for number, column in enumerate(table.columns):
        name = f"table/{entry_id}/{number}"
        count = column.kind == "count"
        last = pack.figures.years("population")[-1]
        found[name] = Indicator(
            name=name,
            theme="brought",
            title=column.title,
            kind=column.kind,
            unit=column.unit,
            base="unstated",
            decimals=_decimals(column),
            # How much is nothing, only its publisher knows; of percentages we say one point, as for most of our own.
            margin=1.0 if column.unit == "percent" else None,
            open=True,
            # A median by sector would have to be averaged to colour a district.
            mapped=not count and not (column.kind == "median" and table.level == "sector"),
            level=table.level,
            year=column.year or last,
            source=texts("figures.brought.source", title=table.title),
            pack=pack,
            revision=revision,
            region=column.region,
            brought=_values(column, table.level, pack),
            year_known=column.year is not None,
        )
    return found


def _decimals(column: TableColumn) -> int:
    """As many as the table itself writes, at most two; a percentage has one."""
    if column.unit == "percent":
        return 1
    numbers = [value for value in column.values.values() if not isinstance(value, str)]
    return next((places for places in (0, 1) if all(round(value, places) == value for value in numbers)), 2)


def _values(column: TableColumn, level: str, pack: Pack) -> Values:
    """All places of a level; what the table does not name is not available. Codes that we do not know fall away."""
    places = pack.districts.index if level == "district" else pack.sectors.index
    statuses = {code: value if isinstance(value, str) else "value" for code, value in column.values.items()}
    numbers = {code: value for code, value in column.values.items() if not isinstance(value, str)}
    return pd.DataFrame(
        {
            "value": pd.Series(numbers, dtype="float64").reindex(places),
            "status": pd.Series(statuses, dtype="object").reindex(places).fillna("not_available"),
        }
    )
