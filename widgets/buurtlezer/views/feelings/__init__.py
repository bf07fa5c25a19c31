"""The view ``feelings``: how the room feels in its neighbourhood and in the city."""

from typing import Final

ORDER: Final = 10
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
