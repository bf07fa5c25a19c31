"""From where one looks: three tiles, and then one line."""

from buurtlezer.parts.whence.widget import Whence

__all__ = ["Whence"]
