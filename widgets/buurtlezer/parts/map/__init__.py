"""The map part: where people draw, tap or name what they call their neighbourhood."""

from buurtlezer.parts.map.geography import Geography
from buurtlezer.parts.map.widget import Map

__all__ = ["Geography", "Map"]
