"""One figure for some areas: guess first, then see."""

from buurtlezer.parts.figure.widget import Figure

__all__ = ["Figure"]
