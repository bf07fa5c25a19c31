"""How the room stands, beside one's own marks: only where one stands again oneself.

How it stood before would else be an anchor for the mark that one is about to put. Not here: what may be told and to whom
(``views.statements``, ``store.own_first``), its words (``wording.room_statements``), one's own marks (``weighings``).
"""

from typing import Any

from buurtlezer.model import When
from buurtlezer.steps.coexistence.state import CoexistenceState
from buurtlezer.wording import room_statements

Json = dict[str, Any]


def rooms(state: CoexistenceState) -> dict[str, Json]:
    """By the name of a statement on which a mark of one's own stands after the scenes: one of ``room_statements.standing``."""
    view = state.group_view("statements")
    if not view or state.with_residents:
        return {}
    own = {str(one) for one in state.weighings(When.AFTER)}
    return {one["name"]: one for one in room_statements.standing(view, state.texts) if one["name"] in own and one["lines"]}


def waits(state: CoexistenceState) -> str:
    """How one comes to read the room's spread; empty where nothing waits, or nobody else shared a mark."""
    view = state.group_view("statements")
    if not view or state.with_residents or not view["people"]["enough"]:
        return ""
    own = {str(one) for one in state.weighings(When.AFTER)}
    waiting = view["statements"].keys() - own or room_statements.waits(view)
    return state.texts("roomstatements.own_first") if waiting else ""
