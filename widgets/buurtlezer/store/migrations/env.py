"""What Alembic runs first: it works in the connection, and so the transaction, that ``schema`` opened."""

from alembic import context

from buurtlezer.store.schema import VERSION_TABLE
from buurtlezer.store.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    version_table=VERSION_TABLE,
)
context.run_migrations()
