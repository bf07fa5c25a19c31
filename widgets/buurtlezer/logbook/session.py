"""A person at work on a logbook: which one is open, what it holds, and how an act gets into it.

A cell runs before anybody is there, so a session begins without a logbook and without an open store. Each act brings its
secret; nothing is decided from a trait. Not here: the messages of a page (``answers``), what is shown (``page``), what was
read (``holdings``), writing an act (``intake.door``), keeping (``store``), a workshop (``room``).
"""

import os
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from buurtlezer.errors import UnknownSecret
from buurtlezer.geodata import Pack
from buurtlezer.logbook import example
from buurtlezer.logbook.holdings import Holdings
from buurtlezer.logbook.intake.door import Door
from buurtlezer.logbook.seat.group import GroupPicture
from buurtlezer.logbook.seat.member import Member
from buurtlezer.logbook.seat.seat import Seat
from buurtlezer.logbook.surroundings import WHENCE
from buurtlezer.model import NAME_LENGTH, Entry, one_line
from buurtlezer.store import Credential, Logbook, Revision, Store, Written
from buurtlezer.store.collecting import at_rest
from buurtlezer.texts import Texts

BUSY_SECONDS = 1.0
"""A short wait for others: while a kernel waits it answers nobody, and the page thinks the line is lost."""


def patient_store() -> Store:
    """The store as pages open it."""
    return Store.open(busy_seconds=BUSY_SECONDS)


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
    page
        Name of the workbook (``01_neighbourhood``), for telling a workshop where its people are.
    """

    def __init__(self, texts: Texts, pack: Pack, open_store: Callable[[], Store] = patient_store, page: str = "") -> None:
        self.texts = texts
        self.pack = pack
        self.page = page
        self.logbook: Logbook | None = None
        self.example = False
        self.welcomed = False
        """True once it is known which logbook is open, if any."""
        self.seat = Seat(pack)
        """Where the logbook stands in a workshop."""
        self._held = Holdings()
        self._credential: Credential | None = None
        self.gone: UnknownSecret | None = None
        """Why the logbook that was open last is gone, if it is."""
        self._open_store = open_store
        self._whence = os.environ.get(WHENCE) or uuid.uuid4().hex
        self._store: Store | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def revisions(self) -> dict[str, Revision]:
        """The current revision of each entry, by entry id: one's own, or the example's while that is shown."""
        return example.revisions(self.texts.language) if self.example else self._held.revisions

    @property
    def deleted(self) -> Mapping[str, int]:
        """What was deleted of the open logbook and may come back, by entry id, with the number of that act."""
        return {} if self.example else self._held.deleted

    @property
    def unreadable(self) -> int:
        """How many entries of the open logbook this version of Buurtlezer cannot read. They are kept, and shown nowhere."""
        return self._held.unreadable

    @property
    def state_of_entries(self) -> tuple[object, ...]:
        """Equal as long as ``revisions`` are the same ones: whose they are, and up to which number."""
        return (self.example, self.logbook.id if self.logbook else "", self._held.seq, len(self._held.revisions))

    @property
    def store(self) -> Store:
        """The store, opened when it is first needed."""
        if self._store is None:
            self._store = self._open_store()
        return self._store

    @property
    def room(self) -> Member | None:
        """Who one is in a workshop; None outside of any, and where there are no rooms."""
        return self.seat.member

    @property
    def shown_room(self) -> Member | None:
        """The same, as far as the page shows the room: the example is in none."""
        return None if self.example else self.room

    @property
    def group(self) -> GroupPicture:
        """What the room made together, as far as this page shows it."""
        return self.seat.group

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call ``listener()`` after the logbook, or what it holds, has changed."""
        self._listeners.append(listener)

    def changed(self) -> None:
        """Tell all listeners. A page with thousands of entries makes them all anew, and they have no cycles to collect."""
        with at_rest():
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
        self.gone = None
        self.logbook = self.store.logbook(credential)
        self._credential = credential
        self.read()
        self.seat.take(self.store, credential)

    def leave(self) -> None:
        """No logbook is open any more. What it holds stays in the store."""
        self.logbook, self._credential, self._held = None, None, Holdings()
        self.example = False
        self.seat.leave()

    def read(self) -> bool:
        """Take in what changed in the store since last time, in this tab or another; whether anything did."""
        if self._credential is None:
            return False
        try:
            with at_rest():
                return self._held.take(self.store.changes(self._credential, self._held.seq))
        except UnknownSecret as error:  # erased in another tab
            self.leave()
            self.gone = error
            return True

    def whole(self, entry_id: str) -> Entry | None:
        """An entry as the store has it, with what is too heavy to be held here; None if there is none, or none to be read."""
        if self.example or self._credential is None or entry_id not in self._held.revisions:
            return self.revisions[entry_id].entry if entry_id in self.revisions else None
        return self.store.history(self._credential, entry_id)[-1].entry

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
        UnknownSecret, BadEntry, BadArea, NotYours, EntryErased, NothingToUndo, ActReused, LogbookFull, StoreError
        """
        logbook = self._logbook_of(credential, begin)
        if here and self.logbook is None:
            self.logbook, self._credential = logbook, credential
        own_id = _slot_id(logbook, one_line(str(act["slot"]))) if act.get("slot") else one_line(str(act.get("entry_id")))
        # What is held says something about the open logbook only; of another one's act the page's own word is all there is.
        is_open = credential == self._credential
        seen = self._held.looked_at(own_id, act.get("base_seq")) if is_open else _number(act.get("base_seq"))
        written, notices = Door(self.store, self.pack, self.texts).carry_out(act, own_id, seen, credential)
        if credential == self._credential:
            self._held.made(written)
            self.read()
        return written, notices

    def _logbook_of(self, credential: Credential, begin: str | None) -> Logbook:
        if self.logbook is not None and credential == self._credential:
            return self.logbook
        if begin is None:
            return self.store.logbook(credential)
        return self.store.open_logbook(credential, one_line(begin)[:NAME_LENGTH], self._whence)

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


def _number(given: object) -> int | None:
    return given if isinstance(given, int) and not isinstance(given, bool) and 0 <= given < 2**63 else None


def _slot_id(logbook: Logbook, slot: str) -> str:
    return uuid.uuid5(uuid.UUID(logbook.id), slot).hex
