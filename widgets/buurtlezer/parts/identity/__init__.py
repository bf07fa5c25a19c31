"""Who is here, on which logbook: the page's one channel between parts and kernel."""

from buurtlezer.parts.identity.widget import Identity

__all__ = ["Identity"]
