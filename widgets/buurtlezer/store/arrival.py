"""Whence somebody comes into a workshop: by which device, and by which address, each only as a mark.

Neither is kept. Of a device's mark the workshop keeps as whom its logbooks speak: a device that joins again is one author, so
nobody is several by coming in several times. Of an address's mark it keeps eight hex digits, by which the trainer sees who came
in by one address. Both are hashed with the workshop's id, so they say nothing about another workshop, and both go with the
participant. Not here: making marks (a device, the server), joining (``joining``), the author of an entry (``shared``).
"""

import hmac
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from buurtlezer.model import is_id

NETWORK_LENGTH: Final = 8


@dataclass(frozen=True, slots=True)
class Arrival:
    """Marks of where somebody comes in from; empty where nothing is known.

    ``device``: 32 hex digits that the device drew at random; anything else is none. ``address``: what the server calls an
    address, under a key that only it has.
    """

    device: str = ""
    address: str = ""

    def author(self, workshop_id: str) -> str | None:
        """As whom logbooks of this device speak in a workshop: 32 hex digits; None where the device is not known."""
        return _hashed(workshop_id, "device", self.device) if is_id(self.device) else None

    def network(self, workshop_id: str) -> str | None:
        """Eight hex digits that are the same for all who come into this workshop by one address."""
        return _hashed(workshop_id, "address", self.address)[:NETWORK_LENGTH] if self.address else None


NOWHERE: Final = Arrival()


def numbered(networks: Collection[str | None]) -> dict[str, int]:
    """A number, from 1 on in their order, for each network that several came by."""
    given = list(networks)
    several = [one for one in dict.fromkeys(given) if one is not None and given.count(one) > 1]
    return {one: number for number, one in enumerate(several, 1)}


def _hashed(workshop_id: str, what: str, mark: str) -> str:
    return hmac.digest(workshop_id.encode(), f"{what}:{mark}".encode(), "sha256").hex()[:32]
