"""The view ``communities``: communities of the room, where they come together, and how far over the line."""

from typing import Final

ORDER: Final = 80
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
