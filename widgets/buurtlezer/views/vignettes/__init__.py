"""The view ``vignettes``: what the room reads in eight invented scenes. There is no right answer."""

from typing import Final

ORDER: Final = 90
"""Its workbook's number, and its place among that workbook's views."""
