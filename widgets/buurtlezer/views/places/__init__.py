"""The view ``places``: what the room's places mean to whom."""

from typing import Final

ORDER: Final = 60
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
