"""How the room stands on one statement, as far as it may be told: dots on a line, or the sentence that says why not yet.

Not here: what may be told and to whom (``views.statements``, ``store.own_first``), one's own mark (``weighings``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import Statement, When
from buurtlezer.model.weighing import LEAST, MOST
from buurtlezer.steps.coexistence.state import CoexistenceState

Json = dict[str, Any]


def spreads(state: CoexistenceState, statement: Statement) -> list[Json]:
    """``[{"label", "said", "counts"}]``: how the room stood before, and how now. Nothing where the page shows no room.

    ``counts`` is empty where nothing is to be drawn. How it stood before is not said either until one stands again oneself.
    """
    view = state.group_view("statements")
    if not view:
        return []
    cells = view["statements"][str(statement)]
    first, now = (_spread(state, cells[str(when)], when) for when in When)
    return [now] if cells[str(When.AFTER)].get("waits") else [first, now]


def _spread(state: CoexistenceState, cell: Mapping[str, Any], when: When) -> Json:
    texts = state.texts
    label = texts(f"weighed.{when}")
    if cell.get("waits"):
        return {"label": label, "said": texts(f"coexistence.room.own_first.{when}"), "counts": []}
    if not cell["enough"]:
        return {"label": label, "said": texts("coexistence.room.few"), "counts": []}
    counts = [int(cell["values"].get(str(value), 0)) for value in range(LEAST, MOST + 1)]
    return {"label": label, "said": texts.many("coexistence.room.voices", cell["voices"]), "counts": counts}
