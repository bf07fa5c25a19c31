"""The map part: where people draw, tap or name what they call their neighbourhood."""

from buurtlezer.parts.map.geography import Facts, Geography
from buurtlezer.parts.map.widget import Map

__all__ = ["Facts", "Geography", "Map"]
