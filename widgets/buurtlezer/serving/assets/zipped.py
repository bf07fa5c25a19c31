"""Files in memory as they are sent: zipped once, until they change on disk. Not here: which headers go with them."""

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from buurtlezer.serving.assets.mended import mended

MOST_FILES = 400
MOST_BYTES = 4_000_000
"""Of one file; what is larger is left to tornado, which reads it in pieces."""

MEDIA = ("text/", "application/javascript", "application/json", "image/svg")


@dataclass(frozen=True)
class Zipped:
    """A body with its name."""

    plain: bytes
    body: bytes
    etag: str
    as_it_was: bool = True
    """Nothing in it was mended here, so what its name says of it holds."""

    @classmethod
    def of(cls, plain: bytes, *, as_it_was: bool = True) -> "Zipped":
        """Zip it, as small as can be: it is done once."""
        # No time in it, so the same file is the same bytes.
        return cls(plain, gzip.compress(plain, 9, mtime=0), f'"{hashlib.sha256(plain).hexdigest()[:32]}"', as_it_was)


def media(path: str) -> str:
    """What kind of file it is."""
    return mimetypes.guess_type(path)[0] or "application/octet-stream"


def zipped(path: str) -> Zipped | None:
    """The file, if it is of a kind that becomes smaller."""
    found = Path(path).stat()
    if not media(path).startswith(MEDIA) or found.st_size > MOST_BYTES:
        return None
    return _zipped(path, found.st_mtime_ns, found.st_size)


@lru_cache(MOST_FILES)
def _zipped(path: str, _changed: int, _size: int) -> Zipped:
    read = Path(path).read_bytes()
    sent = mended(read)
    return Zipped.of(sent, as_it_was=sent == read)
