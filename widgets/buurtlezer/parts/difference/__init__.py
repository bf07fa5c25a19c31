"""One kind of difference between two maps, with its question."""

from buurtlezer.parts.difference.widget import Difference

__all__ = ["Difference"]
