"""The dicts that an upload shows and is told: a file that was recognised, columns that were chosen.

Not here: what they mean (the page that has the part).
"""

from collections.abc import Mapping
from typing import Any

from traitlets import TraitError

from buurtlezer.parts.base.shape import distinct, one_of, shaped

LONGEST_TITLE = 120
YEARS = range(1800, 2101)
COLUMN = ("id", "title", "use", "usable", "why_not", "kind", "unit", "year", "population", "samples", "notes", "ask_fractions")
CHOICE = ("id", "title", "kind", "year", "population", "times_hundred")


def check_found(found: Mapping[str, Any]) -> None:
    """A `TraitError` when this is not a file as it was recognised."""
    shaped("what was found", found, ("name", "level_words", "notes", "columns", "preview", "kinds"), ("level", "upload"))
    shaped("a preview", found["preview"], ("columns", "rows"))
    if any(len(row) != len(found["preview"]["columns"]) for row in found["preview"]["rows"]):
        raise TraitError("a row of the preview has as many cells as there are columns")
    kinds = [shaped("a kind", kind, ("value", "label"))["value"] for kind in found["kinds"]]
    distinct("kinds", kinds)
    for column in found["columns"]:
        shaped("a column", column, COLUMN)
        if column["usable"]:
            one_of("the kind of a column", column["kind"], kinds)
    distinct("columns", [column["id"] for column in found["columns"]])


def checked_choices(given: object, found: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What a person chose of the columns that were found, checked again: the page is never trusted.

    Raises
    ------
    ValueError
        It is no choice that the form can make. Without what was typed.
    """
    if not isinstance(given, list) or not given:
        raise ValueError("at least one column is chosen")
    usable = {column["id"] for column in found.get("columns", []) if column["usable"]}
    kinds = [kind["value"] for kind in found.get("kinds", [])]
    chosen = [_choice(one, usable, kinds) for one in given]
    if len({one["id"] for one in chosen}) < len(chosen):
        raise ValueError("a column is chosen once")
    return chosen


def _choice(one: object, usable: set[Any], kinds: list[Any]) -> dict[str, Any]:
    if not isinstance(one, dict) or set(one) != set(CHOICE):
        raise ValueError(f"a choice has {', '.join(CHOICE)}")
    title = " ".join(one["title"].split()) if isinstance(one["title"], str) else ""
    year = one["year"]
    checks = {
        "id": isinstance(one["id"], str | int) and one["id"] in usable,
        "title": 0 < len(title) <= LONGEST_TITLE,
        "kind": one["kind"] in kinds,
        "year": year is None or (type(year) is int and year in YEARS),
        "population": isinstance(one["population"], bool),
        "times_hundred": isinstance(one["times_hundred"], bool),
    }
    for field, fits in checks.items():
        if not fits:
            raise ValueError(f"a choice with another {field} than the form can give")
    return {**one, "title": title}
