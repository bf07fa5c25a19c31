"""The store: one door, a secret on every call, one transaction per call.

Not here: what happens inside the transaction (``access``, ``acts``, ``reading``, ``erasure``), writing entries (``writing``).
"""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import LogbookErased, StoreError

from . import access, acts, addressing, backend, engines, erasure, locking, membership, number, quota, reading, reserve, schema
from .attended import attended
from .caretaker import Caretaker
from .cleaning import Cleaning
from .credential import Credential
from .faults import typed
from .private_file import keep_private
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
        self._cleaning = Cleaning(engine, self._backend, self._reading, self._noting)
        self.workshops = Workshops(self._reading, self._looking, self._writing, self._noting, self._purge_if_due)
        self.caretaker = Caretaker(self._reading, self._writing, self.tidy)

    @classmethod
    def open(cls, url: str | None = None, *, busy_seconds: float = BUSY_SECONDS) -> "Store":
        """Open a store, and make it or bring it up to date where needed.

        Parameters
        ----------
        url
            Address or path (see ``addressing.address``); else ``BUURTLEZER_STORE``; else a file among this user's data.
        busy_seconds
            How long a call waits for another process before it raises ``errors.StoreBusy``.
        """
        address = addressing.address(url)
        addressing.check_folder(address)
        keep_private(address)
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
        self._cleaning.stop()
        self._engine.dispose()

    def watch(self) -> Watch:
        """A cheap way to ask, often, whether anything may have changed; it is closed by who asked for it."""
        return self._backend.watch(self._engine)

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def open_logbook(self, credential: Credential, name: str, whence: str = "") -> Logbook:
        """The logbook of this secret, made now if there is none; one that is there keeps its name.

        ``whence``: a mark of where it is begun, at most 32 letters, that says nothing of anybody. From one place only so many
        are made in a while (``errors.TooManyLogbooks``); without one they are not counted.
        """
        with self._writing() as connection:
            if whence and not access.is_known(connection, credential):
                quota.count_beginning(connection, whence)
            return access.open_logbook(connection, credential, name)

    def logbook(self, credential: Credential) -> Logbook:
        """The logbook of this secret (``errors.UnknownSecret``, ``errors.LogbookErased``)."""
        with self._reading() as connection:
            return access.logbook(connection, credential)

    def rename(self, credential: Credential, name: str) -> Logbook:
        """Give the logbook another name."""
        with self._writing() as connection:
            return access.rename(connection, credential, name)

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
        """The whole logbook with its history as plain JSON values, and the workshop it was in (``attended``)."""
        with self._reading() as connection:
            own = access.logbook(connection, credential)
            taken = reading.take_along(connection, own)
            contents = (one["content"] or {} for one in taken["revisions"])
            there = attended(connection, own.id, {one["moment"] for one in contents if "moment" in one})
            return taken if there is None else {**taken, "workshop": there}

    def erase_entry(self, credential: Credential, act_id: str, entry_id: str) -> Erased:
        """Remove an entry with its history, and what goes along with it (``model.kind.Refers``); also from the file.

        Raises
        ------
        errors.NotYours
        errors.BadEntry
            It goes only with its logbook (rule ``stands``).
        """
        acts.checked_id("act_id", act_id)
        with self._writing(frees=True) as connection:
            logbook_id = access.logbook(connection, credential).id
            locking.check_erasing(connection, logbook_id, entry_id)
            for other_id, gone in erasure.erase_along(connection, logbook_id, entry_id):
                membership.after_erasure(connection, logbook_id, other_id, gone)
            seq = erasure.erase_entry(connection, logbook_id, act_id, entry_id)
            membership.after_erasure(connection, logbook_id, entry_id, seq)
        return Erased(seq, entry_id, self._purge_if_due())

    def erase_logbook(self, credential: Credential) -> Erased:
        """Remove a logbook with all it holds, also from the file. Its secret opens nothing any more."""
        with self._writing(frees=True) as connection:
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
        self._cleaning.now()

    def tidy(self) -> bool:
        """Clean the file if anything is due, without waiting for others that may come. Returns whether it is clean."""
        return self._cleaning.at_once()

    def _purge_if_due(self) -> bool:
        """Whether the file is clean now; see ``cleaning`` for what is left for later."""
        return self._cleaning.if_due()

    def _carry_out(self, credential: Credential, act: acts.Act, intake: acts.Intake) -> Written:
        """For ``writing.Pen``, and for nobody else."""
        with self._writing() as connection:
            logbook_id = access.logbook(connection, credential).id
            member = membership.Membership(connection, logbook_id)
            written = acts.carry_out(connection, logbook_id, act, member.admit, intake)
            if not member.after_act(written):
                connection.execution_options(**{ACT_OF: logbook_id})
            return replace(written, kept_private=member.kept_private or written.kept_private)

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
    def _writing(self, frees: bool = False) -> Iterator[sa.Connection]:
        """Writing in the line of writers. ``frees``: it takes away, and so works also where the disk is nearly full."""
        if not frees:
            reserve.check(self._engine.url)
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
