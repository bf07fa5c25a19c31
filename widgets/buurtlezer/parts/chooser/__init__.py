"""Which figure to look at."""

from buurtlezer.parts.chooser.widget import Chooser

__all__ = ["Chooser"]
