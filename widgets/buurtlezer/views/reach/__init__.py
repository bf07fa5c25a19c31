"""The view ``reach``: what is not near and may be reachable for the room, and what is missing for it most."""

from typing import Final

ORDER: Final = 40
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
