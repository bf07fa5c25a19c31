"""The view ``arguments``: five arguments for light contact, each with the limits that tables add."""

from typing import Final

ORDER: Final = 93
"""The last of its workbook."""
