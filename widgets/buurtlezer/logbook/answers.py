"""What a page says and what it is answered: hello → welcome, act → ack, refuse or later.

An acknowledgement goes out after the commit, never before. Not here: carrying out (``session``), the sentences of errors
(``sentences``), the browser's side (``parts.identity``).
"""

from collections.abc import Callable
from typing import Any

from buurtlezer.errors import BuurtlezerError, LogbookErased, Removed, StoreError, UnknownSecret
from buurtlezer.logbook.session import Session
from buurtlezer.model import is_id
from buurtlezer.parts.identity import Identity
from buurtlezer.store import Credential
from buurtlezer.wording.sentences import is_refusal, refusal, trouble

Message = dict[str, Any]


class Answers:
    """Answers one identity part for one session."""

    def __init__(self, session: Session, identity: Identity) -> None:
        self.session = session
        self.texts = session.texts
        self._identity = identity
        self.key: Any = None
        """The device's key of the logbook that this page speaks about."""
        self._at_welcome: list[Callable[[], None]] = []
        self._told_of: set[str] = set()
        """Logbooks of which it was said that not all can be read here."""
        identity.on("hello", self._hello)
        identity.on("act", self._act)
        identity.on("rename", self._rename)
        identity.on("refresh", self._refresh)
        identity.on("example", self._example)

    def on_welcome(self, listener: Callable[[], None]) -> None:
        """Call ``listener()`` after each welcome: another logbook may be open, or none."""
        self._at_welcome.append(listener)

    def erased(self) -> None:
        """The logbook that is open was erased elsewhere: by its owner, with its workshop, or by the workshop's trainer."""
        removed = isinstance(self.session.gone, Removed)
        self.session.leave()
        self._welcome("unknown", self.texts("refusal.room.removed" if removed else "refusal.erased_logbook"), erased=True)

    def _hello(self, message: Message) -> None:
        secret, self.key = message.get("secret"), message.get("key")
        self.session.leave()
        if not secret:
            self._welcome("new")
            return
        try:
            self.session.open(Credential.parse(str(secret)))
        except UnknownSecret as error:
            self.session.leave()
            # A logbook begun on this device whose first act never arrived is new, not lost.
            begun = message.get("fresh") is True and type(error) is UnknownSecret
            sentence = "" if begun else refusal(error, self.texts)
            self._welcome("new" if begun else "unknown", sentence, erased=isinstance(error, LogbookErased))
        except StoreError as error:
            self.session.leave()
            self._welcome("trouble", trouble(error, self.texts))
        else:
            self._welcome("open")

    def _act(self, message: Message) -> None:
        act = message.get("act")
        act_id = act.get("act_id") if isinstance(act, dict) else None
        if not isinstance(act, dict) or not is_id(act_id):
            return  # not an act of ours: nobody waits for an answer
        whose = {"key": message.get("key"), "act_id": act_id}
        if message.get("here") is True:
            self.key = message.get("key")  # a logbook that begins with this act had no key at the hello
        begin = str(message.get("name", "")) if message.get("fresh") is True else None
        try:
            credential = Credential.parse(str(message.get("secret", "")))
            written, notices = self.session.perform(credential, act, begin, message.get("here") is True)
        except StoreError as error:
            self._identity.say("later", **whose, sentence=trouble(error, self.texts))
        except BuurtlezerError as error:
            if not is_refusal(error):
                raise
            self._identity.say("refuse", **whose, sentence=refusal(error, self.texts))
        except Exception as error:  # noqa: BLE001 -- a fault of ours, raised again below
            # The person is told, the act stays on the device, and the log has the fault without the person's text.
            self._identity.say("later", **whose, sentence=self.texts("trouble.store"))
            fault = RuntimeError(f"an act could not be taken: {type(error).__name__}")
            raise fault.with_traceback(error.__traceback__) from None
        else:
            notice = " ".join(notices)
            self._identity.say("ack", **whose, seq=written.seq, entry_id=written.entry_id, notice=notice)
            self.session.changed()

    def _rename(self, message: Message) -> None:
        try:
            credential = Credential.parse(str(message.get("secret", "")))
            self.session.rename(credential, str(message.get("name", "")))
        except UnknownSecret:
            return  # begun on this device, nothing kept yet: the name goes along with the first act
        except StoreError as error:
            self._welcome("trouble", trouble(error, self.texts))
        else:
            self.session.changed()

    def _refresh(self, _message: Message) -> None:
        """Another tab of this device changed something."""
        was_open = self.session.logbook is not None
        try:
            self.session.read()
        except StoreError as error:
            self._welcome("trouble", trouble(error, self.texts))
        else:
            if was_open and self.session.logbook is None:
                self.erased()
            else:
                self.session.changed()

    def _example(self, message: Message) -> None:
        """Fill the page from the example logbook, or go back to one's own. One's own is not touched."""
        self.key = message.get("key")
        self.session.example = message.get("on") is True
        self._welcome("open" if self.session.logbook else "new")

    def _welcome(self, state: str, sentence: str = "", *, erased: bool = False) -> None:
        # Where nothing could be read, an empty part would be an invitation to write over what is there.
        self.session.welcomed = state in ("open", "new")
        name = self.session.logbook.name if self.session.logbook else ""
        told = {"state": state, "name": name, "sentence": sentence, "erased": erased, "example": self.session.example}
        self._identity.say("welcome", key=self.key, **told, notice=self._of_another_version())
        for listener in self._at_welcome:
            listener()
        self.session.changed()

    def _of_another_version(self) -> str:
        """That some things are kept and cannot be shown here; said once of a logbook, and not again on this page."""
        logbook, count = self.session.logbook, self.session.unreadable
        if logbook is None or self.session.example or not count or logbook.id in self._told_of:
            return ""
        self._told_of.add(logbook.id)
        return self.texts.many("notice.other_version", count)
