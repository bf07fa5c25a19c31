"""The view ``encounters``: contacts that were seen, by kind of place and form, and whether light contacts became more."""

from typing import Final

ORDER: Final = 92
"""After the statements of the same workbook."""
