"""A part that tells its page lists of thousands, and after each act only what is otherwise in them.

Not here: putting both together again, in the page (``in_part.js``), telling (``tells``).
"""

from collections.abc import Sequence
from typing import Any, TypedDict

from buurtlezer.parts.base.tells import Tells

Row = dict[str, Any]


class Order(TypedDict):
    """Where keys are not what they were: from ``at`` on ``gone`` of them are gone and ``keys`` stand there, ``count`` in all."""

    at: int
    gone: int
    keys: list[str]
    count: int


class Otherwise(TypedDict):
    """What turns the list that was told last into this one."""

    of: int
    """How often it was told before: who missed one asks for all of it."""

    order: Order | None
    """None where the keys stand as they stood."""

    rows: list[Row]
    """What is new or otherwise."""


def otherwise(before: Sequence[Row], now: Sequence[Row], of: int) -> Otherwise:
    """What to tell of a list whose rows have a ``key`` each."""
    known = {row["key"]: row for row in before}
    rows = [row for row in now if known.get(row["key"]) != row]
    return Otherwise(of=of, order=_order(list(known), [row["key"] for row in now]), rows=rows)


def _order(before: Sequence[str], now: Sequence[str]) -> Order | None:
    """What is between those at the beginning and at the end that stayed where they were."""
    if before == now:
        return None
    at = _alike(before, now)
    end = _alike(before[at:][::-1], now[at:][::-1])
    return Order(at=at, gone=len(before) - at - end, keys=list(now[at : len(now) - end]), count=len(now))


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are the same from the beginning on."""
    return next(
        (n for n, (first, second) in enumerate(zip(one, other, strict=False)) if first != second), min(len(one), len(other))
    )


class TellsInPart(Tells):
    """A part with lists ``.tag(told=True, in_part=True)``, of rows with a ``key`` each.

    A page that asks is told all, and before one asks nothing is told.
    """

    def __init__(self, **traits: Any) -> None:
        self._times: dict[str, int] = {}
        self._before: dict[str, list[Row]] = {}
        self._asked = False
        super().__init__(**traits)
        # What it was made with is told to a page that asks, and later changes are changes of that.
        self._before = {name: getattr(self, name) for name in self.trait_names(in_part=True)}

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
