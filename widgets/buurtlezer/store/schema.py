"""The version of the tables: compared on each opening, moved forward by Alembic only where it is behind.

To change the tables: change ``tables``, write the next file in ``migrations/versions``, add its number here; tests hold
the three together. Not here: the migrations themselves.
"""

import logging
from pathlib import Path

import sqlalchemy as sa

from buurtlezer.errors import StoreBroken, StoreTooNew

from . import backend

VERSIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""All versions, oldest first. Written down, since importing Alembic to find out costs more than opening the store."""

VERSION_TABLE = "buurtlezer_version"
"""Not Alembic's usual name: other programs keep databases with that."""

_LOG = logging.getLogger(__name__)


def bring_up_to_date(engine: sa.Engine) -> None:
    """Make or move forward the tables, in one transaction, whoever else does so at the same time.

    Raises
    ------
    errors.StoreTooNew
        A newer Buurtlezer made the tables.
    errors.StoreBroken
        The database holds something else.
    """
    with engine.connect() as connection:
        if _current(connection) == VERSIONS[-1]:
            return
    from alembic import command  # only here: it takes longer than all the rest of opening
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    ours = backend.of(engine)
    with engine.execution_options(**ours.WRITING).begin() as connection:
        ours.alone(connection)
        found = _current(connection)  # again, now that nobody else can change it
        if found == VERSIONS[-1]:
            return
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        ours.settle(connection)
    _LOG.info("store brought from version %s to %s", found or "none", VERSIONS[-1])


def _current(connection: sa.Connection) -> str | None:
    """The version of the tables that are there; ``None`` in an empty database."""
    tables = sa.inspect(connection).get_table_names()
    if not tables:
        return None
    if VERSION_TABLE not in tables:
        raise StoreBroken("the database holds the tables of something else; choose another")
    asked = sa.select(sa.column("version_num", sa.String)).select_from(sa.table(VERSION_TABLE))
    versions = connection.scalars(asked).all()
    if len(versions) != 1:
        raise StoreBroken("the store does not say which version it is")
    version = versions[0]
    if version not in VERSIONS:
        raise StoreTooNew(f"the store is version {version}, this Buurtlezer reads up to {VERSIONS[-1]}: update Buurtlezer")
    return version
