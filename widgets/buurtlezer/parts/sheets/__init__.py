"""Sheets of paper and the file to take along: given out, and brought back."""

from buurtlezer.parts.sheets.widget import Sheets

__all__ = ["Sheets"]
