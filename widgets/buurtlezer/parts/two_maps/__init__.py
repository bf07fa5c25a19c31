"""The two maps of a neighbourhood beside each other."""

from buurtlezer.parts.two_maps.widget import TwoMaps

__all__ = ["TwoMaps"]
