"""The network canvas, and the same as a list."""

from buurtlezer.parts.canvas.widget import Canvas

__all__ = ["Canvas"]
