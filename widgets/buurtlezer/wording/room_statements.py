"""Where a room stands on the five statements, in words, for a wall and a notebook alike.

In the order of the page. What moved is said as *toward agreeing*, *stayed*, *away*: none of it is progress. Not here: counting
(``views.statements``), who is not told it yet (``store.own_first``), drawing (``parts/room_scenes``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.enough import waiting

Json = dict[str, Any]

WHEN: Final = ("before", "after")


def ends(texts: Texts) -> list[str]:
    """What a line says at 0 and at 10: the same words on a page, in a view and on the wall."""
    return [texts("weighingpart.least"), texts("weighingpart.most")]


def people(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people put a mark on a line; empty where too few did."""
    return texts.many("roomstatements.people", view["people"]["voices"]) if view["people"]["enough"] else ""


def standing(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """All five.

    ``{"name", "text", "lines": [{"when", "label", "dots": [{"value", "count"}], "said", "note"}], "moved": [str], "note"}``:
    ``said`` is a line in words, empty without dots, and then ``note`` says why; ``note`` of a statement says why nothing is said
    to have moved. A line that waits for one's own answer is not there: what to do about it is said once for all of them.
    """
    return [_statement(name, one, texts) for name, one in view["statements"].items()]


def shows(view: Mapping[str, Any]) -> bool:
    """Whether there is a line with a dot on it."""
    return any(_told(one[when]) for one in view["statements"].values() for when in WHEN)


def waits(view: Mapping[str, Any]) -> bool:
    """Whether there is a line that one reads once one weighed the same."""
    return any(one[when].get("waits") for one in view["statements"].values() for when in WHEN)


def _told(cell: Mapping[str, Any]) -> bool:
    return bool(cell.get("enough"))


def _statement(name: str, one: Mapping[str, Any], texts: Texts) -> Json:
    moved = one["moved"]
    return {
        "name": name,
        "text": texts(f"statement.{name}"),
        "lines": [_line(when, one[when], texts) for when in WHEN if not one[when].get("waits")],
        "moved": [texts.many(f"roomstatements.moved.{way}", n) for way, n in moved["values"].items() if n]
        if _told(moved)
        else [],
        "note": texts("roomstatements.moved_rest") if moved.get("lacks") == "rest" else "",
    }


def _moved(cell: Mapping[str, Any], texts: Texts) -> list[str]:
    return [texts.many(f"roomstatements.moved.{way}", n) for way, n in cell["values"].items() if n]


def _line(when: str, cell: Mapping[str, Any], texts: Texts) -> Json:
    dots = [{"value": int(value), "count": n} for value, n in cell["values"].items() if n] if _told(cell) else []
    said = ", ".join(texts.many("roomstatements.at", one["count"], value=one["value"]) for one in dots)
    return {"when": when, "label": texts(f"roomstatements.{when}"), "dots": dots, "said": said, "note": _note(cell, texts)}


def _note(cell: Mapping[str, Any], texts: Texts) -> str:
    if _told(cell):
        return waiting(texts, cell)
    return texts.many("reached.few", cell["voices"]) if cell["voices"] else texts("roomstatements.nobody")
