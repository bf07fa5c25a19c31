"""The plan of a walk."""

from buurtlezer.parts.plan.widget import Plan

__all__ = ["Plan"]
