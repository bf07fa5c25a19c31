"""Lists of services that somebody brought: how many of their rows have a place. Open pages do not hold the rows themselves.

Not here: reading a file (``bringing``), the rows on the map and in the list (``services_here``), what may be counted.
"""

from dataclasses import dataclass

from buurtlezer.model import ServiceList
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many rows of a list have a point, how many a street and no point, how many neither."""

    points: int
    streets: int
    neither: int


class BroughtLists:
    """The lists of a page, each read from the store once for each of its revisions."""

    def __init__(self, state: StepState) -> None:
        self._state = state
        self._read: dict[str, Numbers] = {}

    def all(self) -> list[tuple[Made[ServiceList], Numbers]]:
        """All lists, oldest first: what somebody brought serves the next round too."""
        now = self._state.of_any_round(ServiceList)
        self._read = {one.revision.act_id: self._read.get(one.revision.act_id) or self._numbers(one) for one in now}
        return [(one, self._read[one.revision.act_id]) for one in now]

    def _numbers(self, one: Made[ServiceList]) -> Numbers:
        entry = self._state.session.whole(one.entry_id)
        rows = entry.rows if isinstance(entry, ServiceList) else ()
        points = sum(row.location is not None for row in rows)
        streets = sum(row.location is None and bool(row.street) for row in rows)
        return Numbers(points, streets, len(rows) - points - streets)
