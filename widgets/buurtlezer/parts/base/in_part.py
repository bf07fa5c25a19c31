"""A part that tells its page lists of thousands, and after each act only what is otherwise in them.

Not here: putting both together again, in the page (``in_part.js``), telling (``tells``).
"""

from collections.abc import Sequence
from typing import Any, TypedDict

from buurtlezer.parts.base.tells import Tells

Row = dict[str, Any]


class Otherwise(TypedDict):
    """What turns the list that was told last into this one."""

    of: int
    """How often it was told before: who missed one asks for all of it."""

    order: list[str] | None
    """Keys, where they or their order are not what they were."""

    rows: list[Row]
    """What is new or otherwise."""


def otherwise(before: Sequence[Row], now: Sequence[Row], of: int) -> Otherwise:
    """What to tell of a list whose rows have a ``key`` each."""
    known = {row["key"]: row for row in before}
    keys = [row["key"] for row in now]
    rows = [row for row in now if known.get(row["key"]) != row]
    return Otherwise(of=of, order=None if keys == list(known) else keys, rows=rows)


class TellsInPart(Tells):
    """A part with lists ``.tag(told=True, in_part=True)``, of rows with a ``key`` each.

    A page that asks is told all, and before one asks nothing is told.
    """

    def __init__(self, **traits: Any) -> None:
        self._times: dict[str, int] = {}
        self._before: dict[str, list[Row]] = {}
        self._asked = False
        super().__init__(**traits)

    def _tell(self) -> None:
        if self._holding_sync:
            return
        if not self._asked:  # nobody hears it yet, and whoever asks is told all
            self._untold.clear()
            return
        for name in self.trait_names(in_part=True):
            if name in self._untold:
                now = self._untold.pop(name)
                times = self._times.get(name, 0)
                self._times[name] = times + 1
                self.send({"type": "otherwise", "trait": name, **otherwise(self._before.get(name, []), now, times)})
                self._before[name] = now
        super()._tell()

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if isinstance(content, dict) and content.get("type") == "tell":
            if not self._asked:
                self._asked = True
                self._before = {name: getattr(self, name) for name in self.trait_names(in_part=True)}
            self.send({"type": "times", "times": self._times})
        super()._hear(widget, content, buffers)
