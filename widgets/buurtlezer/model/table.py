"""A table of figures that somebody brought: what the columns measure, and a value or a status for each place.

Not here: reading the file (``geodata.imports``), and whether a code exists (``steps``).
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .entry import Entry, Shape, broken
from .guess import FigureValue
from .kind import CODE, Kind
from .text import Name, NameNeeded

MOST_PLACES = 2_000
"""Sectors of two vintages, and some to spare."""

MOST_INHABITANTS = 1e8
"""More than any place here has."""

Code = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,20}$"), CODE]
Value = FigureValue | Literal["not_available", "suppressed"]


class TableColumn(Shape):
    """One figure for many places."""

    title: NameNeeded
    kind: Literal["count", "share", "median"]
    unit: Literal["percent", "inhabitants", "euro", "number"] = "number"
    year: Annotated[int, Field(ge=1800, le=2100)] | None = None
    population: bool = False
    """Whether these are numbers of inhabitants: where they are given by sector, they say how a district's people live."""

    region: FigureValue | None = None
    """The Region's own figure, where the table gives one."""

    values: Annotated[dict[Code, Value], Field(min_length=1, max_length=MOST_PLACES)]

    @model_validator(mode="after")
    def _inhabitants_are_counted(self) -> "TableColumn":
        numbers = [value for value in self.values.values() if not isinstance(value, str)]
        if self.population and (self.kind != "count" or any(not 0 <= value <= MOST_INHABITANTS for value in numbers)):
            raise broken("out_of_range", "population")
        return self


class Table(Entry):
    """A table as it was brought and confirmed. It is one entry, so it comes and goes as a whole."""

    declared = Kind(made_in="02_figures", reports=("title", "source", "level"))

    kind: Literal["table"] = "table"
    title: NameNeeded
    source: Name = ""
    level: Literal["district", "sector"]
    columns: Annotated[tuple[TableColumn, ...], Field(min_length=1, max_length=12)]
