"""A team: its code, one's own part, and what all handed in."""

from buurtlezer.parts.team.widget import Team

__all__ = ["Team"]
