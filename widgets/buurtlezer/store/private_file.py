"""A store's file is its user's alone: 0600, from the moment it exists; so are the log and the index that SQLite puts beside it.

SQLite makes a file as the ``umask`` allows, which mostly lets all users of a machine read it, and gives those beside it the same
rights. So it is made here, before SQLite opens it. Not here: the folder (``addressing``), which may be shared with others.
"""

import logging
import os
import stat
from contextlib import suppress
from pathlib import Path

import sqlalchemy as sa

from . import backend

BESIDE = ("", "-wal", "-shm", "-journal")
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_LOG = logging.getLogger(__name__)


def keep_private(url: sa.URL) -> None:
    """Make the file if there is none, for this user alone; narrow those that are wider.

    One of another user's is left as it is, and a warning says so. Whatever else is wrong, opening it says.
    """
    if os.name != "posix" or not backend.for_url(url).in_a_file(url):
        return
    path = Path(str(url.database).removeprefix("file:"))
    with suppress(OSError):  # there already, or not to be made: then opening it says why
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))
    for ending in BESIDE:
        _narrow(path.with_name(path.name + ending))


def _narrow(path: Path) -> None:
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode) or not found.st_mode & _OTHERS:
            return
        path.chmod(stat.S_IMODE(found.st_mode) & ~_OTHERS)
    except FileNotFoundError:
        return
    except OSError:
        _LOG.warning("other users of this machine may read a file of the store, which is not this user's: chmod 600 it")
    else:
        _LOG.warning("other users of this machine could read a file of the store: now only this user can (0600)")
