"""What a room says is missing: cards and a map with the same numbers, only read."""

from buurtlezer.parts.missed.widget import Missed

__all__ = ["Missed"]
