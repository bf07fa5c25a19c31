"""A table with its download."""

from buurtlezer.parts.table.widget import Table

__all__ = ["Table"]
