"""Who makes a file now, among all processes of this user: two at a time, others in the order in which they came.

A turn is an empty file in a folder of the user's own, called by the time it was taken and by the process that took it; one whose
process is gone is passed over. Nothing of a report is in it. Not here: what is done in a turn (``process``).
"""

import itertools
import os
import stat
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psutil

AT_ONCE: Final = 2
OLD_SECONDS: Final = 1800.0
"""Longer than anybody waits for and makes a file."""
LOOK_SECONDS: Final = 0.2

_numbers = itertools.count()
_mine: set[str] = set()
_lock = threading.Lock()


@contextmanager
def turn(folder: Path | None = None) -> Iterator["Turn"]:
    """A place in the row, given back at the end."""
    place = folder or _folder()
    name = f"{time.time_ns():020d}-{os.getpid()}-{next(_numbers)}"
    with _lock:
        _mine.add(name)
    (place / name).touch(mode=0o600)
    try:
        yield Turn(place, name)
    finally:
        with _lock:
            _mine.discard(name)
        with suppress(OSError):
            (place / name).unlink()


class Turn:
    """A place in the row."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name

    def before(self) -> int:
        """How many must end before it begins; 0 where it is its turn."""
        earlier = sum(_lives(one) for one in sorted(self._folder.iterdir()) if one.name < self._name)
        return max(0, earlier - AT_ONCE + 1)


def _lives(place: Path) -> bool:
    """Whether somebody still has that turn; one that nobody has is taken away."""
    taken, process = (int(part) for part in place.name.split("-")[:2])
    if _has(place.name, taken / 1e9, process):
        return True
    with suppress(OSError):
        place.unlink()
    return False


def _has(name: str, taken: float, process: int) -> bool:
    if time.time() - taken > OLD_SECONDS:
        return False
    if process == os.getpid():
        return name in _mine
    try:
        # A process that began after the turn was taken has only the number of the one that took it.
        return psutil.Process(process).create_time() <= taken + 1
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
