"""How many pages a server can have open at once. Not here: counting them (``presence``)."""

import psutil

KEPT_FREE = 500_000_000
"""Bytes for the server, its store, the warm process and whatever else runs."""

FORKED, STOCK = 60_000_000, 200_000_000
"""Bytes a page: private memory that a kernel reaches (measured: 34 MB forked, 148 MB stock), and some for what people load."""

FEWEST, MOST = 4, 300


def most_pages(available: int | None = None, *, stock: bool = False) -> int:
    """How many pages fit into the memory that is available (bytes; what this machine has now, if not given)."""
    free = psutil.virtual_memory().available if available is None else available
    return max(FEWEST, min(MOST, (free - KEPT_FREE) // (STOCK if stock else FORKED)))
