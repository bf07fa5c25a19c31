"""Taking something out of a report at somebody's request."""

from buurtlezer.parts.taken_out.widget import TakenOut

__all__ = ["TakenOut"]
