"""The group's picture as one page has it: which views it shows, and the last result of each.

Not here: computing a view (``views``), asking the store for it (``live``).
"""

from typing import Any

from buurtlezer.store import NOTHING, GroupResult


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
    def known(self) -> dict[str, int]:
        """The views that this page shows, and the number of the result that it has of each."""
        return {view: result.seq for view, result in self._results.items()}

    @property
    def opened(self) -> dict[str, int]:
        """Of the views in which something waits for one's own answer: up to which own act the result was opened."""
        return {view: result.own for view, result in self._results.items() if result.own is not None}

    def due(self, seq: int) -> list[str]:
        """Views whose result is older than the workshop's number."""
        return [view for view, result in self._results.items() if result.seq < seq]

    def put(self, view: str, result: GroupResult) -> bool:
        """Take in a result; whether it says something else than the last one.

        An older one never takes a newer one's place, nor one that knows less of one's own acts.
        """
        last = self._results.get(view, NOTHING)
        if result.content is not None and (result.seq, result.own or 0) < (last.seq, last.own or 0):
            return False
        self._results[view] = result
        return bool(result.content != last.content)

    def forget(self) -> None:
        """Another logbook is open, or none."""
        self._results = dict.fromkeys(self._results, NOTHING)
