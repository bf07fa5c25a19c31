"""What a chart accepts: a spec that loads nothing, and an alternative whose rows fit its columns.

Not here: whether it is good Vega-Lite (tests ask altair; a browser says so in the part).
"""

from collections.abc import Iterator, Mapping
from typing import Any

from traitlets import TraitError

from buurtlezer.parts.base.shape import shaped

DATA = ("values", "datasets")
"""Where data stand; what is in them is a person's or a publisher's, and never an instruction."""

OUTSIDE = ("url", "href")
"""What would load something, or lead away from the page."""

MARKS = ("image",)


def checked_spec(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The spec itself; a `TraitError` when it would load, link or set how it is embedded."""
    for path, key, value in _walk(spec, ""):
        if key in OUTSIDE:
            raise TraitError(f"a chart loads nothing and links nowhere: {path} is not allowed; put the data into `values`")
        if key == "embedOptions":
            raise TraitError(f"a spec does not decide how it is embedded: {path} is not allowed")
        if key in ("mark", "type") and value in MARKS:
            raise TraitError(f"a chart loads nothing: {path} is an image")
    return dict(spec)


def checked_alternative(alternative: Mapping[str, Any]) -> dict[str, Any]:
    """The table itself; a `TraitError` when a row is not as long as the columns or a cell is no text."""
    table = shaped("an alternative", alternative, ("caption", "columns", "rows"))
    for row in [table["columns"], *table["rows"]]:
        if len(row) != len(table["columns"]):
            raise TraitError(f"a row of an alternative has {len(row)} cells, and there are {len(table['columns'])} columns")
        if not all(isinstance(cell, str) for cell in row):
            raise TraitError("the cells of an alternative are text, written as the language writes numbers")
    return table


def _walk(node: Any, path: str) -> Iterator[tuple[str, str, Any]]:
    """Every key of a spec with its path and value, data left out."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield f"{path}.{key}".lstrip("."), key, value
            if key not in DATA:
                yield from _walk(value, f"{path}.{key}")
    elif isinstance(node, list | tuple):
        for index, value in enumerate(node):
            yield from _walk(value, f"{path}[{index}]")
