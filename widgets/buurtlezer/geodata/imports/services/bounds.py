"""How much of a list is taken. Not here: how large any file may be (``imports.gate``), what an entry may hold (``model``)."""

from typing import Final

from buurtlezer.errors import BadTable

MOST_SERVICES: Final = 20_000
"""The same in ``model.service_list``."""

MOST_WRITTEN: Final = 6_000_000
"""Bytes of a list as an entry: it goes to the page and back in one message each, and a line breaks silently at 12 million."""

LONGEST_TEXT: Final = 200
"""Signs of a name or a category, as in ``model``."""


def too_many(rows: int) -> BadTable:
    """A list with so many rows."""
    return BadTable("too_many_rows", f"the list has {rows} rows; at most {MOST_SERVICES} are taken", n=rows)
