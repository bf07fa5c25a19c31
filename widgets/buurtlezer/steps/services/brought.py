"""Lists of services that somebody brought, with their rows, which open pages do not hold.

Not here: reading a file (``bringing``), the entry (``model.service_list``), what may be counted.
"""

from dataclasses import dataclass

from buurtlezer.model import ServiceList
from buurtlezer.model.service_list import Listed
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState


@dataclass(frozen=True, slots=True)
class Brought:
    """A list, and all that is on it."""

    made: Made[ServiceList]
    rows: tuple[Listed, ...]


class BroughtLists:
    """The lists of a page, each read from the store once for each of its revisions."""

    def __init__(self, state: StepState) -> None:
        self._state = state
        self._read: dict[str, Brought] = {}

    def all(self) -> list[Brought]:
        """All lists, oldest first: what somebody brought serves the next round too."""
        now = self._state.of_any_round(ServiceList)
        self._read = {one.revision.act_id: self._read.get(one.revision.act_id) or self._whole(one) for one in now}
        return list(self._read.values())

    def _whole(self, one: Made[ServiceList]) -> Brought:
        entry = self._state.session.whole(one.entry_id)
        return Brought(one, entry.rows if isinstance(entry, ServiceList) else ())
