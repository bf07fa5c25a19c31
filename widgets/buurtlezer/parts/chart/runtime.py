"""The Vega runtime as a file: its bytes, and a name for the version of it. Made by ``hatch_build.py`` at installation.

Not here: who asks for it and when (``runtime.js``).
"""

import gzip
from functools import cache
from hashlib import sha256
from pathlib import Path

from buurtlezer.errors import MissingRuntime

FILE = Path(__file__).parent / "vega.js.gz"


def content(*, zipped: bool) -> bytes:
    """The runtime, gzipped (some 300 kB) or as text (900 kB). Raises `MissingRuntime`."""
    try:
        packed = FILE.read_bytes()
    except FileNotFoundError:
        raise MissingRuntime(FILE.name) from None
    return packed if zipped else gzip.decompress(packed)


def version() -> str:
    """A name that is the same for the same runtime, whatever kernel says it. Raises `MissingRuntime`."""
    try:
        stamp = FILE.stat()
    except FileNotFoundError:
        raise MissingRuntime(FILE.name) from None
    return _digest(stamp.st_mtime_ns, stamp.st_size)


@cache
def _digest(_modified: int, _size: int) -> str:
    return sha256(content(zipped=True)).hexdigest()[:12]
