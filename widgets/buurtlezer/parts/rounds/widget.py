"""A new round and two rounds beside each other, Python side. Told and never synced, as it names what somebody wrote.

Not here: what may be carried along (``steps.report.carrying``), what is new or gone (``analysis.rounds``), the words of both.
"""

from collections.abc import Callable, Sequence
from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base.refused import Refused
from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells

Act = dict[str, Any]


class Rounds(Tells):
    """Begins a round with what is chosen, takes it back, and lays two rounds beside each other.

    The page asks, and sends what it is answered as acts of its own, in order:

    - ``begin``: ``{"to": int, "chosen": [entry id]}`` and ``back``: ``{}``. Answered with ``{"type": "acts", "of":
      "begin" | "back", "acts": [act], "says": [sentence]}`` or ``{"type": "acts", "of", "refused": sentence}``.
    - ``beside``: ``{"before": int, "after": int}``: the trait ``beside`` is told anew.
    """

    plan = Dict().tag(told=True)
    """``{"to": int, "intro": [sentence], "kinds": [{"kind", "label", "items": [{"id", "label"}], "ticked": bool}],
    "stays": [sentence], "word": what the button says, "empty": sentence}``; empty: nothing is begun here (the example)."""

    undo = Dict().tag(told=True)
    """``{"sentence", "word"}``; empty where a round cannot be taken back."""

    numbers = List(Dict()).tag(told=True)
    """Rounds to choose from, ``[{"value": int, "label"}]``."""

    beside = Dict().tag(told=True)
    """``{"before": int, "after": int, "empty": sentence, "subjects": [{"name", "title", "counts": sentence, "new": [str], "gone":
    [str], "changed": [{"called", "fields": [{"field", "was", "now"}]}], "same": [str], "again": [str], "numbers": [str]}],
    "figures": {"caption", "columns": [str], "rows": [{"title", "cells": [str], "note"}], "notes": [str]} | {}}``."""

    def __init__(
        self,
        begin: Callable[[int, Sequence[str]], tuple[list[Act], list[str]]] = lambda _to, _chosen: ([], []),
        back: Callable[[], list[Act]] = list,
        choose: Callable[[int, int], None] = lambda _before, _after: None,
        **traits: Any,
    ) -> None:
        """``begin`` gives acts and sentences, ``back`` acts: both may raise ``Refused``. ``choose`` hears which two rounds."""
        super().__init__(**traits)
        self._begin, self._back, self._choose = begin, back, choose

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        said = content.get("type") if isinstance(content, dict) else None
        if said == "begin" and is_number(content.get("to")) and isinstance(content.get("chosen"), list):
            chosen = [str(one) for one in content["chosen"]]
            self._answer("begin", lambda: self._begin(content["to"], chosen))
        elif said == "back":
            self._answer("back", lambda: (self._back(), []))
        elif said == "beside" and is_number(content.get("before")) and is_number(content.get("after")):
            self._choose(content["before"], content["after"])
        else:
            super()._hear(widget, content, buffers)

    def _answer(self, of: str, made: Callable[[], tuple[list[Act], list[str]]]) -> None:
        try:
            acts, says = made()
        except Refused as refused:
            self.send({"type": "acts", "of": of, "refused": str(refused)})
        else:
            self.send({"type": "acts", "of": of, "acts": acts, "says": says})

    @validate("plan")
    def _check_plan(self, proposal: Any) -> Any:
        plan = proposal["value"]
        if plan:
            shaped("a plan", plan, ("to", "intro", "kinds", "stays", "word", "empty"))
            distinct("kinds", [shaped("a kind", one, ("kind", "label", "items", "ticked"))["kind"] for one in plan["kinds"]])
        return plan

    @validate("beside")
    def _check_beside(self, proposal: Any) -> Any:
        beside = proposal["value"]
        if beside:
            shaped("two rounds", beside, ("before", "after", "empty", "subjects", "figures"))
            for one in beside["subjects"]:
                shaped("a subject", one, ("name", "title", "counts", "new", "gone", "changed", "same", "again", "numbers"))
        return beside


def is_number(given: object) -> bool:
    """Whether a page sent the number of a round."""
    return isinstance(given, int) and not isinstance(given, bool) and 1 <= given <= 999
