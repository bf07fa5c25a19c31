"""The store: one door, a secret on every call, one transaction per call.

Not here: what happens inside the transaction (``access``, ``acts``, ``reading``, ``erasure``).
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import LogbookErased, StoreBusy, StoreError
from buurtlezer.model import Entry

from . import access, acts, backend, engines, erasure, membership, number, place, reading, schema
from .caretaker import Caretaker
from .credential import Credential
from .faults import typed
from .records import Changes, Erased, Logbook, Revision, Written
from .watch import ACT_OF, Watch
from .workshops import Workshops

BUSY_SECONDS = 5.0


class Store:
    """Entries of all logbooks in one database. Open it with ``Store.open``; it may be used from several threads.

    Every method may raise ``errors.StoreError`` (then nothing was written), and every one with a credential
    ``errors.UnknownSecret``.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._backend = backend.of(engine)
        self._reader = engine.execution_options(**self._backend.READING)
        self._writer = engine.execution_options(**self._backend.WRITING)
        self._looker = engine.execution_options(**self._backend.LOOKING)
        self._noter = engine.execution_options(**self._backend.NOTING)
        self.workshops = Workshops(self._reading, self._looking, self._writing, self._noting, self._purge_if_due)
        self.caretaker = Caretaker(self._reading, self._writing, self._purge_if_due)

    @classmethod
    def open(cls, url: str | None = None, *, busy_seconds: float = BUSY_SECONDS) -> "Store":
        """Open a store, and make it or bring it up to date where needed.

        Parameters
        ----------
        url
            Address or path (see ``place.address``); else ``BUURTLEZER_STORE``; else a file among this user's data.
        busy_seconds
            How long a call waits for another process before it raises ``errors.StoreBusy``.
        """
        address = place.address(url)
        place.check_folder(address)
        engine = engines.engine(address, busy_seconds)
        try:
            with typed():
                schema.bring_up_to_date(engine)
        except StoreError:
            engine.dispose()
            raise
        store = cls(engine)
        store._purge_if_due()
        return store

    def close(self) -> None:
        """Close all connections. Nothing is lost by not calling it."""
        self._engine.dispose()

    def watch(self) -> Watch:
        """A cheap way to ask, often, whether anything may have changed; it is closed by who asked for it."""
        return self._backend.watch(self._engine)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open_logbook(self, credential: Credential, name: str) -> Logbook:
        """The logbook of this secret, made now if there is none; one that is there keeps its name."""
        with self._writing() as connection:
            return access.open_logbook(connection, credential, name)

    def logbook(self, credential: Credential) -> Logbook:
        """The logbook of this secret (``errors.UnknownSecret``, ``errors.LogbookErased``)."""
        with self._reading() as connection:
            return access.logbook(connection, credential)

    def rename(self, credential: Credential, name: str) -> Logbook:
        """Give the logbook another name."""
        with self._writing() as connection:
            return access.rename(connection, credential, name)

    def write(self, credential: Credential, act_id: str, entry_id: str, entry: Entry, base_seq: int | None = None) -> Written:
        """Make a revision of an entry; a new entry where this logbook has none with that id.

        Parameters
        ----------
        act_id, entry_id
            32 lower-case hex digits. An entry id is a name within the logbook: another's entry is never met.
        base_seq
            The revision the person was looking at; 0 for none; ``None`` if that is not known (never *overtaken*).

        Raises
        ------
        errors.ActReused
            The act id was used for something else.
        errors.EntryErased
            The person was looking at what has been erased since.
        errors.BadEntry
            An id is not one, or an entry would become another kind.
        """
        return self._act(credential, acts.Act(act_id, "write", entry_id, entry.content(), base_seq))

    def delete(self, credential: Credential, act_id: str, entry_id: str, base_seq: int | None = None) -> Written:
        """Make a revision that says deleted; can be undone (``errors.NotYours``, and as ``write``)."""
        return self._act(credential, acts.Act(act_id, "delete", entry_id, None, base_seq))

    def undo(self, credential: Credential, act_id: str, entry_id: str, base_seq: int | None = None) -> Written:
        """Make a revision equal to the state before (see ``Trail``; ``errors.NothingToUndo``, and as ``delete``)."""
        return self._act(credential, acts.Act(act_id, "undo", entry_id, None, base_seq))

    def redo(self, credential: Credential, act_id: str, entry_id: str, base_seq: int | None = None) -> Written:
        """Make a revision equal to the state that was undone (``errors.NothingToUndo``, and as ``delete``)."""
        return self._act(credential, acts.Act(act_id, "redo", entry_id, None, base_seq))

    def current(self, credential: Credential, kinds: Collection[str] | None = None) -> list[Revision]:
        """The newest revision of each entry that is there, oldest number first; of these kinds only, if given."""
        with self._reading() as connection:
            return reading.current(connection, access.logbook(connection, credential).id, kinds)

    def history(self, credential: Credential, entry_id: str) -> list[Revision]:
        """All revisions of an entry, oldest first (``errors.NotYours``, ``errors.EntryErased``)."""
        with self._reading() as connection:
            return reading.history(connection, access.logbook(connection, credential).id, entry_id)

    def changes(self, credential: Credential, since: int = 0) -> Changes:
        """What came after a number: revisions, tombstones, and the number to ask from next time."""
        with self._reading() as connection:
            return reading.changes(connection, access.logbook(connection, credential).id, since)

    def take_along(self, credential: Credential) -> dict[str, Any]:
        """The whole logbook with its history as plain JSON values."""
        with self._reading() as connection:
            return reading.take_along(connection, access.logbook(connection, credential))

    def erase_entry(self, credential: Credential, act_id: str, entry_id: str) -> Erased:
        """Remove an entry with its history, and of a place all that this logbook ever said of it; also from the file.

        Raises
        ------
        errors.NotYours
        """
        acts.checked_id("act_id", act_id)
        with self._writing() as connection:
            logbook_id = access.logbook(connection, credential).id
            for meaning_id, gone in erasure.erase_meanings(connection, logbook_id, entry_id):
                membership.after_erasure(connection, logbook_id, meaning_id, gone)
            seq = erasure.erase_entry(connection, logbook_id, act_id, entry_id)
            membership.after_erasure(connection, logbook_id, entry_id, seq)
        return Erased(seq, entry_id, self._purge_if_due())

    def erase_logbook(self, credential: Credential) -> Erased:
        """Remove a logbook with all it holds, also from the file. Its secret opens nothing any more."""
        with self._writing() as connection:
            try:
                logbook_id = access.logbook(connection, credential).id
                seq = erasure.erase_logbook(connection, logbook_id)
                membership.after_erasure(connection, logbook_id, None, seq)
            except LogbookErased:  # sent again, as the first answer was lost
                erased_id = access.erased_logbook_id(connection, credential)
                seq = erasure.logbook_tombstone(connection, str(erased_id))
        return Erased(seq, None, self._purge_if_due())

    def purge_traces(self) -> None:
        """Clean the file of all that was erased (``errors.StoreBusy`` if somebody's reading prevents it)."""
        with self._reading() as connection:
            due = erasure.purge_due(connection)
        with typed():
            clean = self._backend.purge(self._engine)
        if not clean:
            raise StoreBusy("somebody is reading the store, so traces of what was erased stay in its log; try again")
        with self._writing() as connection:
            erasure.purge_done(connection, due)

    def _purge_if_due(self) -> bool:
        """Whether the file is clean now. Who erased, or opens the store, must not fail because somebody reads."""
        with self._reading() as connection:
            if not erasure.purge_due(connection):
                return True
        try:
            self.purge_traces()
        except StoreError:
            return False
        return True

    def _act(self, credential: Credential, act: acts.Act) -> Written:
        with self._writing() as connection:
            logbook_id = access.logbook(connection, credential).id
            place = membership.Membership(connection, logbook_id)
            written = acts.carry_out(connection, logbook_id, act, place.admit)
            if not place.after_act(written):
                connection.execution_options(**{ACT_OF: logbook_id})
            return written

    @contextmanager
    def _reading(self) -> Iterator[sa.Connection]:
        with typed(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def _looking(self) -> Iterator[sa.Connection]:
        """For one question: each statement sees what is committed when it begins."""
        with typed(), self._looker.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[sa.Connection]:
        with typed(), self._writer.begin() as connection:
            number.lock(connection)
            yield connection

    @contextmanager
    def _noting(self, told: bool = False) -> Iterator[sa.Connection]:
        """Writing without a place in the line of writers: for what has no number.

        ``told``: the others hear of it. On SQLite any commit is heard, and there is one line for all.
        """
        with typed(), (self._writer if told else self._noter).begin() as connection:
            yield connection
