"""The room that is left on the disk of a store in a file: below a reserve only erasing works, so that erasing always does.

SQLite needs room to erase, and to write the file anew. A database on a server has its keeper, who watches its disk. Not here:
what one logbook may take (``quota``).
"""

import os
import shutil
from pathlib import Path

import sqlalchemy as sa

from buurtlezer.errors import StoreReserved

from . import backend

VARIABLE = "BUURTLEZER_RESERVE_MB"
DEFAULT_MEGABYTES = 300
MEGABYTE = 1_000_000


def check(url: sa.URL) -> None:
    """Raise ``errors.StoreReserved`` where less is free than must be kept for erasing. Takes some microseconds."""
    if not backend.for_url(url).in_a_file(url):
        return
    kept = megabytes() * MEGABYTE
    free = shutil.disk_usage(Path(str(url.database).removeprefix("file:")).resolve().parent).free
    if free < kept:
        raise StoreReserved(
            f"{free // MEGABYTE} MB are free on the disk of the store, and {kept // MEGABYTE} MB are kept for erasing: "
            f"free some, or set {VARIABLE}"
        )


def megabytes() -> int:
    """How much is kept, of a million bytes each: ``BUURTLEZER_RESERVE_MB``, where that is a whole number; 0 for none."""
    given = os.environ.get(VARIABLE, "").strip()
    return int(given) if given.isascii() and given.isdigit() else DEFAULT_MEGABYTES
