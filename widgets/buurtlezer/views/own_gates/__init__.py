"""The view ``own_gates``: who does not get in with those who are here, and by which rules of theirs."""

from typing import Final

ORDER: Final = 71
"""After the network of the same workbook."""
