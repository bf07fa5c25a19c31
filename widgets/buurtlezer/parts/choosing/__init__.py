"""Choosing what goes into a report."""

from buurtlezer.parts.choosing.widget import Choosing

__all__ = ["Choosing"]
