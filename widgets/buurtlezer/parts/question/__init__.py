"""The question: several fields, one entry."""

from buurtlezer.parts.question.widget import Question

__all__ = ["Question"]
