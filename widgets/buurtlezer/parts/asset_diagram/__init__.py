"""The asset diagram: the neighbourhood in the middle, six parts around it; an empty part asks its question."""

from buurtlezer.parts.asset_diagram.widget import AssetDiagram

__all__ = ["AssetDiagram"]
