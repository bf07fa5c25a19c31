"""Who makes a file now, among all processes of this user: so many at a time, others in the order in which they came.

Pages and the room each have a row and places of their own: what a trainer needs right after a session does not wait for sixty
students who hand in. A turn is an empty file in a folder of the user's own, called by the time it was taken, by the process that
took it and by its row; one whose process is gone is passed over. Nothing of a report is in it. Not here: what is done in a turn
(``process``).
"""

import itertools
import os
import stat
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

import psutil


class Row(StrEnum):
    """Who asks for a file."""

    PAGE = "page"
    ROOM = "room"


PLACES: Final = {Row.PAGE: max(1, min(3, (os.cpu_count() or 2) - 1)), Row.ROOM: 1}
"""How many of a row are made at once. A file takes a processor and some 0.25 GB; on two processors they are two in all."""

WAITS_SECONDS: Final = {Row.PAGE: 900.0, Row.ROOM: 60.0}
"""How long one waits for its turn. A page says how many go before and may stop; who stands in a room is told sooner."""

OLD_SECONDS: Final = 1800.0
"""Longer than anybody waits for and makes a file."""
LOOK_SECONDS: Final = 0.2
LOOK_MOST: Final = 3.0
"""Who stands far behind looks less often: sixty that wait would else take a third of a processor by looking alone."""

_numbers = itertools.count()
_mine: set[str] = set()
_lock = threading.Lock()


@contextmanager
def turn(folder: Path | None = None, row: Row = Row.PAGE) -> Iterator["Turn"]:
    """A place in the row, given back at the end."""
    place = folder or _folder()
    name = f"{time.time_ns():020d}-{os.getpid()}-{next(_numbers)}-{row}"
    with _lock:
        _mine.add(name)
    (place / name).touch(mode=0o600)
    try:
        yield Turn(place, name, row)
    finally:
        with _lock:
            _mine.discard(name)
        with suppress(OSError):
            (place / name).unlink()


class Turn:
    """A place in the row."""

    def __init__(self, folder: Path, name: str, row: Row) -> None:
        self._folder = folder
        self._name = name
        self._row = row

    def before(self) -> int:
        """How many of its row must end before it begins; 0 where it is its turn."""
        earlier = sum(_lives(one, self._row) for one in sorted(self._folder.iterdir()) if one.name < self._name)
        return max(0, earlier - PLACES[self._row] + 1)


def pause(before: int) -> float:
    """Seconds until one looks again, by how many go before."""
    return min(LOOK_MOST, LOOK_SECONDS * before)


class _Taken(NamedTuple):
    """What the name of a turn says."""

    at: float
    process: int
    row: str


def _read(name: str) -> _Taken | None:
    """None where it is no turn: a folder may hold what a file system or a person put there."""
    match name.split("-"):
        case [taken, process, number, row] if taken.isdecimal() and process.isdecimal() and number.isdecimal():
            return _Taken(int(taken) / 1e9, int(process), row)
    return None


def _lives(place: Path, row: Row) -> bool:
    """Whether somebody still has that turn of this row; one that nobody has is taken away."""
    taken = _read(place.name)
    if taken is None or taken.row != row:
        return False
    if _has(place.name, taken):
        return True
    with suppress(OSError):
        place.unlink()
    return False


def _has(name: str, taken: _Taken) -> bool:
    if time.time() - taken.at > OLD_SECONDS:
        return False
    if taken.process == os.getpid():
        return name in _mine
    try:
        # A process that began after the turn was taken has only the number of the one that took it.
        return psutil.Process(taken.process).create_time() <= taken.at + 1
    except psutil.Error:
        return False


def _folder() -> Path:
    """This user's own folder for turns. One that somebody else put there is not used."""
    user = os.getuid() if hasattr(os, "getuid") else "user"
    place = Path(tempfile.gettempdir()) / f"buurtlezer-press-{user}"
    place.mkdir(mode=0o700, exist_ok=True)
    found = place.lstat()
    if hasattr(os, "getuid") and not (stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o022):
        return _own_folder()
    return place


def _own_folder() -> Path:
    """One for this process alone: then its own files take turns, and nobody else's."""
    with _lock:
        if not _alone:
            _alone.append(Path(tempfile.mkdtemp(prefix="buurtlezer-press-")))
    return _alone[0]


_alone: list[Path] = []
