"""Which column of a list is which: by its title, and where that says nothing by what stands in it.

Not here: the words of titles (``titles``), reading the cells (``reading``).
"""

import re
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from buurtlezer.geodata.imports.services import titles
from buurtlezer.geodata.imports.services.coordinates import located, numbers, pairs
from buurtlezer.geodata.imports.services.found import Grid, Role, Roles
from buurtlezer.geodata.imports.sheet import Cell, at, text

CONTACT: Final = re.compile(r"[^\s@]+@[^\s@]+\.\w+|(?:\+|00)\d[\d\s./()-]{7,}\d|\b0\d{1,3}[\s./-]+\d[\d\s./-]{4,}\d|\b0\d{8,9}\b")
"""An e-mail address or a telephone number."""

_SAMPLE: Final = 400
_MOSTLY: Final = 0.5
_SHORTEST: Final = 4
"""Signs of a name: what is shorter beside a telephone number is none."""


def cells(grid: Grid, column: int) -> list[Cell]:
    """All cells of a column."""
    return [at(row, column) for row in grid.rows]


def offered(grid: Grid) -> list[int]:
    """Columns that may be read: those with something in them that is no way to reach a person."""
    found = []
    for column, title in enumerate(grid.titles):
        here = [text(cell) for cell in _filled(grid, column)]
        contacts = sum(CONTACT.search(one) is not None and len(CONTACT.sub("", one).strip(" ,;/-")) < _SHORTEST for one in here)
        if here and not titles.private(title) and contacts <= _MOSTLY * len(here):
            found.append(column)
    return found


def roles(grid: Grid, language: str) -> Roles:
    """A guess at the columns, to be confirmed.

    Parameters
    ----------
    language
        Of two columns with names or addresses, the one in this language is taken.
    """
    may = offered(grid)
    found: Roles = {}
    people = any(titles.first_name(title) for title in grid.titles)
    for column in sorted(may, key=lambda one: (titles.language(grid.titles[one]) not in {language, ""}, one)):
        role = titles.role(grid.titles[column])
        if role is None or (role == "name" and people) or (grid.drawn is not None and role in {"lon", "lat", "point"}):
            continue
        found.setdefault(role, column)
    if "category" not in found and (osm := _osm(grid, may)):
        found["category"] = osm[0]
    if grid.drawn is None and not _located(found):
        for one in ("lon", "lat", "point"):
            found.pop(one, None)
        found |= _by_content(grid, may)
    return found


def osm_columns(grid: Grid, category: int | None) -> list[int]:
    """Columns with keys of OpenStreetMap, where the category is one of them: they say it together."""
    keys = _osm(grid, range(len(grid.titles)))
    return keys if category in keys else []


def _osm(grid: Grid, may: Sequence[int]) -> list[int]:
    places = {title.strip().casefold(): place for place, title in enumerate(grid.titles) if place in set(may)}
    return [places[key] for key in titles.OSM_KEYS if key in places]


def _located(found: Roles) -> bool:
    return "point" in found or ("lon" in found and "lat" in found)


def _by_content(grid: Grid, may: Sequence[int]) -> Roles:
    """Two columns beside each other that most rows have a point in, or one with both."""
    for first, second in pairwise(may):
        rows = [(one, other) for row in grid.rows if (one := at(row, first)) != "" and (other := at(row, second)) != ""][:_SAMPLE]
        if _mostly_here(numbers([one for one, _ in rows]), numbers([other for _, other in rows])):
            return {"lon": first, "lat": second}
    for column in may:
        if _mostly_here(*pairs(_filled(grid, column))):
            return {"point": column}
    return {}


def _filled(grid: Grid, column: int) -> list[Cell]:
    """The first cells of a column that hold something."""
    return list(islice((cell for row in grid.rows if (cell := at(row, column)) != ""), _SAMPLE))


def _mostly_here(first: NDArray[np.float64], second: NDArray[np.float64]) -> bool:
    return bool(len(first)) and bool(np.isfinite(located(first, second).points[:, 0]).mean() > _MOSTLY)


def complete(chosen: Roles, grid: Grid) -> Roles:
    """What a person chose, less what the file does not have or nobody may read."""
    may = set(offered(grid))
    kept: dict[Role, int] = {role: column for role, column in chosen.items() if column in may}
    return kept
