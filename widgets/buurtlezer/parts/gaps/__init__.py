"""What is missing: cards with a form, on a map and in a list."""

from buurtlezer.parts.gaps.widget import Gaps

__all__ = ["Gaps"]
