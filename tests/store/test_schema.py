"""The tables: made by migrations, known to the code, compared quickly."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from buurtlezer.errors import StoreTooNew
from buurtlezer.store import Credential, Store, schema
from buurtlezer.store.tables import METADATA
from buurtlezer.store.writing import Pen

from .conftest import new_id, term


def test_the_versions_written_down_are_those_of_the_migrations():
    config = Config()
    config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == schema.VERSIONS


def test_the_migrations_make_the_tables_that_the_code_knows(file: Path):
    store = Store.open(str(file))
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": schema.VERSION_TABLE, "compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_a_store_of_a_newer_version_is_not_touched(file: Path):
    Store.open(str(file)).close()
    connection = sqlite3.connect(file)
    connection.execute(f"UPDATE {schema.VERSION_TABLE} SET version_num = '9999'")
    connection.commit()
    with pytest.raises(StoreTooNew, match=r"9999.*update"):
        Store.open(str(file))
    assert connection.execute(f"SELECT version_num FROM {schema.VERSION_TABLE}").fetchone() == ("9999",)
    connection.close()


def test_a_migration_that_fails_leaves_nothing_behind(file: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise RuntimeError("in the middle")

    with monkeypatch.context() as patch:
        patch.setattr("alembic.operations.Operations.create_index", broken)
        with pytest.raises(RuntimeError, match="in the middle"):
            Store.open(str(file))
    connection = sqlite3.connect(file)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []
    connection.close()
    Store.open(str(file)).close()


def test_opening_a_store_that_is_up_to_date_does_not_load_alembic(file: Path):
    Store.open(str(file)).close()
    code = (
        "import sys; from buurtlezer.store import Store; Store.open(sys.argv[1]); "
        "sys.exit(any(name.split('.')[0] in ('alembic', 'mako') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(file)], check=False).returncode == 0


def test_a_connection_is_durable_and_overwrites_what_it_deletes(file: Path):
    store = Store.open(str(file), busy_seconds=1.5)
    with store._engine.connect() as connection:
        asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 1500,
    }


def test_numbers_are_not_given_out_again_after_erasing_and_opening_anew(file: Path):
    credential = Credential.new()
    with Store.open(str(file)) as store:
        store.open_logbook(credential, "")
        entry_id = new_id()
        Pen(store).write(credential, new_id(), entry_id, term("x"))
        erased = store.erase_entry(credential, new_id(), entry_id)
    with Store.open(str(file)) as store:
        assert Pen(store).write(credential, new_id(), new_id(), term("y")).seq == erased.seq + 1


def test_a_store_of_before_knows_what_its_logbooks_take(address: str):
    """On both databases, with the words of people as they count there: in bytes."""
    with Store.open(address) as store:
        owner = Credential.new()
        store.open_logbook(owner, "")
        for meaning in ("één café €", "plat"):
            entry_id = new_id()
            Pen(store).write(owner, new_id(), entry_id, term(meaning))
        Pen(store).delete(owner, new_id(), entry_id)
        with store._engine.connect() as connection:
            asked = "SELECT seq, size FROM revisions ORDER BY seq"
            now = [tuple(row) for row in connection.exec_driver_sql(asked)]
            assert [size > 50 for _, size in now] == [True, True, False]
        config = Config()
        config.set_main_option("script_location", str(Path(schema.__file__).parent / "migrations"))
        with store._writer.begin() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "0003")
    with Store.open(address) as store, store._engine.connect() as connection:
        assert [tuple(row) for row in connection.exec_driver_sql(asked)] == now
