"""The view ``maps``: the room's two maps of a neighbourhood, residents' and the organisation's."""

from typing import Final

ORDER: Final = 100
"""Its workbook's number, and its place among that workbook's views: in this order they are offered."""
