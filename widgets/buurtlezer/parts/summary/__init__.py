"""The summary: what you have now."""

from buurtlezer.parts.summary.widget import Summary

__all__ = ["Summary"]
