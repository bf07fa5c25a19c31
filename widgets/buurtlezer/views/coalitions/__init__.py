"""The view ``coalitions``: sheets of the room, each with who may join, who was not asked, and the first talk."""

from typing import Final

ORDER: Final = 81
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
