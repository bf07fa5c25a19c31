"""The view ``walk``: what was seen, thought and asked at which stops."""

from typing import Final

ORDER: Final = 50
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
