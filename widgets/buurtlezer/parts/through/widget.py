"""Via whom one reaches somebody, Python side: whom one may ask for, the ways to one, and lists of what lacks.

Names are told and never synced: who stands in a network is in no widget's state. Not here: ways and lists (``steps.people``).
"""

from collections.abc import Callable
from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells

Json = dict[str, Any]


class Through(Tells):
    """One question with ways as its answer, and lists beside it. It is only read.

    From the page, by message, and kept nowhere: ``{"type": "reach", "asked": int, "key"}``. Answered with ``{"type": "reached",
    "asked", "ways", "why"}``: ``ways`` are ``[{"title", "steps": [{"name", "plain", "tie"}], "begin"}]``, ``why`` says where
    there is none. Each name has a ``plain`` one beside it, by form and number, for a screen that others see; the page says which
    of both it shows.
    """

    reach: Callable[[str], Json] | None = None
    """``reach(key)`` → ``{"ways", "why"}``."""

    targets = List(Dict()).tag(told=True)
    """``[{"key", "name", "plain"}]``: all that one may want to reach."""

    lists = List(Dict()).tag(told=True)
    """``[{"title", "items": [{"name", "plain", "note"}], "note", "none"}]``; ``none`` stands there without items."""

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if not isinstance(content, dict) or content.get("type") != "reach":
            super()._hear(widget, content, buffers)
            return
        key, asked = content.get("key"), content.get("asked")
        if self.reach is not None and isinstance(asked, int) and any(one["key"] == key for one in self.targets):
            self.send({"type": "reached", "asked": asked, **self.reach(str(key))})

    @validate("targets")
    def _check_targets(self, proposal: Any) -> Any:
        found = [shaped("a target", one, ("key", "name", "plain")) for one in proposal["value"]]
        distinct("targets", [one["key"] for one in found])
        return found

    @validate("lists")
    def _check_lists(self, proposal: Any) -> Any:
        found = [shaped("a list", one, ("title", "items", "note", "none")) for one in proposal["value"]]
        for one in found:
            for item in one["items"]:
                shaped("an item", item, ("name", "plain", "note"))
        return found
