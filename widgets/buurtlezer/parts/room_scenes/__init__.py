"""What a room read, weighed and saw of living together apart, in a notebook. Only read."""

from buurtlezer.parts.room_scenes.widget import RoomScenes

__all__ = ["RoomScenes"]
