"""What PostgreSQL says of itself and keeps of us: errors, tables, content, and traces after erasing."""

import subprocess
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pg_server
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from examples import examples
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from buurtlezer.errors import (
    StoreAway,
    StoreBroken,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnsupported,
)
from buurtlezer.store import Credential, Store, addressing, schema, vacuum
from buurtlezer.store.tables import METADATA
from buurtlezer.store.writing import Pen

from .conftest import new_id, term

pytestmark = pytest.mark.postgresql

TEXT = "Zij slaapt achter het café"


@pytest.fixture
def address(new_database: Callable[[], str]) -> str:
    return new_database()


@pytest.fixture
def owner(address: str) -> Credential:
    credential = Credential.new()
    with Store.open(address) as store:
        store.open_logbook(credential, "")
    return credential


def name_of(address: str) -> str:
    return str(sa.make_url(address).database)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("53100", StoreFull),
        ("53300", StoreBusy),
        ("40001", StoreBusy),
        ("40P01", StoreBusy),
        ("55P03", StoreBusy),
        ("57014", StoreBusy),
        ("57P01", StoreAway),
        ("57P03", StoreAway),
        ("08006", StoreAway),
        ("25006", StoreReadOnly),
        ("42501", StoreReadOnly),
        ("28P01", StoreMissing),
        ("3D000", StoreMissing),
        ("58030", StoreBroken),
        ("XX001", StoreBroken),
        ("22P02", StoreBroken),
    ],
)
def test_each_error_of_the_server_has_one_of_ours_without_anybodys_text(
    postgresql: pg_server.Server, address: str, owner: Credential, code: str, kind: type[StoreError]
):
    with postgresql.connect(name_of(address)) as connection:  # a real server that raises it where a page writes
        connection.execute(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" RAISE EXCEPTION 'Failing row: %', NEW.content USING ERRCODE = '{code}', DETAIL = NEW.content; END $$"
        )
        connection.execute("CREATE TRIGGER fail BEFORE INSERT ON revisions FOR EACH ROW EXECUTE FUNCTION fail()")
    with Store.open(address) as store:
        with pytest.raises(StoreError) as caught:
            Pen(store).write(owner, new_id(), new_id(), term(TEXT))
        assert type(caught.value) is kind
        assert TEXT not in "".join(traceback.format_exception(caught.value))
        assert store.current(owner) == []
        with postgresql.connect(name_of(address)) as connection:
            connection.execute("DROP TRIGGER fail ON revisions")
        Pen(store).write(owner, new_id(), new_id(), term("weer goed"))


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({"database": "nergens"}, StoreMissing),
        ({"username": "niemand"}, StoreMissing),
        ({"host": "127.0.0.1", "port": 1, "query": {}}, StoreAway),
        ({"query": {"host": "/nergens"}}, StoreAway),
        ({"host": "nergens.invalid", "query": {}}, StoreAway),
    ],
)
def test_a_server_that_lets_nobody_in_is_told_without_its_address(address: str, change: dict, kind: type[StoreError]):
    wrong = sa.make_url(address).set(password="geheim", **change).render_as_string(hide_password=False)
    with pytest.raises(kind) as caught:
        Store.open(wrong)
    told = "".join(traceback.format_exception(caught.value, chain=True)[-1:]) + f"{caught.value.__cause__}"
    assert not any(word in told for word in ("geheim", "nergens", "niemand", "127.0.0.1"))


def test_an_option_that_there_is_not_is_told(address: str):
    with pytest.raises(StoreUnsupported, match="option") as caught:
        Store.open(f"{address}&geheim=1")
    assert "geheim" not in f"{caught.value} {caught.value.__cause__}"


@pytest.mark.parametrize(
    "wrong", ["postgresql://u:geheim@h@i:x/db", "postgresql://u:x@h:geheim/db", "postgresql+psycopg2://geheim@h/db"]
)
def test_an_address_that_cannot_be_read_is_not_repeated(wrong: str):
    with pytest.raises(StoreUnsupported) as caught:
        Store.open(wrong)
    assert "heim" not in f"{caught.value} {caught.value.__cause__}"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
def test_the_usual_ways_to_write_an_address_all_mean_our_driver(scheme: str):
    assert addressing.address(f"{scheme}://u:p@h/db").drivername == "postgresql+psycopg"


def test_a_database_that_cannot_keep_every_letter_is_refused(postgresql: pg_server.Server):
    with postgresql.connect() as connection:
        connection.execute("CREATE DATABASE narrow ENCODING 'LATIN1' TEMPLATE template0")
    with pytest.raises(StoreUnsupported, match="UTF8"):
        Store.open(postgresql.address("narrow"))
    postgresql.drop("narrow")


@pytest.fixture
def reader_address(postgresql: pg_server.Server, address: str) -> str:
    """The address of a user who is no administrator and may only read our tables."""
    name = f"reader_{new_id()}"
    with postgresql.connect(name_of(address)) as connection:
        connection.execute(f"CREATE ROLE {name} LOGIN")
        connection.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}")
    return sa.make_url(address).set(username=name).render_as_string(hide_password=False)


def test_a_server_without_a_connection_left_is_told_so(postgresql: pg_server.Server, address: str, reader_address: str):
    with postgresql.connect() as connection:
        connection.execute(f"ALTER DATABASE {name_of(address)} CONNECTION LIMIT 0")
    with pytest.raises(StoreBusy, match="max_connections"):
        Store.open(reader_address)


def test_a_user_who_may_only_read_reads(reader_address: str, owner: Credential):
    with Store.open(reader_address) as store:
        assert store.logbook(owner).name == ""
        with pytest.raises(StoreReadOnly):
            store.rename(owner, "x")


def test_reading_cannot_write(address: str):
    with Store.open(address) as store, pytest.raises(StoreReadOnly), store._reading() as connection:
        connection.execute(sa.text("UPDATE counters SET value = 0"))


def test_a_reader_sees_one_state_whatever_is_committed_meanwhile(address: str, owner: Credential):
    count = sa.text("SELECT count(*) FROM revisions")
    with Store.open(address) as store, Store.open(address) as other, store._reading() as connection:
        before = connection.scalar(count)
        Pen(other).write(owner, new_id(), new_id(), term("intussen"))
        assert connection.scalar(count) == before


def test_a_connection_is_durable_and_waits_for_nothing_for_ever(address: str):
    with Store.open(address, busy_seconds=1.5) as store, store._reader.connect() as connection:
        asked = ("synchronous_commit", "lock_timeout", "statement_timeout", "idle_in_transaction_session_timeout")
        found = {name: connection.exec_driver_sql(f"SHOW {name}").scalar() for name in asked}
        assert found == {
            "synchronous_commit": "on",
            "lock_timeout": "1500ms",
            "statement_timeout": "16500ms",
            "idle_in_transaction_session_timeout": "10s",
        }
        assert connection.exec_driver_sql("SHOW transaction_isolation").scalar() == "repeatable read"


def test_the_migrations_make_the_tables_that_the_code_knows(address: str):
    with Store.open(address) as store, store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"version_table": schema.VERSION_TABLE, "compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_many_that_open_an_empty_database_at_once_all_succeed(postgresql: pg_server.Server):
    name = postgresql.database()
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(lambda _: Store.open(postgresql.address(name), busy_seconds=30), range(8)))
    credential = Credential.new()
    opened[0].open_logbook(credential, "Van allen")
    assert {store.logbook(credential).name for store in opened} == {"Van allen"}
    for store in opened:
        store.close()
    postgresql.drop(name)


def test_a_database_of_another_program_is_left_alone(postgresql: pg_server.Server):
    name = postgresql.database()
    with postgresql.connect(name) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num text)")
    with pytest.raises(StoreBroken, match="something else"):
        Store.open(postgresql.address(name))
    postgresql.drop(name)


def test_who_keeps_a_file_does_not_load_the_driver_of_a_server(tmp_path):
    code = "import sys; from buurtlezer.store import Store; Store.open(sys.argv[1]); sys.exit('psycopg' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code, str(tmp_path / "x.db")], check=False).returncode == 0


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)


@pytest.mark.hypothesis
def test_content_is_read_back_as_it_was_written(address: str):
    """Also a NUL, an emoji and a number of seventeen digits; an act sent twice is known by its content."""
    probe = sa.Table("probe", sa.MetaData(), sa.Column("content", sa.JSON(none_as_null=True)))
    with Store.open(address) as store:
        probe.create(store._engine)

        @examples(60, suppress_health_check=list(HealthCheck))
        @given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
        def holds(content: dict) -> None:
            with store._writer.begin() as connection:
                connection.execute(sa.delete(probe))
                connection.execute(sa.insert(probe).values(content=content))
                assert connection.execute(sa.select(probe.c.content)).scalar_one() == content

        holds()


def files_with(text: str, server: pg_server.Server, address: str) -> list[str]:
    """Files of a database's tables that hold a text, after all is written to them."""
    with server.connect(name_of(address)) as connection:
        connection.execute("CHECKPOINT")
        (oid,) = connection.execute("SELECT oid FROM pg_database WHERE datname = current_database()").fetchone() or (0,)
    folder = server.data / "base" / str(oid)
    return [file.name for file in sorted(folder.iterdir()) if text.encode() in file.read_bytes()]


def fill(store: Store, owner: Credential) -> list[str]:
    ids = [new_id() for _ in range(20)]
    for number, entry_id in enumerate(ids):
        Pen(store).write(owner, new_id(), entry_id, term(f"blijft {number} " + "y" * 300))
    for version in range(5):
        Pen(store).write(owner, new_id(), ids[3], term(f"{TEXT} {version}"))
    store.rename(owner, TEXT)
    return ids


def test_what_was_erased_is_in_no_file_of_the_tables(postgresql: pg_server.Server, address: str, owner: Credential):
    with Store.open(address) as store:
        ids = fill(store, owner)
        with postgresql.connect(name_of(address)) as connection:
            connection.execute("ANALYZE")  # as the server does by itself; its statistics must keep no words
        assert files_with(TEXT, postgresql, address)  # else this test would prove nothing
        store.rename(owner, "Zonder")
        assert store.erase_entry(owner, new_id(), ids[3]).traces_gone
        assert files_with(TEXT, postgresql, address) == []
        assert len(store.current(owner)) == 19
        store.erase_logbook(owner)
        assert store.tidy()  # a second erasure in a row waits for its turn (``test_cleaning``)
        assert files_with("blijft 7", postgresql, address) == []


def test_the_statistics_of_the_server_hold_nobodys_words(postgresql: pg_server.Server, address: str):
    with Store.open(address) as store:
        for _ in range(30):
            store.open_logbook(Credential.new(), TEXT)
    with postgresql.connect(name_of(address)) as connection:
        connection.execute("ANALYZE")
        kept = connection.execute("SELECT tablename, attname FROM pg_stats WHERE schemaname = 'public'").fetchall()
    assert ("logbooks", "id") in kept  # statistics there are
    assert not {(column.table.name, column.name) for column in vacuum.columns_of_words()} & set(kept)


def test_traces_that_a_reader_keeps_in_place_go_later(postgresql: pg_server.Server, address: str, owner: Credential):
    with Store.open(address) as store:
        ids = fill(store, owner)
        store.rename(owner, "Zonder")
        with postgresql.connect(name_of(address)) as reader:
            reader.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            reader.execute("SELECT count(*) FROM counters")  # a snapshot, and no lock on the tables rewritten
            erased = store.erase_entry(owner, new_id(), ids[3])
            assert not erased.traces_gone  # said, and not hidden: erased it is all the same
            assert len(store.current(owner)) == 19
            with pytest.raises(StoreBusy):
                store.purge_traces()
        with Store.open(address) as again:  # as a server does when it starts
            assert again.tidy()
        assert files_with(TEXT, postgresql, address) == []


def test_a_purge_gives_way_to_who_is_at_work(postgresql: pg_server.Server, address: str, owner: Credential):
    with Store.open(address) as store:
        ids = fill(store, owner)
        with postgresql.connect(name_of(address)) as busy:
            busy.execute("BEGIN")
            busy.execute("LOCK TABLE revisions IN ROW EXCLUSIVE MODE")  # as any writer does
            assert not store.erase_entry(owner, new_id(), ids[3]).traces_gone
        store.purge_traces()
        store.rename(owner, "Zonder")
        store.purge_traces()
        assert files_with(TEXT, postgresql, address) == []


def test_two_do_not_purge_at_once(postgresql: pg_server.Server, address: str, owner: Credential):
    with Store.open(address) as store, postgresql.connect(name_of(address)) as other:
        ids = fill(store, owner)
        other.execute("SELECT pg_advisory_lock(%s)", (vacuum._LOCK,))
        assert not store.erase_entry(owner, new_id(), ids[3]).traces_gone
        other.execute("SELECT pg_advisory_unlock(%s)", (vacuum._LOCK,))
        store.purge_traces()


def test_a_forked_child_leaves_its_parents_connection_alone(address: str, owner: Credential):
    """The server's process behind the parent's connection is the same before and after."""
    code = """
import os, sys
from buurtlezer.store import Store, Credential
store, owner = Store.open(sys.argv[1]), Credential.parse(sys.argv[2])
def behind():
    with store._reading() as connection:
        return connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
before = behind()
child = os.fork()
if not child:
    same = behind() == before
    store.rename(owner, "kind")
    store.close()
    os._exit(same)
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
assert behind() == before
store.rename(owner, "ouder")
"""
    done = subprocess.run([sys.executable, "-c", code, address, owner.shown()], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
