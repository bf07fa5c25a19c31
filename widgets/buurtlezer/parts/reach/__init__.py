"""How far one gets: bands on a map, and what lies in them."""

from buurtlezer.parts.reach.widget import BANDS, Reach
from buurtlezer.parts.rides.question import End, Question, Side, Walk

__all__ = ["BANDS", "End", "Question", "Reach", "Side", "Walk"]
