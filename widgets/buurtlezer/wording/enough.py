"""What a group's picture takes to be shown, and what it lacks, in words. Not here: when it is enough (``analysis.cell``)."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.texts import Texts


def few(texts: Texts, key: str, minimum: int, cell: Mapping[str, Any]) -> str:
    """The text of a key that says what it takes, and ``now`` what the cell lacks; of one that is enough, nothing.

    What an older version computed lacks voices.
    """
    now = "" if cell["enough"] else texts(f"enough.now.{cell.get('lacks', 'voices')}", voices=cell["voices"])
    return texts(key, minimum=minimum, now=now).replace("  ", " ").strip()


def nothing(content: Mapping[str, Any], texts: Texts, view: str) -> dict[str, Any]:
    """What a wall says of a view whose questions are each of too few: what it takes, or ``why`` where there are enough people."""
    people = content["people"]
    if not people["enough"]:
        return dict(people)
    why = texts.many(f"room{view}.people", people["voices"])
    return {**people, "enough": False, "why": texts("enough.each", people=why, minimum=content["minimum"])}


def waiting(texts: Texts, cell: Mapping[str, Any]) -> str:
    """How many voices the next picture of a cell may show; empty where none waits (``analysis.pictures``)."""
    return texts("enough.waiting", count=cell["waiting"]) if cell.get("waiting") else ""
