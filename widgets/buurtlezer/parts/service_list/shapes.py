"""The dicts that this part shows and is told: a list that was recognised, columns and kinds that were chosen.

Not here: what they mean (the page that has the part).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from traitlets import TraitError

from buurtlezer.parts.base.shape import distinct, shaped

LONGEST: Final = 200
FOUND: Final = (
    "name",
    "words",
    "notes",
    "usable",
    "untold",
    "columns",
    "sample",
    "categories",
    "kinds",
    "title",
    "source",
    "as_of",
    "reading",
)
CHOSEN: Final = frozenset({"title", "source", "as_of", "kinds", "complete_for"})


def check_found(found: Mapping[str, Any]) -> None:
    """A `TraitError` when this is not a list as it was recognised."""
    shaped("what was found", found, FOUND, ("upload",))
    for column in found["columns"]:
        shaped("a column", column, ("role", "label", "value", "options"))
    distinct("columns", [column["role"] for column in found["columns"]])
    for category in found["categories"]:
        shaped("a category", category, ("title", "rows", "kind"))
    for kind in found["kinds"]:
        shaped("a kind", kind, ("value", "label", "group", "countable"))
    distinct("kinds", [kind["value"] for kind in found["kinds"]])
    shaped("a sample", found["sample"], ("columns", "rows"))
    if any(len(row) != len(found["sample"]["columns"]) for row in found["sample"]["rows"]):
        raise TraitError("a row of the sample has as many cells as there are columns")


def checked_columns(given: object, found: Mapping[str, Any]) -> dict[str, int]:
    """Which column is which, by role; a role without a column is not in it. Raises ``ValueError``."""
    columns = {column["role"]: {option["value"] for option in column["options"]} for column in found.get("columns", [])}
    if not isinstance(given, dict) or set(given) != set(columns):
        raise ValueError("a column is chosen for each role, or none")
    if any(value is not None and (type(value) is not int or value not in columns[role]) for role, value in given.items()):
        raise ValueError("a column that is not offered")
    return {role: value for role, value in given.items() if value is not None}


def checked_list(given: object, found: Mapping[str, Any]) -> dict[str, Any]:
    """What a person said of a list: ``{"title", "source", "as_of": date | None, "kinds": {category: kind}, "complete_for"}``.

    Raises
    ------
    ValueError
        It is nothing that the form can give. Without what was typed.
    """
    if not isinstance(given, dict) or set(given) != CHOSEN:
        raise ValueError(f"of a list is said {', '.join(sorted(CHOSEN))}")
    titles = [category["title"] for category in found.get("categories", [])]
    known = {kind["value"]: kind["countable"] for kind in found.get("kinds", [])}
    kinds, complete, said = given["kinds"], given["complete_for"], given["as_of"]
    if not isinstance(kinds, list) or len(kinds) != len(titles) or any(not _is_kind(kind, known) for kind in kinds):
        raise ValueError("a kind for each category, or none")
    if not isinstance(complete, list) or any(
        not isinstance(kind, str) or kind not in kinds or not known.get(kind) for kind in complete
    ):
        raise ValueError("only kinds that the list has, and that may be counted, are complete in it")
    if said is not None and not isinstance(said, str):
        raise ValueError("a date is written as in 2026-05-01")
    return {
        "title": _line(given["title"], needed=True),
        "source": _line(given["source"], needed=bool(complete)),
        "as_of": _day(said, needed=bool(complete)),
        "kinds": {title: kind for title, kind in zip(titles, kinds, strict=True) if kind},
        "complete_for": sorted(set(complete)),
    }


def _is_kind(given: object, known: Mapping[str, bool]) -> bool:
    return isinstance(given, str) and (not given or given in known)


def _day(said: str | None, *, needed: bool) -> date | None:
    if said:
        return date.fromisoformat(said)
    if needed:
        raise ValueError("what is counted has a date")
    return None


def _line(given: object, *, needed: bool) -> str:
    line = " ".join(given.split()) if isinstance(given, str) else ""
    if (needed and not line) or len(line) > LONGEST or (given and not isinstance(given, str)):
        raise ValueError("a line that is empty, or longer than the form allows")
    return line
