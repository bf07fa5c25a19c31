"""A directory of sources, to search and to filter."""

from buurtlezer.parts.directory.widget import Directory

__all__ = ["Directory"]
