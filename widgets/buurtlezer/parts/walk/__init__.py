"""The walk itself, and the same as one file to take along."""

from buurtlezer.parts.walk.pictured import Pictured
from buurtlezer.parts.walk.widget import Walk

__all__ = ["Pictured", "Walk"]
