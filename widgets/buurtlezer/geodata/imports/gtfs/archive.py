"""A zip or a folder that somebody brought, let in or turned away: where its files are, before one of them is read.

Nothing is unpacked to a disk: files are read as streams, by the names that ``layout`` knows. Not here: what any zip is held to
(``imports.archive``), the rows (``reading``).
"""

import io
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Final
from zipfile import BadZipFile, ZipFile, ZipInfo

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports import archive as any_zip
from buurtlezer.geodata.imports.gtfs.layout import DAYS, NAMES, NEEDED, STOP_TIMES, STOPS

_TAIL: Final = 70_000
_SIGNS: Final = frozenset({STOPS.name, STOP_TIMES.name, "trips.txt", "routes.txt"})
"""Where none of these is, it is no timetable at all."""


@dataclass(frozen=True)
class Feed:
    """A feed that may be read: the name it was brought by, the bytes that each file says to have, and how one is opened."""

    name: str
    packed: int | None
    """Bytes of the zip; None of a folder."""

    files: Mapping[str, int]
    opened: Callable[[str], BinaryIO]

    def place(self, file: str = "") -> str:
        """How a file in it is named to a person."""
        return f"{self.name}: {file}" if file else self.name


@contextmanager
def opened(path: Path) -> Iterator[Feed]:
    """The feed in a zip or a folder; files may stand in one folder within.

    Raises
    ------
    errors.BadFeed
        ``nothing_there``, ``unreadable``, ``not_gtfs``, ``torn``, ``password``, ``climbs_out``, ``twice``, ``several``,
        ``missing_file``.
    """
    name = path.name or str(path)
    with ExitStack() as held:
        try:
            feed = _let_in(path, name, held)
        except FileNotFoundError as error:
            raise BadFeed("nothing_there", str(error), name) from error
        except OSError as error:
            raise BadFeed("unreadable", str(error), name) from error
        yield feed


def _let_in(path: Path, name: str, held: ExitStack) -> Feed:
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        return _whole(_folder(path, name))
    if not stat.S_ISREG(mode):
        raise BadFeed("not_gtfs", "neither a file nor a folder", name)
    archive = held.enter_context(_zip(held.enter_context(any_zip.Cautious(path)), name))
    return _whole(_archive(archive, name, path.stat().st_size))


def _zip(file: BinaryIO | io.FileIO, name: str) -> ZipFile:
    head = file.read(4)
    file.seek(0)
    if not head.startswith(b"PK"):
        raise BadFeed("not_gtfs", f"neither a zip nor a folder: it begins with {head!r}", name)
    try:
        return ZipFile(file)
    except (BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:  # OSError: a place before its beginning
        raise BadFeed("torn", f"the zip cannot be opened: {error}", name) from error


def _archive(archive: ZipFile, name: str, packed: int) -> Feed:
    found: dict[str, ZipInfo] = {}
    for one in archive.infolist():
        inner = any_zip.inner(one)
        if any_zip.climbs_out(one):
            raise BadFeed("climbs_out", f"a name in it, {one.filename!r}, leads out of it or elsewhere", name)
        if any_zip.beside_the_point(one):
            continue
        if one.flag_bits & 1:
            raise BadFeed("password", "it is encrypted", name)
        if one.compress_type not in any_zip.PACKED_AS:
            raise BadFeed("torn", f"{one.filename} is packed in way {one.compress_type}, which feeds do not use", name)
        if str(inner) in found and inner.name in NAMES:
            raise BadFeed("twice", f"{inner} stands in it twice", name, detail=str(inner))
        found[str(inner)] = one
    places = _placed(list(found), name)
    return Feed(
        name,
        packed,
        {key: found[place].file_size for key, place in places.items()},
        lambda key: _stream(archive, found[places[key]]),
    )


def _stream(archive: ZipFile, one: ZipInfo) -> BinaryIO:
    return archive.open(one)  # type: ignore[return-value]  # IO[bytes]


def _folder(path: Path, name: str) -> Feed:
    inside = [one for one in (*path.glob("*.txt"), *path.glob("*/*.txt")) if one.name in NAMES]
    for one in inside:
        if one.is_symlink() or not one.is_file() or one.parent.is_symlink():
            raise BadFeed("climbs_out", f"{one} is a link, or no file", name)
    places = _placed([one.relative_to(path).as_posix() for one in inside], name)
    return Feed(
        name,
        None,
        {key: (path / place).stat().st_size for key, place in places.items()},
        lambda key: (path / places[key]).open("rb"),
    )


def _placed(there: list[str], name: str) -> dict[str, str]:
    """By the name that the format gives a file, where it stands: at the top, or in the one folder that has any."""
    folders = {str(PurePosixPath(one).parent) for one in there if PurePosixPath(one).name in _SIGNS}
    if "." in folders:
        folders = {"."}
    if not folders:
        raise BadFeed("not_gtfs", f"none of {sorted(_SIGNS)} is in it", name)
    if len(folders) > 1:
        raise BadFeed("several", f"{len(folders)} folders in it hold a timetable", name, n=len(folders))
    (folder,) = folders
    return {
        PurePosixPath(one).name: one
        for one in there
        if str(PurePosixPath(one).parent) == folder and PurePosixPath(one).name in NAMES
    }


def _whole(feed: Feed) -> Feed:
    for one in NEEDED:
        if one.name not in feed.files:
            raise BadFeed("missing_file", f"{one.name} is not in it", feed.name, detail=one.name)
    if not any(one.name in feed.files for one in DAYS):
        raise BadFeed("missing_file", "it has no days", feed.name, detail=" / ".join(one.name for one in DAYS))
    return feed
