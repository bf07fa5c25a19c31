"""A store's file, its log and its index are its user's alone, wherever they lie and whatever the umask."""

import logging
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from buurtlezer.errors import StoreMissing
from buurtlezer.store import Credential, Store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")


@pytest.fixture(autouse=True)
def generous() -> Iterator[None]:
    """A umask that keeps nothing from anybody."""
    before = os.umask(0)
    yield
    os.umask(before)


def rights(folder: Path) -> dict[str, int]:
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def fill(store: Store) -> None:
    store.open_logbook(Credential.new(), "x" * 100)


@pytest.mark.parametrize("form", ["{file}", "sqlite:///{file}", "sqlite:///file:{file}?uri=true"])
def test_a_new_store_is_its_users_alone(file: Path, form: str):
    with Store.open(form.format(file=file)) as store:
        fill(store)
        assert rights(file.parent) == {file.name: 0o600, f"{file.name}-wal": 0o600, f"{file.name}-shm": 0o600}
        store.purge_traces()
        assert set(rights(file.parent).values()) == {0o600}


def test_it_is_so_from_the_moment_it_exists(file: Path):
    """Before anything is written: what SQLite or another process opens then is private already."""
    code = """
import os, sys
from buurtlezer.store import schema, Store
schema.bring_up_to_date = lambda engine: sys.exit(os.stat(sys.argv[1]).st_mode & 0o777 != 0o600)
os.umask(0)
Store.open(sys.argv[1])
"""
    assert subprocess.run([sys.executable, "-c", code, str(file)], check=False).returncode == 0


def test_one_that_was_wider_is_narrowed_and_it_is_said(file: Path, caplog: pytest.LogCaptureFixture):
    Store.open(str(file)).close()
    other = sqlite3.connect(file)  # so that log and index stay
    other.execute("SELECT count(*) FROM counters").fetchall()
    for path in file.parent.iterdir():
        path.chmod(0o664)
    with caplog.at_level(logging.WARNING), Store.open(str(file)) as store:
        fill(store)
        assert set(rights(file.parent).values()) == {0o600}
    other.close()
    assert "could read" in caplog.text
    assert str(file.parent) not in caplog.text
    caplog.clear()
    Store.open(str(file)).close()
    assert caplog.text == ""


def test_a_folder_keeps_its_rights_and_nothing_is_made_where_there_is_none(tmp_path: Path):
    folder = tmp_path / "shared"
    folder.mkdir(0o777)
    Store.open(str(folder / "a.db")).close()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o777
    with pytest.raises(StoreMissing):
        Store.open(str(tmp_path / "none" / "a.db"))
    assert not (tmp_path / "none").exists()
