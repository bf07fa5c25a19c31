"""The view ``treasures``: what the room found that widens somebody's safety net, and what people can and want to learn."""

from typing import Final

ORDER: Final = 101
"""After the two maps of the same workbook."""
