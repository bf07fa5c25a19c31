"""A list of services that somebody brought: the export of a directory, a GeoJSON, a map of uMap.

It is one entry, so it comes and goes as a whole. Not here: reading the file (``geodata.imports.services``), what may be counted
(``analysis.service_counts``).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import Chosen, Entry, Shape, broken
from .kind import HEAVY, Kind
from .place import Point
from .service import ServiceKind, StreetRef
from .text import Name, NameNeeded

MOST_ROWS = 20_000
"""More than five times a directory of the whole Region."""

MOST_CHARACTERS = 2_000_000
"""Of all names and categories together, a hundred a row: with its points and streets such a list is a message of a page still."""


class Listed(Shape):
    """One service of a list. Without a point it has its street, or nothing, and enters no distance."""

    name: Name = ""
    service_kind: ServiceKind | Literal[""] = ""
    """Empty where its category is none of ours."""

    category: Name = ""
    """As the list calls it."""

    location: Point | None = None
    street: StreetRef | Literal[""] = ""


class ServiceList(Entry):
    """A list as it was brought and confirmed."""

    declared = Kind(made_in="03_services", reports=("title", "source", "as_of"))

    kind: Literal["service_list"] = "service_list"
    title: NameNeeded
    source: Name = ""
    """Who keeps the list."""

    as_of: date | None = None
    """The date that it holds for."""

    complete_for: Chosen[ServiceKind] = frozenset()
    """Kinds of which whoever brought it confirmed that the list is official and has all of the Region: these may be counted."""

    rows: Annotated[tuple[Listed, ...], Field(min_length=1, max_length=MOST_ROWS), HEAVY]

    @model_validator(mode="after")
    def _fits_into_a_message(self) -> "ServiceList":
        if sum(len(row.name) + len(row.category) for row in self.rows) > MOST_CHARACTERS:
            raise broken("too_long", "rows")
        return self

    @model_validator(mode="after")
    def _what_is_counted_has_a_source_and_a_date(self) -> "ServiceList":
        if self.complete_for and (not self.source or self.as_of is None):
            raise broken("missing", "as_of" if self.source else "source")
        return self
