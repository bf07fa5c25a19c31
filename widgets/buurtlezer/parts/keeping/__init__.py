"""What is kept, taking it along, erasing it."""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.keeping.widget import Keeping

__all__ = ["Keeping", "Refused"]
