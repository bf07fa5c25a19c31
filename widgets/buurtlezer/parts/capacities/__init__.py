"""Skills of one's own: hands, head, heart, each with two switches."""

from buurtlezer.parts.capacities.widget import Capacities

__all__ = ["Capacities"]
