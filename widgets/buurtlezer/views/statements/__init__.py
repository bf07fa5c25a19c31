"""The view ``statements``: where the room stands on five statements, before the scenes and after them."""

from typing import Final

ORDER: Final = 91
"""After the scenes of the same workbook."""
