"""The group's picture as one page has it: which views it shows, and the last result of each.

Not here: computing a view (``views``), asking the store for it (``live``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.store import GroupResult, Head

NOTHING = GroupResult(None, 0)


class GroupPicture:
    """Results by the name of their view. A page says once which it shows; only these are asked for."""

    def __init__(self) -> None:
        self._results: dict[str, GroupResult] = {}

    def want(self, view: str) -> None:
        """This page shows a view."""
        self._results.setdefault(view, NOTHING)

    def get(self, view: str) -> Any:
        """The last result as plain JSON values; None where there is none yet, or no room."""
        return self._results.get(view, NOTHING).content

    @property
    def views(self) -> list[str]:
        """The views that this page shows."""
        return list(self._results)

    def ripe(self, heads: Mapping[str, Head]) -> list[str]:
        """Views for which the store has another result than this page, or would let it compute one."""
        return [view for view, head in heads.items() if head.open or head.seq != self._results.get(view, NOTHING).seq]

    def due(self, seq: int) -> list[str]:
        """Views whose result is older than the workshop's number."""
        return [view for view, result in self._results.items() if result.seq < seq]

    def put(self, view: str, result: GroupResult) -> bool:
        """Take in a result; whether it says something else than the last one. An older one never takes a newer one's place."""
        last = self._results.get(view, NOTHING)
        if result.content is not None and result.seq < last.seq:
            return False
        self._results[view] = result
        return bool(result.content != last.content)

    def forget(self) -> None:
        """Another logbook is open, or none."""
        self._results = dict.fromkeys(self._results, NOTHING)
