"""What any zip that somebody brought is held to, before a file of it is read: its list of contents, where its names lead.

Nothing is unpacked to a disk: files are read as streams. A name that climbs out is no file's all the same: whoever made it means
no good, or it is torn. Not here: which files are looked for, and how large they may be (whoever reads them).
"""

import io
import stat
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipInfo

MOST_DIRECTORY: Final = 1_000_000
"""Bytes of a zip's list of contents, some 10,000 files: it is read as a whole, before anything can be known of it."""

PACKED_AS: Final = (ZIP_STORED, ZIP_DEFLATED)


class Cautious(io.FileIO):
    """A file of which never more is read at once than a reasonable zip makes one read."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "rb")
        self._bytes = path.stat().st_size

    def read(self, size: int | None = -1) -> bytes:
        """As of any file; ``BadZipFile`` for more than a list of contents may have."""
        wanted = self._bytes - self.tell() if size is None or size < 0 else min(size, self._bytes - self.tell())
        if wanted > MOST_DIRECTORY:
            raise BadZipFile(f"its list of contents is said to have {wanted} bytes")
        return super().read(size)


def inner(one: ZipInfo) -> PurePosixPath:
    """Where in the zip a file stands."""
    return PurePosixPath(one.filename.replace("\\", "/"))


def climbs_out(one: ZipInfo) -> bool:
    """Whether its name leads out of the zip, or it is a link."""
    place = inner(one)
    drive = PureWindowsPath(one.filename).drive
    return place.is_absolute() or ".." in place.parts or bool(drive) or stat.S_ISLNK(one.external_attr >> 16)


def beside_the_point(one: ZipInfo) -> bool:
    """Whether it is a folder, or what a Mac puts beside files."""
    place = inner(one)
    return not place.parts or one.is_dir() or place.parts[0] == "__MACOSX"
