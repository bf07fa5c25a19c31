"""The services of a list, with columns as they were recognised or chosen: where each is, what the list calls it.

Nothing but a name, a category and a place is taken: a telephone number or an address of mail that stands in a name is cut out
of it, and other columns are not looked at. Not here: which columns (``columns``), what they say (``fields``), the entry
(``model.service_list``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.services.addresses import Streets
from buurtlezer.geodata.imports.services.categories import Words
from buurtlezer.geodata.imports.services.fields import categories_of, places, streets_of, texts, unreadable
from buurtlezer.geodata.imports.services.found import Category, Grid, Reading, Roles

MOST_CATEGORIES: Final = 200
"""Categories that a person is asked about, the largest ones; all others stay as the list calls them."""

_READ_IN: Final = ("swapped", "lambert_72", "lambert_2008", "zero")


@dataclass(frozen=True, eq=False)
class Known:
    """What a list is held against."""

    streets: Streets
    words: Words


def read(grid: Grid, roles: Roles, known: Known, title: str = "") -> Reading:
    """The services of a list.

    Parameters
    ----------
    title
        What the list is called: it may say what those are that have no category.

    Raises
    ------
    errors.BadTable
        ``elsewhere``: rows lie outside the Region, and none in it.
    """
    names, contacts = texts(grid, roles.get("name"))
    categories, more = categories_of(grid, roles.get("category"))
    where = places(grid, roles)
    streets, abroad = streets_of(grid, roles, known.streets)
    has_point = ~np.isnan(where.points[:, 0])
    streets = np.where(has_point, "", streets)
    outside = ~has_point & (streets == "") & (where.outside | abroad)
    blank = ~has_point & (streets == "") & (names == "") & (categories == "") & ~outside
    if (blank | outside).all():
        blank[:] = False  # not the rows are empty: which columns say something is not known yet
    kept = ~outside & ~blank
    if outside.any() and not (has_point | (streets != "")).any():
        raise BadTable("elsewhere", f"{int(outside.sum())} rows lie outside the Region, and none in it")
    counted = {
        **{name: int((getattr(where, name) & kept).sum()) for name in _READ_IN},
        "unreadable": int((unreadable(grid, roles, where) & kept).sum()),
        "outside_street": int((where.outside & kept & (streets != "")).sum()),
        "outside": int(outside.sum()),
        "blank": int(blank.sum()),
        "contacts": contacts + more,
    }
    table = pd.DataFrame(
        {
            "name": names[kept],
            "category": categories[kept],
            "lon": where.points[kept, 0],
            "lat": where.points[kept, 1],
            "street": streets[kept],
        }
    )
    found, beyond = _proposed(table["category"], known.words, title)
    notes = [Note(name, {"n": n}) for name, n in {**counted, "more_categories": beyond}.items() if n]
    return Reading(table, found, (*grid.notes, *notes))


def of_points(names: Sequence[str], kinds: Sequence[str], points: NDArray[np.float64], words: Mapping[str, str]) -> Reading:
    """The services of a source that says our kinds itself.

    Parameters
    ----------
    names, kinds
        Of each service, in the order of ``points``.
    points
        Shape (n, 2): longitude and latitude in WGS84 degrees.
    words
        What each kind is called: that is its category.
    """
    called = [words[kind] for kind in kinds]
    table = pd.DataFrame({"name": names, "category": called, "lon": points[:, 0], "lat": points[:, 1], "street": ""})
    by_name = {name: kind for kind, name in words.items()}
    counts = table["category"].value_counts()
    found = [Category(str(name), int(n), by_name[str(name)]) for name, n in counts.items()]
    return Reading(table, tuple(sorted(found, key=lambda one: (-one.rows, one.title))), ())


def rows(reading: Reading, kinds: Mapping[str, str]) -> list[dict[str, Any]]:
    """The rows as an entry has them, with the kind that a person gave each category; what is empty is left out."""
    made = []
    for name, category, lon, lat, street in reading.services.itertuples(index=False, name=None):
        kind = kinds.get(category, "")
        row: dict[str, Any] = {"name": name, "category": category, "service_kind": kind, "street": street}
        row = {field: value for field, value in row.items() if value}
        made.append(row if np.isnan(lon) else {**row, "location": {"lon": float(lon), "lat": float(lat)}})
    return made


def _proposed(categories: "pd.Series[str]", words: Words, title: str) -> tuple[tuple[Category, ...], int]:
    counts = categories.value_counts()
    ordered = sorted(counts.items(), key=lambda one: (-int(one[1]), str(one[0])))
    asked = ordered[:MOST_CATEGORIES]
    found = (Category(str(own), int(n), words.kind(str(own) or title)) for own, n in asked)
    return tuple(found), len(ordered) - len(asked)
