"""What is within reach for a room: the seven B's as bars, and opportunities that everybody may read. Only read."""

from buurtlezer.parts.reached.widget import Reached

__all__ = ["Reached"]
