"""What the bar of a page says about the room, and hears: who one is there, where the others are going, a raised hand.

It is said in messages; no trait holds a right. Not here: the bar itself (``parts.identity``), reading (``seat``, ``live``).
"""

from datetime import date
from typing import Any

from buurtlezer.errors import NotYours, StoreError, UnknownSecret
from buurtlezer.logbook.answers import Answers
from buurtlezer.logbook.room.live import Live
from buurtlezer.logbook.seat.member import Member
from buurtlezer.logbook.session import Session
from buurtlezer.model import Answer, Perspective
from buurtlezer.model.moment import SPEAKS_AS
from buurtlezer.parts.identity import Identity
from buurtlezer.store import SCRIBED, Credential
from buurtlezer.texts import Texts
from buurtlezer.wording.circle import FOLDERS, START, title_key
from buurtlezer.wording.sentences import trouble

Message = dict[str, Any]


class Bar:
    """Of one page."""

    def __init__(self, session: Session, identity: Identity, answers: Answers) -> None:
        self._session = session
        self._identity = identity
        self._answers = answers
        self._texts = session.texts
        self.live = Live(session, self.tell, answers.erased, lambda: identity.silence)
        identity.on("help", self._help)
        answers.on_welcome(self._welcomed)

    def tell(self) -> None:
        """Say how the room stands now; that there is none, too."""
        room = self._session.room
        alone = self._texts("room.elsewhere") if self._session.seat.roomless else ""
        self._identity.say("room", key=self._answers.key, room=self._told(room) if room else None, alone=alone)

    def _welcomed(self) -> None:
        self.tell()
        if self._session.room is None:
            self.live.stop()
        else:
            self.live.start()

    def _help(self, message: Message) -> None:
        """Raise or lower the hand of whoever's secret came along."""
        try:
            credential = Credential.parse(str(message.get("secret", "")))
            self._session.store.workshops.ask_help(credential, message.get("on") is True)
            self._session.seat.look_around()
        except (UnknownSecret, NotYours):
            self._session.seat.leave()
        except StoreError as error:
            self._identity.say("help", key=self._answers.key, sentence=trouble(error, self._texts))
            return
        self.tell()

    def _told(self, room: Member) -> Message:
        texts, asked = self._texts, room.asked
        held = self._session.revisions.values()
        answers = (one.entry for one in held if one.kind == "answer")
        answered = any(isinstance(one, Answer) and one.moment == asked for one in answers)
        occasion = max((one for one in held if one.kind == "occasion"), key=lambda one: one.seq, default=None)
        said = occasion.entry.perspective if occasion is not None and occasion.entry is not None else None
        return {
            "title": room.settings.title,
            "pseudonym": room.pseudonym,
            "table": _table(room, texts),
            "help": room.asks_help,
            "purge": texts("room.purge", day=texts.date(date.fromisoformat(room.purge_on))),
            "closed": texts("room.closed") if room.closed else "" if self._is_open(room) else texts("room.page_closed"),
            "question": bool(asked) and not answered and not _is_for_others(room, said),
            "everybody_to": self._everybody(room),
            "hidden": [self._hidden(entry_id, reason) for entry_id, reason in sorted(room.hidden.items())],
        }

    def _is_open(self, room: Member) -> bool:
        """Whether the trainer has this workbook open; the one that everything begins with always is."""
        return self._session.page in (START, "") or room.offers(self._session.page)

    def _everybody(self, room: Member) -> dict[str, str] | None:
        """Where the trainer sends all; nothing for who is there, and for a workbook that does not exist yet."""
        name = room.stage.everybody_to
        if name is None or name == self._session.page or name not in FOLDERS:
            return None
        title = self._texts(title_key(name))
        return {"href": f"{name}.ipynb", "sentence": self._texts("room.everybody_to", title=title)}

    def _hidden(self, entry_id: str, reason: str) -> dict[str, str]:
        held = self._session.revisions.get(entry_id)
        kind = held.kind if held is not None else ""
        key = f"room.kind.{kind}"
        return {"what": self._texts(key if key in self._texts else "room.kind.entry"), "reason": reason}


def _table(room: Member, texts: Texts) -> str:
    """With how many one is at this device, and whether that counts already."""
    if room.waits_for:
        return texts("room.scribed_waits") if room.role == SCRIBED else texts("room.table_waits", n=room.waits_for)
    return texts.many("room.table", room.voices) if room.voices > 1 else ""


def _is_for_others(room: Member, said: Perspective | None) -> bool:
    """Whether the question is for some of the room, and whoever reads this page said to be one of the others."""
    whom = room.run.moment.whom if room.run is not None else None
    return whom is not None and said in SPEAKS_AS.values() and said is not SPEAKS_AS[whom]
