"""What is true in every workbook: which round it is, from which perspective, which entries of a kind there are.

Not here: what one workbook decides (its own ``state``), and anything that is shown.
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model import Perspective
from buurtlezer.steps.session import Session
from buurtlezer.store import Revision

OCCASION = "00/occasion"
"""Slot of why and from where this logbook looks. One for all rounds: it says which round it is."""


class StepState:
    """A view of the session's logbook; nothing is kept here, so it is true after every change."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.texts = session.texts

    @property
    def occasion(self) -> Mapping[str, Any]:
        """The occasion's content, or empty."""
        found = self.session.revisions.get(self.session.entry_id(OCCASION))
        return (found.content or {}) if found else {}

    @property
    def round(self) -> int:
        """The round that new entries belong to: 1 until somebody says otherwise."""
        return int(self.occasion.get("round", 1))

    @property
    def perspective(self) -> str:
        """From where new entries look; a visitor (a student, a facilitator) until somebody says otherwise."""
        return str(self.occasion.get("perspective", Perspective.VISITOR))

    def of_kind(self, kind: str, **match: object) -> list[Revision]:
        """Entries of a kind in the present round whose content has these values, oldest first."""
        wanted = {"kind": kind, "round": self.round, **match}
        found = (
            revision
            for revision in self.session.revisions.values()
            if all((revision.content or {}).get(field) == value for field, value in wanted.items())
        )
        return sorted(found, key=lambda revision: revision.seq)

    def in_slot(self, slot: str) -> Mapping[str, Any]:
        """Content of this round's entry in a slot, or empty."""
        found = self.session.revisions.get(self.session.entry_id(f"{slot}/{self.round}"))
        return (found.content or {}) if found else {}
