"""Communities × places: drawn, and as a table that says the same."""

from buurtlezer.parts.communities.widget import Communities

__all__ = ["Communities"]
