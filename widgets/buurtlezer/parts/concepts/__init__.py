"""Ideas in a few sentences, with where they come from."""

from buurtlezer.parts.concepts.widget import Concepts

__all__ = ["Concepts"]
