"""What is true on the start page: how far this logbook is, and what changed since last time.

Not here: what is shown (``view``), and taking along or erasing (``session``).
"""

from dataclasses import dataclass

from buurtlezer.model import KINDS
from buurtlezer.model.kinds import made_in
from buurtlezer.steps.state import StepState
from buurtlezer.wording.circle import FOLDERS, NAMES, START, title_key


@dataclass(frozen=True)
class Station:
    """A workbook on the circle. ``state`` is ``begun``, ``untouched`` or ``later`` (does not exist yet)."""

    name: str
    title: str
    state: str
    count: int


class StartState(StepState):
    """The start page's view of the logbook."""

    def stations(self) -> list[Station]:
        """The circle in the guide's order, with how much this round holds."""
        return [self._station(name) for name in NAMES]

    def _station(self, name: str) -> Station:
        count = sum(len(self.of_kind(KINDS[kind])) for kind in made_in(name))
        state = "later" if name not in FOLDERS else "begun" if count else "untouched"
        return Station(name, self.texts(title_key(name)), state, count)

    def turn(self, name: str) -> bool | None:
        """Whether a workbook is open in the workshop now; None outside of one, and for what does not exist yet."""
        room = self.session.room
        return room.offers(name) if room is not None and name in FOLDERS and name != START else None

    def kept(self) -> str:
        """How much there is in all rounds, in words; empty for nothing."""
        count = len(self.session.revisions)
        return self.texts.many("count.entries", count) if count else ""
