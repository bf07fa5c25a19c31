"""A store that came quickly by its tables is the same as one that was brought up to date."""

from pathlib import Path

import quick_stores
import sqlalchemy as sa

from buurtlezer.store import Credential, Store, schema, sqlite


def described(engine: sa.Engine) -> list[tuple[object, ...]]:
    """All that is in a database: what made it, and its rows."""
    with engine.connect() as connection:
        made = [tuple(row) for row in connection.exec_driver_sql("SELECT type, name, tbl_name, sql FROM sqlite_master")]
        tables = [str(row[1]) for row in made if row[0] == "table"]
        rows = [(table, *row) for table in tables for row in connection.exec_driver_sql(f'SELECT * FROM "{table}"')]
    return sorted(made, key=str) + sorted(rows, key=str)


def test_it_is_what_migrations_make(tmp_path: Path) -> None:
    with Store.open(str(tmp_path / "quick.db")) as quick:
        engine = sqlite.engine(sa.make_url("sqlite://"), 1.0)
        quick_stores._brought(engine)
        assert described(quick._engine) == described(engine)
        assert schema._current(quick._engine.connect()) == schema.VERSIONS[-1]
        engine.dispose()


def test_one_that_is_there_is_left_as_it_is_and_keeps_what_it_held(tmp_path: Path) -> None:
    credential = Credential.new()
    for _ in range(2):
        with Store.open(str(tmp_path / "twice.db")) as opened:
            assert opened.open_logbook(credential, "Buurtboek").name == "Buurtboek"
