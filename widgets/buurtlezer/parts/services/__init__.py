"""Services in an area: on a map, in a list by category, one by one."""

from buurtlezer.parts.services.widget import Services

__all__ = ["Services"]
