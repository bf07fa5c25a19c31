"""Whether what was there once is still there: one thing at a time, also without a line."""

from buurtlezer.parts.checklist.widget import Checklist

__all__ = ["Checklist"]
