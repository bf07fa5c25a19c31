"""What this user keeps beside what was shipped, packs or timetables: where it is, which is in use, which was before.

A pack is a folder that is never changed once it is there; the file ``in_use`` names them in order, the last is in use, and
without it (or where it is empty) the shipped one is. It is replaced in one step, and who changes it holds a lock. Timetables
that were brought together stand in one such folder, on a shelf of their own. Not here: making one (``renewal``,
``imports.gtfs``), nor reading one (``pack``, ``transit.brought``).
"""

import logging
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

from platformdirs import user_data_path

from buurtlezer.errors import BrokenPack

POINTER = "in_use"
LOCK = "lock"
KEPT = 5
"""So many packs stay: a server that began with an older one reads from it until it ends."""
MAKING = "making-"
OLD_SECONDS = 24 * 3600
"""A workplace this old was left by an update that was ended: none takes so long."""
WAIT_SECONDS = 60.0
"""For another update that is putting a pack in use."""

_log = logging.getLogger(__name__)


class Shelf:
    """The packs in a folder; this user's own where none is named, in a folder by the name of what they are."""

    def __init__(self, folder: Path | None = None, name: str = "packs") -> None:
        self.folder = folder or user_data_path("buurtlezer", appauthor=False) / name

    @property
    def in_use(self) -> Path | None:
        """The pack that was put in use last; None for the shipped one. Raises ``BrokenPack`` where the list names nothing."""
        names = self._names()
        return self.folder / names[-1] if names else None

    def workplace(self) -> Path:
        """A new folder on the same disk, to make a pack in; those that an ended update left long ago go."""
        self._begun()
        for left in self.folder.glob(f"{MAKING}*"):
            if left.is_dir() and time.time() - left.stat().st_mtime > OLD_SECONDS:
                tidied(left)
        return Path(mkdtemp(prefix=MAKING, dir=self.folder))

    def put_in_use(self, made: Path) -> Path:
        """Take a whole pack, made in a ``workplace``, and put it in use. A list that cannot be read is begun anew.

        Of more than ``KEPT`` the oldest go that the list does not name. Raises ``OSError``, and then nothing changed.
        """
        with self._alone():
            place = self.folder / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S.%f}"
            made.rename(place)
            names = [*self._readable(), place.name][-KEPT:]
            self._write(names)
            packs = self._packs()
            spare = sorted(one for one in packs if one.name not in names)  # never by the clock alone: it may have gone back
            for old in spare[: max(len(packs) - KEPT, 0)]:
                tidied(old)
        return place

    def back(self) -> Path | None:
        """Put the pack in use that was before; None for the shipped one. A list that cannot be read is begun anew."""
        with self._alone():
            self._write(self._readable()[:-1])
            return self.in_use

    def _begun(self) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Nobody else changes the list meanwhile. SQLite locks alike on all systems, and frees what an ended process held."""
        self._begun()
        try:
            with closing(sqlite3.connect(self.folder / LOCK, timeout=WAIT_SECONDS, isolation_level=None)) as lock:
                lock.execute("BEGIN EXCLUSIVE")
                yield
        except sqlite3.Error as error:
            raise OSError(f"{self.folder / LOCK}: {error}") from error

    def _packs(self) -> list[Path]:
        return [one for one in self.folder.iterdir() if one.is_dir() and not one.name.startswith(MAKING)]

    def _readable(self) -> list[str]:
        try:
            return self._names()
        except BrokenPack:
            return []

    def _names(self) -> list[str]:
        file = self.folder / POINTER
        try:
            names = file.read_text("utf-8").splitlines()
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as error:
            raise BrokenPack(f"{file} cannot be read: {error}", "none", str(file)) from error
        there = {one.name for one in self._packs()}
        if names and names[-1] not in there:
            raise BrokenPack(f"{file} names a pack that is not there", "none", str(self.folder))
        return [name for name in names if name in there]

    def _write(self, names: list[str]) -> None:
        beside = self.folder / f"{POINTER}.new"  # only who holds the lock writes it
        beside.write_text("".join(f"{name}\n" for name in names), "utf-8")
        beside.replace(self.folder / POINTER)


def tidied(folder: Path) -> None:
    """Remove a folder that nobody needs. Where that fails it stays, with a warning: what is in use is not touched by it."""
    try:
        shutil.rmtree(folder)
    except OSError as error:
        _log.warning("%s stays: %s", folder, error)
