"""The desk: hears what participants' light pages say, and answers. Pure Python, no server, no kernel.

Every message carries its secret, and each call of the store is made with it; no right is remembered between two messages. An
act goes the way of the notebooks (``Session.perform``), so rules and sentences are the same. Not here: the state of the room
as a phone shows it (``desk_state``), messages of trainers (``console``), carrying (``serving.room``).
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

from buurtlezer.errors import BuurtlezerError, StoreError, UnknownCode, UnknownSecret
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room import pseudonyms
from buurtlezer.logbook.room.common import Common
from buurtlezer.logbook.room.desk_state import agreements, refused_rule, state
from buurtlezer.logbook.session import Session
from buurtlezer.model import is_id
from buurtlezer.report.along import FILE, along
from buurtlezer.store import Arrival, Credential, JoinCode, Store, today
from buurtlezer.texts import Texts
from buurtlezer.wording.sentences import is_refusal, refusal, trouble

Message = Mapping[str, Any]
Answer = dict[str, Any]

OFFERED = 3
PAGES: Final = frozenset({"moment", "reach"})


class Desk:
    """Hears participants of all workshops of a store. It may be used from several threads."""

    def __init__(self, store: Store, pack: Pack) -> None:
        self._store = store
        self._pack = pack
        self._common = Common(store)
        self._hears: dict[str, Callable[[Message, Texts], Answer]] = {
            "reach": self._reach,
            "offer": self._offer,
            "redeem": self._redeem,
            "state": self._state,
            "act": self._act,
            "seen": self._seen,
            "help": self._help,
            "take_along": self._take_along,
            "erase": self._erase,
        }

    def hear(self, message: Message, language: str, whence: str = "") -> Answer:
        """One message, one answer. ``whence``: the server's mark of the address that it came from (``store.Arrival``).

        ``refuse`` {rule, sentence} when it can never be, ``later`` {sentence} when it may pass; else as the message asks.
        Raises nothing but a fault of ours, whatever was sent.
        """
        texts = Texts.of(language)
        kind = message.get("type")
        hears = self._hears.get(kind) if isinstance(kind, str) else None
        if kind == "join":  # the one that asks whence
            hears = partial(self._join, whence)
        if hears is None:
            return _refuse("unreadable", texts("refusal.room.unreadable"))
        try:
            return hears(message, texts)
        except StoreError as error:
            return {"type": "later", "sentence": trouble(error, texts)}
        except BuurtlezerError as error:
            return _refused(error, texts)

    def _reach(self, _message: Message, _texts: Texts) -> Answer:
        """A phone tries whether it gets through. The store is not asked."""
        return {"type": "reached"}

    def _offer(self, message: Message, texts: Texts) -> Answer:
        code = _code(message, "code")
        own = self._store.workshops.behind(code)
        taken = self._store.workshops.taken(code)
        return {
            "type": "offer",
            "pseudonyms": pseudonyms.free(texts.language, taken, OFFERED),
            "workshop": agreements(own, texts),
        }

    def _join(self, whence: str, message: Message, texts: Texts) -> Answer:
        owner, code = _owner(message), _code(message, "code")
        voices = message.get("voices", 1)
        several = isinstance(voices, int) and voices > 1
        # A role is never taken from the page: ``paper`` would count as many voices as it says.
        role = "scribed" if message.get("scribed") is True else "table" if several else "person"
        device = message.get("device")
        arrival = Arrival(device if isinstance(device, str) else "", whence)
        own, participant = self._store.workshops.join(owner, code, message.get("pseudonym", ""), voices, role, arrival)
        return {"type": "joined", "pseudonym": participant.pseudonym, "workshop": agreements(own, texts)}

    def _redeem(self, message: Message, texts: Texts) -> Answer:
        try:
            own, participant = self._store.workshops.redeem(_owner(message), _code(message, "pass"))
        except UnknownCode as error:  # wrong, used and too old are one sentence: which of them is not told
            return _refuse(error.rule, texts("refusal.room.pass_over"))
        return {"type": "joined", "pseudonym": participant.pseudonym, "workshop": agreements(own, texts)}

    def _state(self, message: Message, texts: Texts) -> Answer:
        return state(self._store, self._common, _owner(message), texts, message.get("held"))

    def _act(self, message: Message, texts: Texts) -> Answer:
        """As ``logbook.answers`` does for a notebook; the answer says whose act it was."""
        act = message.get("act")
        act_id = act.get("act_id") if isinstance(act, dict) else None
        if not isinstance(act, dict) or not is_id(act_id):
            return _refuse("unreadable", texts("refusal.room.unreadable"))
        key = message.get("key")
        whose = {"key": key if isinstance(key, str) else None, "act_id": act_id}
        session = Session(texts, self._pack, lambda: self._store)
        try:
            written, notices = session.perform(_owner(message), act, None, here=False)
        except StoreError as error:
            return {"type": "later", **whose, "sentence": trouble(error, texts)}
        except BuurtlezerError as error:
            return {**_refused(error, texts), **whose}
        return {"type": "ack", **whose, "seq": written.seq, "entry_id": written.entry_id, "notice": " ".join(notices)}

    def _seen(self, message: Message, _texts: Texts) -> Answer:
        page = message.get("page")
        self._store.workshops.seen(_owner(message), page if isinstance(page, str) and page in PAGES else "moment")
        return {"type": "ok"}

    def _help(self, message: Message, _texts: Texts) -> Answer:
        self._store.workshops.ask_help(_owner(message), message.get("on") is True)
        return {"type": "ok"}

    def _take_along(self, message: Message, texts: Texts) -> Answer:
        """A page to read, with the data inside of it."""
        return {"type": "file", "name": FILE, "text": along(self._store.take_along(_owner(message)), texts, self._pack, today())}

    def _erase(self, message: Message, _texts: Texts) -> Answer:
        self._store.erase_logbook(_owner(message))
        return {"type": "erased"}


def _refuse(rule: str, sentence: str) -> Answer:
    return {"type": "refuse", "rule": rule, "sentence": sentence}


def _refused(error: BuurtlezerError, texts: Texts) -> Answer:
    """The refusal for an error; a fault of ours is raised again."""
    if not is_refusal(error):
        raise error
    rule = refused_rule(error)
    # Here it is the workshop that is missed, or what was said in it; the notebooks' sentences are about a logbook.
    gone = isinstance(error, UnknownSecret)
    return _refuse(rule, texts(f"refusal.room.{rule}") if gone else refusal(error, texts))


def _owner(message: Message) -> Credential:
    given = message.get("secret")
    if not isinstance(given, str):
        raise UnknownSecret("no secret came along")
    return Credential.parse(given)


def _code(message: Message, field: str) -> JoinCode:
    given = message.get(field)
    if not isinstance(given, str):
        raise UnknownCode("no code came along")
    return JoinCode.parse(given)
