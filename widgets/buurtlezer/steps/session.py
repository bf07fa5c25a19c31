"""A person at work on a logbook: answers hello and acts of the page's identity part, and holds what the logbook holds.

A cell runs before anybody is there, so a session begins without a logbook and without an open store. Each act brings its
secret; nothing is decided from a trait. Not here: what a page shows (``page``), checks (``intake``), keeping (``store``).
"""

import uuid
from collections.abc import Callable
from typing import Any

from buurtlezer.errors import BuurtlezerError, StoreError, UnknownSecret
from buurtlezer.geodata import Pack
from buurtlezer.model import is_id
from buurtlezer.parts.identity import Identity
from buurtlezer.steps import example
from buurtlezer.steps.intake import take_in
from buurtlezer.steps.sentences import is_refusal, refusal, trouble
from buurtlezer.store import Credential, Logbook, Revision, Store, Written
from buurtlezer.texts import Texts

Message = dict[str, Any]


class Session:
    """One page, one person, at most one logbook.

    Parameters
    ----------
    texts
        Sentences in the person's language.
    pack
        The data pack, for checking areas.
    open_store
        Opens the store at the first hello; it may raise a `StoreError`, which is told and tried again.
    """

    def __init__(self, texts: Texts, pack: Pack, open_store: Callable[[], Store] = Store.open) -> None:
        self.texts = texts
        self.pack = pack
        self.logbook: Logbook | None = None
        self.example = False
        self.welcomed = False
        self._own: dict[str, Revision] = {}
        self._seq = 0
        self._made: dict[str, int] = {}
        self._credential: Credential | None = None
        self._open_store = open_store
        self._store: Store | None = None
        self._identity: Identity | None = None
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

    def serve(self, identity: Identity) -> None:
        """Answer this identity part from now on."""
        self._identity = identity
        identity.on("hello", self._hello)
        identity.on("act", self._act)
        identity.on("rename", self._rename)
        identity.on("refresh", lambda _message: self._refresh())
        identity.on("example", lambda message: self.show_example(message.get("on") is True))

    def on_change(self, listener: Callable[[], None]) -> None:
        """Call ``listener()`` after the logbook, or what it holds, has changed."""
        self._listeners.append(listener)

    def entry_id(self, slot: str) -> str:
        """Id of what exists once in this logbook; empty while there is none."""
        if self.example:
            return example.entry_id(slot)
        return uuid.uuid5(uuid.UUID(self.logbook.id), slot).hex if self.logbook else ""

    def show_example(self, on: bool) -> None:
        """Fill the page from the example logbook, or go back to one's own. One's own is not touched."""
        self.example = on
        self._welcome("open" if self.logbook else "new")

    def take_along(self) -> dict[str, Any]:
        """The whole logbook as JSON-able values. Empty where there is none."""
        return self.store.take_along(self._credential) if self._credential and self.logbook else {}

    def erase(self) -> None:
        """Erase the logbook with its history. There is no way back."""
        if self._credential and self.logbook:
            self.store.erase_logbook(self._credential)
        self._forget()
        self._changed()

    # What the page says

    def _hello(self, message: Message) -> None:
        secret = message.get("secret")
        self._forget()
        if not secret:
            return self._welcome("new")
        try:
            credential = Credential.parse(str(secret))
            self.logbook = self.store.logbook(credential)
            self._credential = credential
            self._read()
        except UnknownSecret as error:
            self._forget()
            # A logbook begun on this device whose first act never arrived is new, not lost.
            if message.get("fresh") is True and type(error) is UnknownSecret:
                return self._welcome("new")
            return self._welcome("unknown", refusal(error, self.texts))
        except StoreError as error:
            self._forget()
            return self._welcome("trouble", trouble(error, self.texts))
        self._welcome("open")

    def _act(self, message: Message) -> None:
        act = message.get("act")
        act_id = act.get("act_id") if isinstance(act, dict) else None
        if not isinstance(act, dict) or not is_id(act_id):
            return  # not an act of ours: nobody waits for an answer
        try:
            written, notices = self._perform(str(message.get("secret", "")), str(message.get("name", "")), act)
        except StoreError as error:
            self._say("later", act_id=act_id, sentence=trouble(error, self.texts))
        except BuurtlezerError as error:
            if not is_refusal(error):
                raise
            self._say("refuse", act_id=act_id, sentence=refusal(error, self.texts))
        else:
            self._made[written.entry_id] = written.seq
            self._read()
            self._say("ack", act_id=act_id, seq=written.seq, entry_id=written.entry_id, notice=" ".join(notices))
            self._changed()

    def _perform(self, secret: str, name: str, act: Message) -> tuple[Written, list[str]]:
        credential = Credential.parse(secret)
        if credential != self._credential or self.logbook is None:
            self.logbook = self.store.open_logbook(credential, name)
            self._credential = credential
            self._own, self._seq = {}, 0
        own_id = uuid.uuid5(uuid.UUID(self.logbook.id), str(act["slot"])).hex if act.get("slot") else str(act.get("entry_id"))
        act_id, base_seq = str(act["act_id"]), act.get("base_seq")
        simple = {"undo": self.store.undo, "redo": self.store.redo, "delete": self.store.delete}.get(str(act.get("action")))
        if simple:
            return simple(credential, act_id, own_id), []
        content = act.get("content")
        entry, notices = take_in(content if isinstance(content, dict) else {}, self.pack, self.texts)
        if isinstance(base_seq, int):
            # Acts made in a row on this page do not overtake each other; another tab's does.
            base_seq = max(base_seq, self._made.get(own_id, 0))
        written = self.store.write(credential, act_id, own_id, entry, base_seq if isinstance(base_seq, int) else None)
        if written.overtaken:
            notices.append(self.texts("notice.overtaken"))
        return written, notices

    def _rename(self, message: Message) -> None:
        try:
            self.logbook = self.store.rename(Credential.parse(str(message.get("secret", ""))), str(message.get("name", "")))
        except UnknownSecret:
            return  # begun on this device, nothing kept yet: the name goes along with the first act
        except StoreError as error:
            return self._welcome("trouble", trouble(error, self.texts))
        self._changed()

    def _refresh(self) -> None:
        if self._credential and self.logbook:
            try:
                self._read()
            except UnknownSecret:
                self._forget()
            self._changed()

    # What is held

    def _forget(self) -> None:
        self.logbook, self._credential, self._own, self._seq, self.example = None, None, {}, 0, False

    def _read(self) -> None:
        """Take in what changed in the store since last time, in this tab or another."""
        assert self._credential is not None
        changes = self.store.changes(self._credential, self._seq)
        for revision in changes.revisions:
            self._own[revision.entry_id] = revision
        for tombstone in changes.tombstones:
            self._own.pop(str(tombstone.entry_id), None)
        self._own = {own_id: revision for own_id, revision in self._own.items() if not revision.deleted}
        self._seq = changes.seq

    def _welcome(self, state: str, sentence: str = "") -> None:
        self.welcomed = True
        name = self.logbook.name if self.logbook else ""
        self._say("welcome", state=state, name=name, sentence=sentence, count=len(self._own), example=self.example)
        self._changed()

    def _changed(self) -> None:
        for listener in self._listeners:
            listener()

    def _say(self, kind: str, **content: Any) -> None:
        if self._identity is not None:
            self._identity.say(kind, **content)


