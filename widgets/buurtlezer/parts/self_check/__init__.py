"""A look at one's own report: eight questions without points."""

from buurtlezer.parts.self_check.widget import SelfLook

__all__ = ["SelfLook"]
