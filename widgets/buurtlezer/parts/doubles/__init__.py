"""Two names that may be one: a person decides, and takes it back."""

from buurtlezer.parts.doubles.widget import Doubles

__all__ = ["Doubles"]
