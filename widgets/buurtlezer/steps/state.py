"""What is true in every workbook: which round it is, from which perspective, which entries of a kind there are.

Entries are given as their types; what this version cannot read is none of them. Not here: what one workbook decides (its own
``state``), and anything that is shown.
"""

from collections.abc import Mapping
from typing import Any, Final, cast

from buurtlezer.geodata import Pack
from buurtlezer.logbook.session import Session
from buurtlezer.model import Entry, Occasion, Perspective
from buurtlezer.steps.made import E, Made, made, read_as

OWN: Final = "01/area/own"
"""Slot of the neighbourhood that the person calls their own. Several workbooks look at it."""

OCCASION: Final = "00/occasion"
"""Slot of why and from where this logbook looks. One for all rounds: it says which round it is."""


class StepState:
    """A view of the session's logbook; what is kept here holds for one state of it, so it is true after every change."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.texts = session.texts
        self._listed: tuple[tuple[object, ...], dict[type[Entry], list[Made[Any]]]] = ((), {})

    @property
    def pack(self) -> Pack:
        """The data pack."""
        return self.session.pack

    @property
    def occasion(self) -> Occasion | None:
        """Why and from where this logbook looks; None until somebody says so."""
        return self._at(OCCASION, Occasion)

    @property
    def round(self) -> int:
        """The round that new entries belong to: 1 until somebody says otherwise."""
        occasion = self.occasion
        return occasion.round if occasion is not None else 1

    @property
    def perspective(self) -> Perspective:
        """From where new entries look; a visitor (a student, a facilitator) until somebody says otherwise."""
        occasion = self.occasion
        return occasion.perspective if occasion is not None else Perspective.VISITOR

    @property
    def common(self) -> Mapping[str, Any]:
        """Fields that go with each new entry, of whatever kind."""
        return {"perspective": str(self.perspective), "round": self.round}

    @property
    def in_room(self) -> bool:
        """Whether the page shows a room: in a workshop, and not while the example is shown."""
        return self.session.shown_room is not None

    def group_view(self, name: str) -> Any:
        """A view of the group as plain JSON values; None where the page shows no room, and before it was computed."""
        return self.session.group.get(name) if self.in_room else None

    def of_kind(self, kind: type[E], **match: object) -> list[Made[E]]:
        """Entries of a kind in the present round whose fields have these values, oldest first."""
        now = self.round
        found = [one for one in self.of_any_round(kind) if one.entry.round == now]
        for field, value in match.items():
            found = [one for one in found if getattr(one.entry, field) == value]
        return found

    def of_any_round(self, kind: type[E]) -> list[Made[E]]:
        """All entries of a kind, oldest first. All parts of a page ask after each change: listed once for what is the same."""
        now = (*self.session.state_of_entries, self.session.texts.language)
        if self._listed[0] != now:
            self._listed = (now, {})
        known = self._listed[1]
        if kind not in known:
            known[kind] = made(self.session.revisions.values(), kind)
        return cast("list[Made[E]]", known[kind])

    def in_slot(self, slot: str, kind: type[E]) -> E | None:
        """This round's entry in a slot; None where nothing is, and for what cannot be read or is of another kind."""
        return self.in_slot_of_round(slot, kind, self.round)

    def in_slot_of_round(self, slot: str, kind: type[E], number: int) -> E | None:
        """The same of another round."""
        return self._at(f"{slot}/{number}", kind)

    def _at(self, slot: str, kind: type[E]) -> E | None:
        return read_as(self.session.revisions.get(self.session.entry_id(slot)), kind)
