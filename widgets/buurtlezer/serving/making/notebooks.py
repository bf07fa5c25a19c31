"""Notebooks as they stand on disk, parsed once until they change. Not here: which may be opened (``pages``)."""

from copy import deepcopy
from functools import lru_cache
from pathlib import Path
from typing import Any

import nbformat


def notebook(path: Path) -> Any:
    """A notebook, for its reader to keep. Raises ``OSError``, or ``nbformat``'s errors for what is no notebook."""
    found = path.stat()
    return deepcopy(_parsed(path, found.st_mtime_ns, found.st_size, found.st_ino))


@lru_cache(64)
def _parsed(path: Path, _changed: int, _size: int, _file: int) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
