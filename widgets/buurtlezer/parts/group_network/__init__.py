"""A room's network and gates in a notebook: read, and doubles to decide."""

from buurtlezer.parts.group_network.widget import GroupNetwork

__all__ = ["GroupNetwork"]
