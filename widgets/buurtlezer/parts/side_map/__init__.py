"""One of the two maps of a neighbourhood, drawn by somebody of one side."""

from buurtlezer.parts.side_map.widget import SideMap

__all__ = ["SideMap"]
