"""A folder of this user's own for what is made once and read often: nobody else may write there, for what lies there is trusted.

Here: where it is, and putting something there whole. Not here: what is put there (``built``).
"""

import logging
import os
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from platformdirs import user_cache_path

VARIABLE = "BUURTLEZER_CACHE"
SPARE = "BUURTLEZER_SPARE"
"""Names a folder that whoever keeps this process takes away at its end: for what the cache cannot hold."""
MAKING = "making-"
KEPT = 3
"""So many networks stay that nobody reads now: other packs and other feeds of this user."""
USED_SECONDS = 3600
"""One whose reader gave a sign this long ago is read, or is about to be: it stays, however many there are."""
OLD_SECONDS = 24 * 3600
"""What was begun this long ago was left by a process that was ended."""

_log = logging.getLogger(__name__)
_used: set[Path] = set()
_spare: list[tempfile.TemporaryDirectory[str]] = []


def private_folder() -> Path:
    """Where ``BUURTLEZER_CACHE`` says, else in this user's cache; where that cannot be ours alone, one that goes with us.

    Such a one is the same at each call: what lies in it may be some 40 MB.
    """
    named = os.environ.get(VARIABLE)
    place = (Path(named) if named else user_cache_path("buurtlezer", appauthor=False)) / "transit"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _ours_alone(place) and os.access(place, os.W_OK):
            return place
    except OSError as error:
        _log.warning("no folder for networks in the cache: %s", error.strerror)
    return _going_with_us()


def _going_with_us() -> Path:
    if spare := os.environ.get(SPARE):
        place = Path(spare)
        place.mkdir(mode=0o700, exist_ok=True)  # within a folder that is private
        return place
    if not _spare or not Path(_spare[0].name).is_dir():
        _spare[:] = [tempfile.TemporaryDirectory(prefix="buurtlezer-", ignore_cleanup_errors=True)]  # mode 0700
    return Path(_spare[0].name)


def use(place: Path) -> None:
    """This process reads what lies there, from now on."""
    _used.add(place)
    still_used()


def still_used() -> None:
    """Say again that what this process reads is read."""
    for place in _used:
        with suppress(OSError):  # it went, as somebody emptied the cache: what was read stays read
            os.utime(place)


def _ours_alone(place: Path) -> bool:
    if os.name == "nt":  # there a user's cache is the user's
        return True
    found = place.lstat()
    mine = stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid()
    if mine and found.st_mode & 0o077:
        place.chmod(0o700)
    return mine


def put(made: Path, place: Path) -> None:
    """Give a whole folder its name, in one step. What is torn under that name goes; what another process puts there now stays."""
    if place.exists():
        torn = Path(tempfile.mkdtemp(prefix=MAKING, dir=place.parent))
        _moved(place, torn / "torn")
        tidied(torn)
    _moved(made, place)
    if made.exists():  # somebody else was first, with the same: a name says what is in it
        tidied(made)


def _moved(old: Path, new: Path) -> None:
    try:
        old.rename(new)
    except OSError:
        if old.exists() and not new.exists():
            raise


def tidy(folder: Path, used: Path) -> None:
    """Of more than :data:`KEPT` that nobody reads those go that were not used for longest, and what was half made long ago."""
    now = time.time()
    found = {one: _seen(one) for one in folder.iterdir() if one.is_dir() and one != used}
    for one, seen in found.items():
        if one.name.startswith(MAKING) and now - seen > OLD_SECONDS:
            tidied(one)
    idle = [one for one, seen in found.items() if not one.name.startswith(MAKING) and now - seen > USED_SECONDS]
    for one in sorted(idle, key=lambda one: found[one], reverse=True)[KEPT - 1 :]:
        tidied(one)


def _seen(place: Path) -> float:
    try:
        return place.stat().st_mtime
    except OSError:  # it went meanwhile
        return 0.0


def tidied(place: Path) -> None:
    """Take a folder away. One that is still read stays where a system does not let it go."""
    shutil.rmtree(place, ignore_errors=True)
