"""Statements on a line."""

from buurtlezer.parts.weighing.widget import Weigh

__all__ = ["Weigh"]
