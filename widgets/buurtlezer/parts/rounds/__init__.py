"""A new round, and two rounds beside each other."""

from buurtlezer.parts.rounds.widget import Rounds

__all__ = ["Rounds"]
