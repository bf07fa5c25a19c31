"""What every part shares: the base class, its script and its look."""

from buurtlezer.parts.base.part import Part
from buurtlezer.parts.base.refused import Refused

__all__ = ["Part", "Refused"]
