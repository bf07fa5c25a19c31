"""What is otherwise in a list of thousands since it was told whole: a few entries by their reference, and where they stand.

Not here: putting both together again, in the browser (``told.js``).
"""

from collections.abc import Sequence
from typing import Any, TypedDict

MOST = 200
"""So many changes are told by themselves; with more, all is told anew and the count begins again."""

Told = dict[str, Any]


class Since(TypedDict, total=False):
    """Empty where nothing is otherwise."""

    gone: list[str]
    """References of what is not there any more."""

    changed: list[tuple[int, Told]]
    """What is new, other or elsewhere, each with its place in the list as it is now, from the front."""


class Telling:
    """Of one list, whose entries have a ``ref`` each.

    What is told of a change turns any list since the last whole one into the present one: a browser may have opened the page
    anew in between, and then holds a later one.
    """

    def __init__(self) -> None:
        self._now: dict[str, Told] = {}
        self._order: list[str] = []
        """References of the list that was told whole."""
        self._touched: dict[str, None] = {}
        """What was ever otherwise since then."""

    def of(self, now: Sequence[Told]) -> Since | None:
        """What to tell of this list; None where all of it is to be told."""
        by_ref = {one["ref"]: one for one in now}
        refs = {**self._now, **by_ref}
        self._touched |= {ref: None for ref in refs if self._now.get(ref) != by_ref.get(ref)}
        self._now = by_ref
        staying = [ref for ref in self._order if ref not in self._touched]
        # What stayed the same may stand in another order.
        if not staying or len(self._touched) > MOST or staying != [ref for ref in by_ref if ref not in self._touched]:
            self._order, self._touched = [*by_ref], {}
            return None
        if not self._touched:
            return Since()
        changed = [(at, one) for at, one in enumerate(now) if one["ref"] in self._touched]
        return Since(gone=[ref for ref in self._touched if ref not in by_ref], changed=changed)
