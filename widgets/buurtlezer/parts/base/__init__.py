"""What every part shares: the base class, its script and its look."""

from buurtlezer.parts.base.part import Part

__all__ = ["Part"]
