"""The dicts that this part shows and is told: a network that was recognised, columns that were chosen, what it is called.

Not here: what they mean (the page that has the part).
"""

from collections.abc import Mapping
from typing import Any, Final

from traitlets import TraitError

from buurtlezer.parts.base.shape import distinct, shaped

LONGEST: Final = 200
FOUND: Final = ("name", "words", "notes", "usable", "untold", "columns", "samples", "dropped", "title", "reading")


def check_found(found: Mapping[str, Any]) -> None:
    """A `TraitError` when this is not a network as it was recognised."""
    shaped("what was found", found, FOUND, ("upload",))
    for column in found["columns"]:
        shaped("a column", column, ("role", "label", "value", "options", "needed"))
    distinct("columns", [column["role"] for column in found["columns"]])
    for sample in found["samples"]:
        shaped("a sample", sample, ("caption", "columns", "rows"))
        if any(len(row) != len(sample["columns"]) for row in sample["rows"]):
            raise TraitError("a row of a sample has as many cells as there are columns")


def checked_columns(given: object, found: Mapping[str, Any]) -> dict[str, str]:
    """What was chosen, by role; a role without a column is not in it. Raises ``ValueError``."""
    columns = {column["role"]: column for column in found.get("columns", [])}
    if not isinstance(given, dict) or set(given) != set(columns):
        raise ValueError("something is chosen for each role, or nothing")
    for role, value in given.items():
        if value is None and columns[role]["needed"]:
            raise ValueError("a role that cannot be left out")
        if value is not None and (
            not isinstance(value, str) or value not in {option["value"] for option in columns[role]["options"]}
        ):
            raise ValueError("a column that is not offered")
    return {role: value for role, value in given.items() if value is not None}


def checked_title(given: object) -> str:
    """What a network is called. Raises ``ValueError``, without what was typed."""
    title = given.get("title") if isinstance(given, dict) and set(given) == {"title"} else None
    line = " ".join(title.split()) if isinstance(title, str) else ""
    if not line or len(line) > LONGEST:
        raise ValueError("a line that is empty, or longer than the form allows")
    return line
