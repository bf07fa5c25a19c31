"""The view ``conclusions``: what the room concludes, how each stands, and on which legs."""

from typing import Final

ORDER: Final = 110
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
