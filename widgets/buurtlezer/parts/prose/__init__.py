"""A sentence of the page that follows who looks at it."""

from buurtlezer.parts.prose.widget import Prose

__all__ = ["Prose"]
