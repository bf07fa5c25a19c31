"""The coverage of an area."""

from buurtlezer.parts.coverage.widget import Coverage

__all__ = ["Coverage"]
