"""Doors: where one goes in."""

from buurtlezer.parts.doors.widget import Doors

__all__ = ["Doors"]
