"""What parts share that give a file when they are asked: no part by itself."""

from buurtlezer.parts.making.makes import File, Makes

__all__ = ["File", "Makes"]
