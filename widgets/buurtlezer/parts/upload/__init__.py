"""A table that somebody brings."""

from buurtlezer.parts.base import Refused
from buurtlezer.parts.upload.widget import Upload

__all__ = ["Refused", "Upload"]
