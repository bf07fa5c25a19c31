"""What is true in 09_coexistence: what somebody reads in the scenes, where they stand, and whether this is asked with residents.

Not here: what is shown (the module of its subject), what the room made (``views``).
"""

from dataclasses import dataclass
from typing import Any, Final, Generic

from buurtlezer.analysis.moved import Moved, moved
from buurtlezer.logbook import sharing
from buurtlezer.model import Perspective, Statement, Vignette, VignetteReading, Weighing, When
from buurtlezer.steps.made import E, read_as
from buurtlezer.steps.state import StepState

THOUGHT: Final = "09/reflection/thought"
"""Slot: what exists once a round in a logbook."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Slotted(Generic[E]):
    """What stands in a slot of this round: there may be nothing yet."""

    slot: str
    entry_id: str
    seq: int
    entry: E | None


def weighing_slot(statement: Statement, when: When) -> str:
    """Where one mark exists, without the round."""
    return f"09/weighing/{statement}/{when}"


def vignette_slot(vignette: Vignette) -> str:
    """Where the reading of one scene exists, without the round."""
    return f"09/vignette/{vignette}"


class CoexistenceState(StepState):
    """The view of the logbook that 09_coexistence has."""

    @property
    def with_residents(self) -> bool:
        """Whether this is asked of a resident, or in a workshop where residents take part: then nothing is weighed here."""
        room = self.session.shown_room
        return self.perspective is Perspective.CITIZEN or (room is not None and room.settings.residents)

    def weighing(self, statement: Statement, when: When) -> Slotted[Weighing]:
        """One mark of this round."""
        return self._slotted(weighing_slot(statement, when), Weighing)

    def weighings(self, when: When) -> dict[Statement, Weighing]:
        """The marks there are, in the order of the page."""
        found = ((one, self.weighing(one, when).entry) for one in Statement)
        return {one: entry for one, entry in found if entry is not None}

    def moved(self, statement: Statement) -> Moved | None:
        """Where one stands now beside before; None unless it was weighed twice."""
        before, after = (self.weighing(statement, when).entry for when in When)
        return moved(before.value, after.value) if before is not None and after is not None else None

    def reading(self, vignette: Vignette) -> Slotted[VignetteReading]:
        """What was read in one scene, this round."""
        return self._slotted(vignette_slot(vignette), VignetteReading)

    def readings(self) -> dict[Vignette, VignetteReading]:
        """What was read so far, in the order of the page."""
        found = ((one, self.reading(one).entry) for one in Vignette)
        return {one: entry for one, entry in found if entry is not None}

    def told(self, one: Slotted[Any]) -> Json:
        """What a part needs to show and to write what stands in a slot, and who sees it."""
        return {
            "slot": one.slot,
            "seq": one.seq,
            "content": one.entry.content() if one.entry is not None else {},
            "sharing": sharing.shown(one.entry, self.session.shown_room, self.texts, one.entry_id),
        }

    def _slotted(self, slot: str, kind: type[E]) -> Slotted[E]:
        full = f"{slot}/{self.round}"
        entry_id = self.session.entry_id(full)
        revision = self.session.revisions.get(entry_id)
        return Slotted(full, entry_id, revision.seq if revision else 0, read_as(revision, kind))
