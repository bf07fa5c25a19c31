"""What a room shares of its networks and gates, only read."""

from buurtlezer.parts.roomnet.widget import RoomNet

__all__ = ["RoomNet"]
