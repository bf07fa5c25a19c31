"""What the columns of a list say of each of its rows: texts less what would reach a person, categories, a point, a street.

Not here: which columns (``columns``), which rows are kept (``reading``).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from buurtlezer.geodata.imports.services import columns
from buurtlezer.geodata.imports.services.addresses import Streets
from buurtlezer.geodata.imports.services.bounds import LONGEST_TEXT
from buurtlezer.geodata.imports.services.coordinates import Located, located, numbers, pairs
from buurtlezer.geodata.imports.services.found import Grid, Role, Roles
from buurtlezer.geodata.imports.sheet import clean, text


def texts(grid: Grid, column: int | None) -> tuple[NDArray[np.object_], int]:
    """Texts of a column, less what would reach a person; and how many held that."""
    if column is None:
        return np.full(len(grid.rows), "", dtype=object), 0
    found = [clean(text(cell), 2 * LONGEST_TEXT) for cell in columns.cells(grid, column)]
    held = 0
    for place, one in enumerate(found):
        # Both are dear to look for, and most names have neither sign.
        if "@" in one or sum(map(str.isdigit, one)) > 7:
            mended = columns.CONTACT.sub(" ", one)
            held += mended != one
            found[place] = mended
    return np.array([clean(one.strip(" -–:;,|/"), LONGEST_TEXT) for one in found], dtype=object), held


def categories_of(grid: Grid, column: int | None) -> tuple[NDArray[np.object_], int]:
    """What the list calls each row, and how many held what would reach a person; of OpenStreetMap's own columns ``key=value``."""
    osm = columns.osm_columns(grid, column)
    if not osm:
        return texts(grid, column)
    made = np.full(len(grid.rows), "", dtype=object)
    for one in reversed(osm):
        values, _ = texts(grid, one)
        made = np.where(values != "", f"{grid.titles[one].strip().lower()}=" + values, made)
    return made, 0


def _numbers(grid: Grid, roles: Roles) -> tuple[NDArray[np.float64], NDArray[np.float64]] | None:
    if grid.drawn is not None:
        return grid.drawn[:, 0], grid.drawn[:, 1]
    if "lon" in roles and "lat" in roles:
        return numbers(columns.cells(grid, roles["lon"])), numbers(columns.cells(grid, roles["lat"]))
    if "point" in roles:
        second, first = pairs([text(cell) for cell in columns.cells(grid, roles["point"])])
        return first, second
    return None


def places(grid: Grid, roles: Roles) -> Located:
    """Where each row is by its coordinates."""
    found = _numbers(grid, roles)
    if found is None:
        nothing = np.full(len(grid.rows), np.nan)
        return located(nothing, nothing)
    where = located(*found)
    if grid.drawn is None and "lon" not in roles:
        where.swapped[:] = False  # one cell for both has no order that anybody would know of
    return where


def unreadable(grid: Grid, roles: Roles, where: Located) -> NDArray[np.bool_]:
    """Rows that say something where coordinates stand, and not two numbers."""
    if grid.drawn is not None:
        return np.zeros(len(grid.rows), dtype=bool)
    said = np.zeros(len(grid.rows), dtype=bool)
    for role in ("lon", "lat", "point"):
        if role in roles:
            said |= np.array([cell != "" for cell in columns.cells(grid, roles[role])], dtype=bool)
    return said & np.isnan(where.points[:, 0]) & ~where.outside & ~where.zero


def streets_of(grid: Grid, roles: Roles, streets: Streets) -> tuple[NDArray[np.object_], NDArray[np.bool_]]:
    """Ids of the streets that addresses name (empty for none), and whether they lie outside the Region."""

    def column(role: Role) -> Sequence[str]:
        return [text(cell) for cell in columns.cells(grid, roles[role])] if role in roles else [""] * len(grid.rows)

    found = [
        streets.find(address, postcode, town)
        for address, postcode, town in zip(column("address"), column("postcode"), column("municipality"), strict=True)
    ]
    return np.array([own for own, _ in found], dtype=object), np.array([abroad for _, abroad in found], dtype=bool)
