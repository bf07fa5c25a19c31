"""The view ``neighbourhood``: where the room's drawings agree."""

from typing import Final

ORDER: Final = 11
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
