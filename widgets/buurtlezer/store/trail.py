"""Undo and redo over a history that only grows. Pure.

Not here: the revisions themselves (``acts``).
"""

from collections.abc import Iterable

NOTHING = 0
"""Stands for the state before the first revision, and for a deleted entry one cannot tell apart from it."""


class Trail:
    """The states of one entry, and where it stands among them.

    A ``write`` or a ``delete`` is a state. ``undo`` steps to the state before, ``redo`` to the one after; both are
    revisions of their own in the history, and no states. A new state takes the place of those that could be redone.
    Before the first state lies *nothing*: undoing the first write deletes the entry. Deleting what is not there is no
    new state.

    Parameters
    ----------
    steps
        ``(seq, action)`` of all revisions of the entry, oldest first.
    """

    def __init__(self, steps: Iterable[tuple[int, str]]) -> None:
        # A state is the number of the revision that made it, and whether the entry is gone in it.
        self._states: list[tuple[int, bool]] = [(NOTHING, True)]
        self._at = 0
        for seq, action in steps:
            self._follow(seq, action)

    def _follow(self, seq: int, action: str) -> None:
        if action == "undo":
            self._at -= 1
        elif action == "redo":
            self._at += 1
        elif not (action == "delete" and self._states[self._at][1]):
            self._states[self._at + 1 :] = [(seq, action == "delete")]
            self._at += 1

    def before(self) -> int | None:
        """Number of the revision to show after an undo, ``NOTHING`` for none, ``None`` if undo has nowhere to go."""
        return self._states[self._at - 1][0] if self._at else None

    def after(self) -> int | None:
        """Number of the revision to show after a redo, ``None`` if redo has nowhere to go."""
        return self._states[self._at + 1][0] if self._at + 1 < len(self._states) else None
