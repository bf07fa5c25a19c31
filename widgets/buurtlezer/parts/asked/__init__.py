"""Questions of a walk that are still open."""

from buurtlezer.parts.asked.widget import Asked

__all__ = ["Asked"]
