"""The spread of a room over the faces."""

from buurtlezer.parts.spread.widget import Spread

__all__ = ["Spread"]
