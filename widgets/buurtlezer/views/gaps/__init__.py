"""The view ``gaps``: what the room says is missing."""

from typing import Final

ORDER: Final = 30
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
