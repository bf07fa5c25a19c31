"""Whether one more page may start: a place on the server, a share of the places by address, and a pace by address.

Whoever asks for a page takes a kernel's memory, also who only asks and never looks. So one address, behind which a whole school
may stand, gets a burst and then a pace, and always leaves some places to the others. Not here: when a page that nobody is at
loses its place (``presence``), who may be asking (``origin``).
"""

from math import ceil
from typing import Final, Literal

from buurtlezer.serving.limits.pace import Pace
from buurtlezer.serving.limits.presence import Presence

AT_ONCE: Final = 60
"""Pages by one address, then half as many a minute: a school of thirty opens one at once, and the next soon after."""
SHARE: Final = 4 / 5
"""Of the places, for one address: what it leaves is there for whoever comes from elsewhere."""

No = Literal["full", "pace"]


class Starts:
    """Gives places to pages. ``most``: how many there are; ``at_once``: of one address, before its pace begins."""

    def __init__(self, presence: Presence, most: int, at_once: int = AT_ONCE) -> None:
        self._presence = presence
        self._most = most
        self._pace = Pace(at_once, at_once / 2)

    def take(self, kernel_id: str, address: str, patience: float) -> No | None:
        """Take a place for this page, in one step; or why there is none now."""
        if len(self._presence) >= self._most or self._presence.by_address(address) >= ceil(self._most * SHARE):
            return "full"
        if not self._pace.take(address):
            return "pace"
        self._presence.arrive(kernel_id, patience, address)
        return None
