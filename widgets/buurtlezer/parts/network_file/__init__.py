"""A network that somebody brings."""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.network_file.widget import NetworkUpload

__all__ = ["NetworkUpload", "Refused"]
