"""What is kept, taking it along, erasing it."""

from buurtlezer.parts.keeping.widget import Keeping, Refused

__all__ = ["Keeping", "Refused"]
