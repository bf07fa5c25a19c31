"""The pictogram that goes with each of the seven B's, everywhere. Not here: the drawings (``logbook.room``)."""

from collections.abc import Mapping
from typing import Final

from buurtlezer.model import B

PICTURES: Final[Mapping[B, str]] = {
    B.KNOWN: "eye",
    B.REACHABLE: "bus",
    B.AVAILABLE: "clock",
    B.AFFORDABLE: "coins",
    B.UNDERSTANDABLE: "speech",
    B.USABLE: "puzzle",
    B.TRUSTWORTHY: "hands",
}
