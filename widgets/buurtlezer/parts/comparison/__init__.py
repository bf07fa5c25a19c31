"""The comparison part: which area somebody looks at, and beside which others."""

from buurtlezer.parts.comparison.widget import Comparison

__all__ = ["Comparison"]
