"""A table that somebody brings, and what any file that somebody brings needs."""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.upload.bringing import Bringing
from buurtlezer.parts.upload.widget import Upload

__all__ = ["Bringing", "Refused", "Upload"]
