"""What can be wrong with the place of a store, and what it is called."""

import os
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from buurtlezer.errors import StoreBroken, StoreBusy, StoreFull, StoreMissing, StoreReadOnly, StoreUnsupported
from buurtlezer.store import Credential, Store
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

# Holds the write lock until its input closes.
LOCKER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
sys.stdout.write("locked\\n"); sys.stdout.flush(); sys.stdin.read()
"""


@pytest.fixture
def credential(file: Path) -> Credential:
    """The secret of a logbook in the file, with one entry."""
    made = Credential.new()
    with Store.open(str(file)) as store:
        store.open_logbook(made, "")
        Pen(store).write(made, new_id(), new_id(), term("er al"))
    return made


def test_a_locked_store_says_so_after_the_time_given_and_goes_on_afterwards(file: Path, credential: Credential):
    with subprocess.Popen(
        [sys.executable, "-c", LOCKER, str(file)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as locker:
        assert locker.stdout
        assert locker.stdin
        assert locker.stdout.readline() == "locked\n"
        store = Store.open(str(file), busy_seconds=0.1)
        assert len(store.current(credential)) == 1  # reading is not held up
        with pytest.raises(StoreBusy, match="try again") as caught:
            Pen(store).write(credential, new_id(), new_id(), term("nu niet"))
        assert isinstance(caught.value.__cause__, sa.exc.OperationalError)
        locker.stdin.close()
    Pen(store).write(credential, new_id(), new_id(), term("nu wel"))
    assert len(store.current(credential)) == 2


def test_a_store_that_may_only_be_read_is_read(file: Path, credential: Credential):
    keeper = Store.open(str(file))  # as another page would keep it open
    keeper.current(credential)
    store = Store.open(f"sqlite:///file:{file}?mode=ro&uri=true")
    assert len(store.current(credential)) == 1
    with pytest.raises(StoreReadOnly):
        Pen(store).write(credential, new_id(), new_id(), term("x"))
    with pytest.raises(StoreReadOnly):
        store.open_logbook(Credential.new(), "x")


NOBODY = 65534
"""A user whom the rights of files bind; they do not bind root."""


def bound(check: Callable[[], None]) -> None:
    """Run a check as somebody whom the rights of files bind: as oneself, or, for root, in a fork that is nobody."""
    if os.geteuid() != 0:
        check()
        return
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            check()
            code = 0
        except BaseException:  # noqa: BLE001 -- whatever it was, it ends here, and is told
            traceback.print_exc()
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@pytest.fixture
def folder_of_nobody() -> Iterator[Path]:
    """A folder that a fork which is nobody can reach: pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as name:
        if os.geteuid() == 0:
            os.chown(name, NOBODY, NOBODY)
        yield Path(name)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no rights of that kind")
def test_the_rights_of_file_and_folder_are_told(folder_of_nobody: Path):
    file, credential = folder_of_nobody / "logbooks.db", Credential.new()
    with Store.open(str(file)) as store:
        store.open_logbook(credential, "")
    for one in folder_of_nobody.iterdir():
        one.chmod(0o400)
        if os.geteuid() == 0:
            os.chown(one, NOBODY, NOBODY)

    def told() -> None:
        assert not os.access(file, os.W_OK)
        with pytest.raises(StoreReadOnly):
            Pen(Store.open(str(file))).write(credential, new_id(), new_id(), term("x"))
        folder_of_nobody.chmod(0o500)
        with pytest.raises(StoreReadOnly):
            Store.open(str(file.with_name("new.db")))
        folder_of_nobody.chmod(0o700)

    bound(told)


def test_a_full_disk_is_told_and_nothing_is_half_written(file: Path, credential: Credential):
    store = Store.open(str(file))
    with store._engine.connect() as connection:  # as small as it is now: SQLite's own way to be full
        connection.exec_driver_sql("PRAGMA max_page_count = 1")

    def write_on() -> None:
        for _ in range(200):
            Pen(store).write(credential, new_id(), new_id(), term("x" * 5000))

    with pytest.raises(StoreFull):
        write_on()
    store.close()
    store = Store.open(str(file))
    told = store.changes(credential, 0)
    assert [revision.seq for revision in told.revisions] == list(range(1, told.seq + 1))
    Pen(store).write(credential, new_id(), new_id(), term("weer plaats"))


def test_a_missing_folder_is_told_without_its_path(tmp_path: Path):
    with pytest.raises(StoreMissing, match=r"'x\.db'") as caught:
        Store.open(str(tmp_path / "nowhere" / "x.db"))
    assert str(tmp_path) not in str(caught.value)
    with pytest.raises(StoreMissing):
        Store.open(str(tmp_path))


def test_a_file_of_another_kind_is_told(file: Path):
    file.write_bytes(b"This is a letter, and no database. " * 100)
    with pytest.raises(StoreBroken, match="no store"):
        Store.open(str(file))
    assert file.read_bytes().startswith(b"This is a letter")


def test_a_database_of_another_program_is_left_alone(file: Path):
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE alembic_version (version_num)")
    connection.execute("INSERT INTO alembic_version VALUES ('0001')")
    connection.commit()
    connection.close()
    with pytest.raises(StoreBroken, match="something else"):
        Store.open(str(file))
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("alembic_version",)]
    connection.close()


def test_a_damaged_file_is_told(file: Path, credential: Credential):
    with Store.open(str(file)) as store:
        for _ in range(30):
            Pen(store).write(credential, new_id(), new_id(), term("x" * 3000))
    content = bytearray(file.read_bytes())
    content[4096:] = b"\x5a" * (len(content) - 4096)
    file.write_bytes(content)
    with pytest.raises(StoreBroken):
        Store.open(str(file)).current(credential)


@pytest.mark.parametrize("address", ["mysql://user:geheim@host/db", "not an address://geheim", "oracle+x://geheim"])
def test_an_address_we_cannot_open_is_told_without_repeating_it(address: str):
    with pytest.raises(StoreUnsupported) as caught:
        Store.open(address)
    assert "geheim" not in f"{caught.value} {caught.value.__cause__}"


def test_the_place_is_what_is_given_then_the_variable_then_the_users_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("buurtlezer.store.addressing.user_data_path", lambda name, appauthor: tmp_path / "data" / name)
    monkeypatch.setenv("BUURTLEZER_STORE", f"sqlite:///{tmp_path}/variable.db")
    Store.open(str(tmp_path / "given.db")).close()
    Store.open().close()
    monkeypatch.delenv("BUURTLEZER_STORE")
    Store.open().close()
    made = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*.db"))
    assert made == ["data/buurtlezer/logbooks.db", "given.db", "variable.db"]
    if os.name == "posix":
        assert (tmp_path / "data" / "buurtlezer").stat().st_mode & 0o077 == 0
