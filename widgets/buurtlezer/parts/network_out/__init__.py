"""A network to take along as a file."""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.network_out.widget import NetworkOut

__all__ = ["NetworkOut", "Refused"]
