"""The coalition sheet, party by party."""

from buurtlezer.parts.coalition.widget import CoalitionSheet

__all__ = ["CoalitionSheet"]
