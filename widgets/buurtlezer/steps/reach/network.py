"""What rides are reckoned on, with what is assumed: in plain sight, since each number of the page rests on it.

Not here: the network itself (``geodata.transit``), the tables of the pack.
"""

from typing import Any

from buurtlezer.parts.table import Table
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach.state import ReachState

ASSUMED = ("order", "running", "headway", "span", "trains", "walking", "window", "not")


def network(page: Page, state: ReachState) -> Table:
    """The section."""
    part = page.part(Table(name="network"), "table")
    return page.shows(part, lambda: {"table": table(state)})


def table(state: ReachState) -> dict[str, Any]:
    """What it rests on, a row each: what we take, and what it rests on."""
    texts = state.texts
    rows = [
        {
            "title": texts(f"reach.network.{name}.title"),
            "note": "",
            "cells": [{"text": texts(f"reach.network.{name}.what"), "note": texts(f"reach.network.{name}.source")}],
        }
        for name in ASSUMED
    ]
    return {
        "caption": texts("reach.network.caption"),
        "columns": [{"title": texts("reach.network.taken"), "note": ""}],
        "rows": rows,
        "notes": [texts("reach.network.feed")],
        "file": "",
        "corner": texts("reach.network.corner"),
    }
