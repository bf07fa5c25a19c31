"""At which stops the room saw something, in words. Not here: counting (``views.walk``), drawing (``parts.table``)."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.steps.walk.state import WalkState
from buurtlezer.views.walk.compute import FIELDS
from buurtlezer.wording.enough import waiting


def table(state: WalkState) -> dict[str, Any]:
    """Stops by how many people saw, thought, asked there; empty where nothing may be told."""
    texts, found = state.texts, _view(state)
    told = [stop for stop in found.get("stops", ()) if stop["enough"]]
    if not told:
        return {}
    few = len(found["stops"]) - len(told)
    most = max(told, key=lambda stop: int(stop.get("waiting", 0)))
    columns = [texts("walk.group.voices"), *(texts(f"story.said.{field}") for field in FIELDS)]
    return {
        "caption": texts("walk.group.caption"),
        "corner": texts("walk.group.stop"),
        "columns": [{"title": title, "note": ""} for title in columns],
        "rows": [_row(state, stop) for stop in told],
        "notes": [*([texts.many("walk.group.few", few)] if few else ()), *filter(None, [waiting(texts, most)])],
        "file": "",
    }


def missing(state: WalkState) -> str:
    """What it needs, kindly."""
    texts, found = state.texts, _view(state)
    if not state.in_room:
        return texts("walk.group.elsewhere")
    return texts("walk.group.none", minimum=found["minimum"]) if found else texts("walk.group.wait")


def _view(state: WalkState) -> Mapping[str, Any]:
    found: Mapping[str, Any] = state.group_view("walk") or {}
    return found


def _row(state: WalkState, stop: Mapping[str, Any]) -> dict[str, Any]:
    counts = [stop["voices"], *(stop["said"][field] for field in FIELDS)]
    cells = [{"text": str(count), "note": "", "role": "group"} for count in counts]
    return {"title": stop["name"][state.texts.language], "note": "", "cells": cells}
