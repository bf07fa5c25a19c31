"""What is within reach for the room, in words: the seven of all who shared an opportunity, and what the trainer said yes to.

Not here: counting (``views.reach``), the words of a row (``wording.reached``), one's own (``opportunities``, ``seven``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.parts.reached import Reached
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording import reached

Json = dict[str, Any]


def group(page: Page, state: StepState) -> Reached:
    """The section: bars and cards, only read."""
    return page.shows(page.part(Reached(name="group"), "reached"), lambda: told(state))


def told(state: StepState) -> Json:
    """What the part shows."""
    texts, found = state.texts, _view(state)
    seven = {**found.get("seven", {"enough": False}), **found.get("questions", {})}
    rows = reached.rows(seven, texts) if seven["enough"] else []
    return {
        "people": reached.people(seven, texts) if rows else "",
        "rows": [{**row, "picture": paths()[row["picture"]]} for row in rows],
        "notes": reached.notes(seven, texts) if rows else [],
        "told": reached.told(found.get("told", ()), texts),
        "empty": missing(state),
    }


def missing(state: StepState) -> str:
    """What it needs, kindly."""
    texts, found = state.texts, _view(state)
    if not state.in_room:
        return texts("reached.elsewhere")
    return texts("reached.none", minimum=found["minimum"]) if found else texts("reached.wait")


def _view(state: StepState) -> Mapping[str, Any]:
    found: Mapping[str, Any] = state.group_view("reach") or {}
    return found
