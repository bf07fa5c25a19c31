"""Where the store is: an address given, the one in ``BUURTLEZER_STORE``, or a file among this user's data.

Not here: opening it (``backend``).
"""

import os
import re
from pathlib import Path

import sqlalchemy as sa
from platformdirs import user_data_path
from sqlalchemy.exc import ArgumentError

from buurtlezer.errors import StoreMissing, StoreReadOnly, StoreUnsupported

VARIABLE = "BUURTLEZER_STORE"
FILE = "logbooks.db"

_PASSWORD = re.compile(r"://[^/]*:[^/]*@|password", re.IGNORECASE)
_FORMS = "sqlite:///folder/file.db or postgresql://user:password@host/database"
_DRIVERS = {
    "sqlite": "sqlite",
    "sqlite+pysqlite": "sqlite",
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",  # as many hosts write it
    "postgresql+psycopg": "postgresql+psycopg",
}


def address(given: str | None = None) -> sa.URL:
    """The address of the store.

    Parameters
    ----------
    given
        A SQLAlchemy address (``sqlite:///folder/file.db``, ``sqlite://`` for one in memory,
        ``postgresql://user:password@host/database``) or the path of a file.

    Raises
    ------
    errors.StoreUnsupported, errors.StoreMissing, errors.StoreReadOnly
    """
    text = given or os.environ.get(VARIABLE)
    if not text:
        return _path_address(_own_folder() / FILE)
    if "://" not in text:
        return _path_address(Path(text).expanduser())
    try:
        url = sa.make_url(text)
    except (ArgumentError, ValueError):
        # Without the cause, whose message repeats the address or a part of it: it may hold a password.
        raise StoreUnsupported(f"the address of the store cannot be read; write {_FORMS}") from None
    drivername = _DRIVERS.get(url.drivername)
    if drivername is None:
        raise StoreUnsupported(f"no store on {url.drivername!r}; write {_FORMS}")
    return url.set(drivername=drivername)


def has_password(given: str) -> bool:
    """Whether a text holds an address with a password in it, wherever it stands there; also one that cannot be read otherwise."""
    if "://" not in given:
        return False
    try:
        url = sa.make_url(given)
    except (ArgumentError, ValueError):
        return _PASSWORD.search(given) is not None
    return bool(url.password) or any("password" in name.casefold() for name in url.query)


def check_folder(url: sa.URL) -> None:
    """Say so before SQLite does, which has one error for both.

    Raises
    ------
    errors.StoreMissing, errors.StoreReadOnly
    """
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return
    path = Path(url.database.removeprefix("file:"))
    if not path.parent.is_dir():
        raise StoreMissing(f"there is no folder for the store {path.name!r}; make it, or choose another")
    if path.is_dir():
        raise StoreMissing(f"{path.name!r} is a folder; give the store a file in it")
    if not path.exists() and not os.access(path.parent, os.W_OK):
        raise StoreReadOnly(f"the folder for the store {path.name!r} cannot be written to; check its rights")


def _path_address(path: Path) -> sa.URL:
    return sa.URL.create("sqlite", database=str(path))


def _own_folder() -> Path:
    folder = user_data_path("buurtlezer", appauthor=False)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # what people wrote is not for other users of the machine
    except OSError as fault:
        raise StoreReadOnly("the folder for this user's data cannot be made; set BUURTLEZER_STORE") from fault
    return folder
