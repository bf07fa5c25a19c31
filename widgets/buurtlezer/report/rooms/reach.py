"""What a room says is reachable, in lines: the seven, then opportunities that everybody may read."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording.reached import notes, rows

from .around import RoomAround, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    if not view["seven"]["enough"]:
        return [one["what"] for one in view["told"]]
    cell = {**view["seven"], **view["questions"]}
    seven = (
        (row["word"], listed(f"{part['word']}\N{NO-BREAK SPACE}{part['count']}" for part in row["parts"] if part["count"]))
        for row in rows(cell, around.texts)
    )
    beside = ((note["label"], note["text"]) for note in notes(cell, around.texts))
    return [*(labelled(label, said, around) for label, said in (*seven, *beside)), *(one["what"] for one in view["told"])]
