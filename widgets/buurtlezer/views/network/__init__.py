"""The view ``network``: organisations, initiatives, places, media and public functions of the room, and what ties them."""

from typing import Final

ORDER: Final = 70
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
