"""A real PostgreSQL server for tests, made of the system's binaries in a temporary folder.

It listens on a socket in that folder only. PostgreSQL refuses to run as root, so root hands it to the user ``postgres``
or ``nobody``. Not here: anything about our tables.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path
from types import TracebackType
from typing import Any

import psycopg
from psycopg import sql

NONE_FOUND = "no PostgreSQL server was found (initdb and pg_ctl on the PATH or in /usr/lib/postgresql/*/bin)"
_USERS = ("postgres", "nobody")
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "shared_buffers": "32MB",
    "autovacuum": "off",  # a worker's snapshot now and then would keep what a test purges
    "timezone": "Pacific/Auckland",  # far from anything that a time in the tables could be mistaken for
}


def binaries() -> Path | None:
    """Folder of the newest server installed here; ``None`` if there is none."""
    on_path = shutil.which("pg_ctl")
    folders = [Path(on_path).resolve().parent] if on_path else []
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    folders += sorted(versions, key=lambda folder: folder.parent.name.zfill(4), reverse=True)
    return next((folder for folder in folders if all((folder / name).is_file() for name in ("pg_ctl", "initdb"))), None)


class Server:
    """A running server. ``with Server() as server:`` starts it and takes it away again.

    Parameters
    ----------
    durable
        Whether a commit waits for the disk, as outside of tests. Slower; needed only where the server dies.
    """

    def __init__(self, *, durable: bool = False) -> None:
        found = binaries()
        if found is None:
            raise FileNotFoundError(NONE_FOUND)
        self._bin = found
        self._folder = Path(tempfile.mkdtemp(prefix="blpg"))  # short: a socket's path has some hundred bytes at most
        self._data = self._folder / "data"
        self._as: dict[str, Any] = {}
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            name = next(name for name in _USERS if name in {user.pw_name for user in pwd.getpwall()})
            user = pwd.getpwnam(name)
            self._as = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
            os.chown(self._folder, user.pw_uid, user.pw_gid)
        self._run("initdb", "--username=tests", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync")
        settings = _SETTINGS | ({} if durable else {"fsync": "off"}) | {"unix_socket_directories": str(self._folder)}
        with (self._data / "postgresql.conf").open("a") as file:
            file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
        self.start()

    @property
    def data(self) -> Path:
        """The folder with all that the server keeps."""
        return self._data

    def address(self, database: str) -> str:
        """SQLAlchemy address of a database of this server."""
        return f"postgresql://tests@/{database}?host={self._folder}"

    def database(self, like: str = "template1") -> str:
        """Name of a database made now, as a copy of another that nobody is connected to."""
        name = f"test_{uuid.uuid4().hex}"
        with self.connect() as connection:
            made = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(like))
            connection.execute(made)
        return name

    def drop(self, database: str) -> None:
        """Take a database away, whoever is still connected."""
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(database)))

    def connect(self, database: str = "postgres") -> psycopg.Connection[Any]:
        """A plain connection as the server's owner; each statement is a transaction of its own."""
        return psycopg.connect(host=str(self._folder), user="tests", dbname=database, autocommit=True)

    def start(self) -> None:
        """Start, and wait until it answers."""
        self._run("pg_ctl", "start", "--silent", "--wait", f"--log={self._folder / 'log'}")

    def stop(self) -> None:
        """Stop now, as if its power failed: what it had not written is lost, connections break."""
        self._run("pg_ctl", "stop", "--silent", "--wait", "--mode=immediate")

    def restart(self) -> None:
        """As if its power failed for a moment."""
        self.stop()
        self.start()

    def close(self) -> None:
        """Stop, and leave nothing behind."""
        if (self._data / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self._folder)

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), f"--pgdata={self._data}", *arguments]
        # No pipe: the server would inherit it, and who reads it would wait for the server's end.
        said = self._folder / f"{program}.out"
        with said.open("a") as out:
            done = subprocess.run(
                command, stdin=subprocess.DEVNULL, stdout=out, stderr=out, cwd=self._folder, check=False, **self._as
            )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {said.read_text()}")
