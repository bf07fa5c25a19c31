"""The data packs of this user, beside the shipped one: where they are, which is in use, which was before.

A pack is a folder that is never changed once it is there; the file ``in_use`` names them in order, the last is in use, and
without it (or where it is empty) the shipped one is. It is replaced in one step. Not here: making one (``renewal``), nor reading
one (``pack``).
"""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

from platformdirs import user_data_path

from buurtlezer.errors import BrokenPack

POINTER = "in_use"
KEPT = 5
"""So many packs stay: a server that began with an older one reads from it until it ends."""


class Shelf:
    """The packs in a folder; this user's own where none is named."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or user_data_path("buurtlezer", appauthor=False) / "packs"

    @property
    def in_use(self) -> Path | None:
        """The pack that was put in use last; None for the shipped one. Raises ``BrokenPack`` where the list names nothing."""
        names = self._names()
        return self.folder / names[-1] if names else None

    def workplace(self) -> Path:
        """A new folder on the same disk, to make a pack in."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return Path(mkdtemp(prefix="making-", dir=self.folder))

    def put_in_use(self, made: Path) -> Path:
        """Take a whole pack, made in a ``workplace``, and put it in use; the oldest of more than ``KEPT`` go."""
        names = self._names()
        place = self.folder / f"{datetime.now(UTC):%Y-%m-%dT%H%M%S.%f}"
        made.rename(place)
        self._write([*names, place.name][-KEPT:])
        for old in sorted(self._packs())[:-KEPT]:
            shutil.rmtree(old)
        return place

    def back(self) -> Path | None:
        """Put the pack in use that was before; None for the shipped one. A list that cannot be read is begun anew."""
        try:
            names = self._names()[:-1]
        except BrokenPack:
            names = []
        self._write(names)
        return self.in_use

    def _packs(self) -> list[Path]:
        return [one for one in self.folder.iterdir() if one.is_dir() and not one.name.startswith("making-")]

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
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside = self.folder / f"{POINTER}.{os.getpid()}"
        beside.write_text("".join(f"{name}\n" for name in names), "utf-8")
        beside.replace(self.folder / POINTER)
