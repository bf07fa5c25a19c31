"""The board: cards into bins or onto a plane."""

from buurtlezer.parts.board.widget import Board

__all__ = ["Board"]
