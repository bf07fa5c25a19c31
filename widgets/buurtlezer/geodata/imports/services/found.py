"""What was read of a list of services: its cells by column, what each column is, and the services that come of it.

Not here: how it is found (``recognition``, ``reading``), nor the sentences (``texts``: ``refusal.services.<rule>``,
``notice.services.<note>``).
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.sheet import Cell

Role = Literal["name", "category", "address", "postcode", "municipality", "lon", "lat", "point"]
ROLES: Final[tuple[Role, ...]] = ("name", "category", "address", "postcode", "municipality", "lon", "lat", "point")
Roles: TypeAlias = dict[Role, int]
"""Position of the column that is it. A role without a column is not there."""

RULES: Final = frozenset({"not_a_list", "not_a_table", "pdf", "no_rows", "too_many_rows", "elsewhere", "too_long"})
"""What a ``BadTable`` may name besides the rules of any file (``imports.RULES``)."""

NOTES: Final = frozenset(
    {
        *("swapped", "lambert_72", "lambert_2008", "zero", "unreadable", "outside", "outside_street", "blank"),
        *("empty_layers", "sheet_chosen", "more_categories", "contacts"),
    }
)


@dataclass(frozen=True, eq=False)
class Grid:
    """The cells of a file, below their titles."""

    titles: tuple[str, ...]
    rows: list[list[Cell]]
    drawn: NDArray[np.float64] | None = None
    """Shape (n, 2): where a file of shapes draws each row, as it writes it; None for a table."""

    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Category:
    """What the list calls some of its services. Its kind is a proposal, to be confirmed."""

    title: str
    """Empty for those that it gives no category."""

    rows: int
    kind: str
    """Of our kinds of services; empty where none of them is meant, as far as we know."""


@dataclass(frozen=True, eq=False)
class Reading:
    """The services of a list, with columns as they were taken; nothing is kept yet."""

    services: pd.DataFrame
    """A row each: ``name``, ``category`` (a person's texts), ``lon``, ``lat`` (WGS84 degrees, NaN without a point), ``street``
    (id in the data pack, empty where there is a point, and where none was found)."""

    categories: tuple[Category, ...]
    notes: tuple[Note, ...]

    @property
    def points(self) -> int:
        """How many have a point."""
        return int(self.services["lon"].notna().sum())

    @property
    def streets(self) -> int:
        """How many have a street and no point."""
        return int((self.services["street"] != "").sum())

    @property
    def neither(self) -> int:
        """How many have neither."""
        return len(self.services) - self.points - self.streets

    @property
    def sharing(self) -> int:
        """How many have a point that another one has too."""
        return int(self.services[["lon", "lat"]].dropna().duplicated(keep=False).sum())
