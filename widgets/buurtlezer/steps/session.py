"""A person at work on a logbook: which one is open, what it holds, and how an act gets into it.

A cell runs before anybody is there, so a session begins without a logbook and without an open store. Each act brings its
secret; nothing is decided from a trait. Not here: the messages of a page (``answers``), what is shown (``page``), checks
(``intake``), keeping (``store``).
"""

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from buurtlezer.errors import UnknownSecret
from buurtlezer.geodata import Pack
from buurtlezer.model import NAME_LENGTH, one_line
from buurtlezer.steps import example
from buurtlezer.steps.intake import take_in
from buurtlezer.store import Credential, Logbook, Revision, Store, Tombstone, Written
from buurtlezer.texts import Texts


def patient_store() -> Store:
    """The store, with a short wait for others: while a kernel waits it answers nobody, and the page thinks the line is lost."""
    return Store.open(busy_seconds=1)


class Session:
    """One page, one person, at most one logbook.

    Parameters
    ----------
    texts
        Sentences in the person's language.
    pack
        The data pack, for checking areas.
    open_store
        Opens the store when it is first needed; it may raise a `StoreError`, and is then tried again next time.
    """

    def __init__(self, texts: Texts, pack: Pack, open_store: Callable[[], Store] = patient_store) -> None:
        self.texts = texts
        self.pack = pack
        self.logbook: Logbook | None = None
        self.example = False
        self.welcomed = False
        """True once it is known which logbook is open, if any."""
        self._own: dict[str, Revision] = {}
        self._seq = 0
        self._made: dict[str, int] = {}
        self._credential: Credential | None = None
        self._open_store = open_store
        self._store: Store | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def revisions(self) -> dict[str, Revision]:
        """The current revision of each entry, by entry id: one's own, or the example's while that is shown."""
        return example.revisions(self.texts.language) if self.example else self._own

    @property
    def store(self) -> Store:
        """The store, opened when it is first needed."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call ``listener()`` after the logbook, or what it holds, has changed."""
        self._listeners.append(listener)

    def changed(self) -> None:
        """Tell all listeners."""
        for listener in self._listeners:
            listener()

    def entry_id(self, slot: str) -> str:
        """Id of what exists once in this logbook; empty while there is none."""
        if self.example:
            return example.entry_id(slot)
        return _slot_id(self.logbook, slot) if self.logbook else ""

    def open(self, credential: Credential) -> None:
        """Open the logbook of a secret and read it (``errors.UnknownSecret``, ``errors.StoreError``)."""
        self.leave()
        self.logbook = self.store.logbook(credential)
        self._credential = credential
        self.read()

    def leave(self) -> None:
        """No logbook is open any more. What it holds stays in the store."""
        self.logbook, self._credential, self._own, self._seq, self._made = None, None, {}, 0, {}
        self.example = False

    def read(self) -> None:
        """Take in what changed in the store since last time, in this tab or another."""
        if self._credential is None:
            return
        try:
            changes = self.store.changes(self._credential, self._seq)
        except UnknownSecret:  # erased in another tab
            self.leave()
            return
        in_order: list[Revision | Tombstone] = [*changes.revisions, *changes.tombstones]
        for change in sorted(in_order, key=lambda change: change.seq):
            if isinstance(change, Revision) and not change.deleted:
                self._own[change.entry_id] = change
            else:
                self._own.pop(str(change.entry_id), None)
        self._seq = changes.seq

    def perform(self, credential: Credential, act: Mapping[str, Any], begin: str | None, here: bool) -> tuple[Written, list[str]]:
        """Write one act in one transaction; what was written, and sentences for the person.

        Parameters
        ----------
        credential
            Whose logbook. An act of another logbook than the one that is open goes there, and this page stays as it is.
        act
            ``{"act_id", "action", "entry_id" | "slot", "content"?, "base_seq"?}`` as the page sent it: checked here.
        begin
            Name under which the logbook is made when it does not exist yet; None when it must exist.
        here
            Whether the page shows this logbook, so that one begun by this act is open from now on.

        Raises
        ------
        UnknownSecret, BadEntry, BadArea, NotYours, EntryErased, NothingToUndo, ActReused, StoreError
        """
        logbook = self._logbook_of(credential, begin)
        if here and self.logbook is None:
            self.logbook, self._credential = logbook, credential
        own_id = _slot_id(logbook, one_line(str(act["slot"]))) if act.get("slot") else one_line(str(act.get("entry_id")))
        act_id, base_seq = str(act["act_id"]), act.get("base_seq")
        notices: list[str] = []
        # Acts made in a row on this page do not overtake each other; another tab's does.
        known = isinstance(base_seq, int) and 0 <= base_seq <= self._seq
        seen = max(int(base_seq or 0), self._made.get(own_id, 0)) if known else None
        simple = {"undo": self.store.undo, "redo": self.store.redo, "delete": self.store.delete}.get(str(act.get("action")))
        if simple:
            written = simple(credential, act_id, own_id, seen)
        else:
            content = act.get("content")
            entry, notices = take_in(content if isinstance(content, dict) else {}, self.pack, self.texts)
            written = self.store.write(credential, act_id, own_id, entry, seen)
        if written.overtaken:
            notices.append(self.texts("notice.overtaken"))
        if credential == self._credential:
            self._made[written.entry_id] = written.seq
            self.read()
        return written, notices

    def _logbook_of(self, credential: Credential, begin: str | None) -> Logbook:
        if self.logbook is not None and credential == self._credential:
            return self.logbook
        if begin is None:
            return self.store.logbook(credential)
        return self.store.open_logbook(credential, one_line(begin)[:NAME_LENGTH])

    def rename(self, credential: Credential, name: str) -> None:
        """Give a logbook another name, cut at the length of a name."""
        renamed = self.store.rename(credential, one_line(name)[:NAME_LENGTH])
        if credential == self._credential:
            self.logbook = renamed

    def take_along(self, credential: Credential) -> dict[str, Any]:
        """The whole logbook of a secret as JSON-able values (``errors.UnknownSecret``, ``errors.StoreError``)."""
        return self.store.take_along(credential)

    def erase(self, credential: Credential) -> None:
        """Erase the logbook of a secret with its history. There is no way back."""
        self.store.erase_logbook(credential)
        if credential == self._credential:
            self.leave()
            self.changed()


def _slot_id(logbook: Logbook, slot: str) -> str:
    return uuid.uuid5(uuid.UUID(logbook.id), slot).hex
