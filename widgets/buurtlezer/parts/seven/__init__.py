"""The seven B's of one opportunity: yes, no, or ask it."""

from buurtlezer.parts.seven.widget import Seven

__all__ = ["Seven"]
