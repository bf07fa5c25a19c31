"""What is true in 04_reach: the area that is looked at as in 03, from where one goes, who reckons.

Not here: what is shown (``view``), how it stands with a gap (``steps.standing``), asking (``asker``).
"""

from typing import Final

from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.logbook.session import Session
from buurtlezer.steps.reach.reckoner import Reckoner
from buurtlezer.steps.reach.starts import Starts
from buurtlezer.steps.services.state import ServicesState

THOUGHT: Final = "04/reflection/thought"
"""Slot: what exists once a round in a logbook."""


class ReachState(ServicesState):
    """The view of the logbook that 04_reach has."""

    def __init__(self, session: Session, asked: Asked | None = None) -> None:
        super().__init__(session)
        self.starts = Starts(self)
        self.reckoner = Reckoner(session.texts, asked, has_transit=session.pack.has_transit)
