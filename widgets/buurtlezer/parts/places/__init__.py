"""Places on a map and in a list, with what they mean to whom."""

from buurtlezer.parts.places.widget import Places

__all__ = ["Places"]
