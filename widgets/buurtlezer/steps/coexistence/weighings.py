"""Five statements on a line, before the scenes and after them; after them what moved, and how the room stands.

With residents nothing is weighed: a card says how to stand on a line in the room. What somebody weighed before that is still
theirs: it is listed, and can be taken away. Not here: what is true (``state``), what may be told of the room (``views``).
"""

from typing import Any, Final

from buurtlezer.analysis.moved import Moved
from buurtlezer.model import Statement, When
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.weighing import Weigh
from buurtlezer.steps.coexistence.spread import rooms, waits
from buurtlezer.steps.coexistence.state import CoexistenceState
from buurtlezer.steps.page import Page

Json = dict[str, Any]

STANDING: Final = ("where", "ask", "kept")
"""How to stand on a line in the room, a sentence each."""

SAID: Final = {Moved.AWAY: "less", Moved.STAYED: "same", Moved.TOWARD: "more"}
"""How a text for oneself is called."""


def before(page: Page, state: CoexistenceState) -> Weigh:
    """The section: where one stands before the scenes."""
    return _line(page, state, When.BEFORE)


def after(page: Page, state: CoexistenceState) -> Weigh:
    """The section: the same once more, with what moved and the room's spread."""
    return _line(page, state, When.AFTER)


def _line(page: Page, state: CoexistenceState, when: When) -> Weigh:
    texts = page.texts
    part = Weigh(name=str(when), sensitive=rules(texts.language))
    page.part(part, "weighingpart")

    def told() -> Json:
        residents = state.with_residents
        return {
            "template": {**state.common, "kind": "weighing", "when": str(when)},
            "standing": [texts(f"coexistence.standing.{one}") for one in STANDING] if residents else [],
            "statements": [_statement(state, one, when) for one in Statement],
            **({"rooms": rooms(state), "waits": waits(state)} if when is When.AFTER else {}),
        }

    return page.shows(part, told)


def _statement(state: CoexistenceState, one: Statement, when: When) -> Json:
    now = state.weighing(one, when)
    told = {"name": str(one), "words": state.texts(f"statement.{one}"), **state.told(now)}
    if when is When.BEFORE or state.with_residents:
        return {**told, "before": None, "said": ""}
    earlier = state.weighing(one, When.BEFORE).entry
    return {
        **told,
        "before": earlier.value if earlier is not None else None,
        "said": _said(state, one) if now.entry is not None else "",
    }


def _said(state: CoexistenceState, one: Statement) -> str:
    """What moved, for oneself: by the words at the ends of the line, and never as far or near."""
    moved = state.moved(one)
    return state.texts(f"coexistence.moved.{SAID[moved]}" if moved is not None else "coexistence.moved.first")
