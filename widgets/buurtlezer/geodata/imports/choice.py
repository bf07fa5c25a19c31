"""From what was found and what a person chose to the content of an entry.

Not here: the entry's own model (``model.table``), which checks it again.
"""

from collections.abc import Sequence
from typing import Any

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.found import Choice, Found, FoundColumn, Value
from buurtlezer.geodata.imports.sheet import clean

MOST_CHOSEN = 12
"""Columns of one entry; the same in ``model.table``."""

MOST_INHABITANTS = 1e8
"""The same in ``analysis.spread``."""


def take(found: Found, chosen: Sequence[Choice]) -> dict[str, Any]:
    """The chosen columns as an entry wants them.

    Parameters
    ----------
    found
        From ``recognise``.
    chosen
        At least one and at most 12 of its usable columns; one chosen twice counts once, as it was chosen last.

    Returns
    -------
    dict
        ``{"level", "columns": [{"title", "kind", "unit", "year", "population", "region", "values"}]}``.

    Raises
    ------
    errors.BadTable
        ``nothing_chosen``, ``too_many_chosen``, ``unknown_column`` for an id that is not a usable column's, or
        ``not_inhabitants`` where numbers of inhabitants are below 0 or beyond a hundred million.
    """
    last = {choice.id: choice for choice in chosen}
    if not last:
        raise BadTable("nothing_chosen", "no column was chosen; choose at least one")
    if len(last) > MOST_CHOSEN:
        raise BadTable("too_many_chosen", f"{len(last)} columns were chosen; {MOST_CHOSEN} go into one table")
    usable = {column.id: column for column in found.columns if column.usable}
    if not last.keys() <= usable.keys():
        raise BadTable("unknown_column", "a column was chosen that this file does not have, or that cannot be used")
    return {"level": found.level, "columns": [_column(usable[choice.id], choice) for choice in last.values()]}


def _column(column: FoundColumn, choice: Choice) -> dict[str, Any]:
    values = {code: _hundredfold(value) if choice.times_hundred else value for code, value in column.values.items()}
    if choice.population and not all(isinstance(value, str) or 0 <= value <= MOST_INHABITANTS for value in values.values()):
        raise BadTable("not_inhabitants", f"numbers of inhabitants go from 0 to {MOST_INHABITANTS:.0f}; one here does not")
    return {
        "title": clean(choice.title) or column.title,
        "kind": choice.kind,
        "unit": choice.unit,
        "year": choice.year,
        "population": choice.population,
        "region": _of_region(column, choice),
        "values": values,
    }


def _of_region(column: FoundColumn, choice: Choice) -> float | None:
    """The Region's figure. A mean of counts would be no count of the Region."""
    if column.region is None or choice.kind == "count":
        return None
    return float(f"{column.region * 100:.12g}") if choice.times_hundred else column.region


def _hundredfold(value: Value) -> Value:
    # Twelve digits: 0.131 times hundred is 13.1, not 13.100000000000001.
    return value if isinstance(value, str) else float(f"{value * 100:.12g}")
