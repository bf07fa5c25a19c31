"""The circle of the workbooks."""

from buurtlezer.parts.circle.widget import Circle

__all__ = ["Circle"]
