"""The view ``board``: where the room lays its meeting places."""

from typing import Final

ORDER: Final = 61
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
