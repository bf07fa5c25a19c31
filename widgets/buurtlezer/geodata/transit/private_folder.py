"""A folder of this user's own for what is made once and read often: nobody else may write there, for what lies there is trusted.

Here: where it is, and putting something there whole. Not here: what is put there (``built``).
"""

import logging
import os
import shutil
import stat
import tempfile
import time
from pathlib import Path

from platformdirs import user_cache_path

VARIABLE = "BUURTLEZER_CACHE"
MAKING = "making-"
KEPT = 3
"""So many networks stay: other packs and other feeds of this user, and servers that began with them."""
OLD_SECONDS = 24 * 3600
"""What was begun this long ago was left by a process that was ended."""

_log = logging.getLogger(__name__)


def private_folder() -> Path:
    """Where ``BUURTLEZER_CACHE`` says, else in this user's cache; a new temporary one where that cannot be ours alone."""
    named = os.environ.get(VARIABLE)
    place = (Path(named) if named else user_cache_path("buurtlezer", appauthor=False)) / "transit"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        if _ours_alone(place) and os.access(place, os.W_OK):
            return place
    except OSError as error:
        _log.warning("no folder for networks in the cache: %s", error.strerror)
    return Path(tempfile.mkdtemp(prefix="buurtlezer-"))  # mode 0700


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
    """Of more than :data:`KEPT` the ones go that were not used for longest, and what was left half made long ago."""
    now = time.time()
    found = {one: _seen(one) for one in folder.iterdir() if one.is_dir() and one != used}
    for one, seen in found.items():
        if one.name.startswith(MAKING) and now - seen > OLD_SECONDS:
            tidied(one)
    whole = sorted((one for one in found if not one.name.startswith(MAKING)), key=lambda one: found[one], reverse=True)
    for one in whole[KEPT - 1 :]:
        tidied(one)


def _seen(place: Path) -> float:
    try:
        return place.stat().st_mtime
    except OSError:  # it went meanwhile
        return 0.0


def tidied(place: Path) -> None:
    """Take a folder away. One that is still read stays where a system does not let it go."""
    shutil.rmtree(place, ignore_errors=True)
