"""The view ``line``: how far the figures change with the line."""

from typing import Final

ORDER: Final = 12
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
