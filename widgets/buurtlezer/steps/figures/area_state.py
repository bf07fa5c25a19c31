"""The areas of 02_figures: as everywhere, on a ground whose inhabitants are spread by a table that the person may have brought.

Not here: which figures there are (``state``), which area is looked at (``steps.looking``).
"""

from buurtlezer.analysis.ground import Ground
from buurtlezer.logbook.session import Session
from buurtlezer.steps.figures import brought
from buurtlezer.steps.looking import LookingState


class AreaState(LookingState):
    """The areas, and how a district's inhabitants are spread over its sectors."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._grounds: dict[tuple[str, ...], brought.Spread] = {}

    @property
    def ground(self) -> Ground:
        """The sectors, with inhabitants spread by the numbers of the pack, or by newer ones that the person brought."""
        return self.spread.ground

    @property
    def spread(self) -> "brought.Spread":
        """How a district's inhabitants are spread over its sectors, and by which table."""
        key = self._ground_key
        if key not in self._grounds:
            self._grounds = {key: brought.spread(self)}
        return self._grounds[key]

    @property
    def _ground_key(self) -> tuple[str, ...]:
        return brought.population_key(self)
