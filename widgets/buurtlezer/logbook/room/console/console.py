"""The trainer's console: hears each ``trainer.*`` message of the page ``/t`` and answers it. Pure Python, no server.

Each message carries the trainer's ``secret``, and every call to the store is made with it: rights are never kept here.
``trainer.create`` alone asks for the opening key too, which ``buurtlezer serve`` prints; ``trainer.take`` comes with a token.

| message | fields | answer |
|---|---|---|
| ``trainer.create`` | key, settings, erase_on? | ``room`` · ``ask`` {field, erase_on, sentence, yes} |
| ``trainer.key`` | a token, or the opening key, as ``secret`` | ``key`` {key}; for a token once |
| ``trainer.open`` · ``trainer.presence`` | at?, origin? | ``room`` · ``presence`` |
| ``trainer.settings`` | settings, erase_on? | ``room`` · ``ask``, as above |
| ``trainer.stage`` | open?, everybody_to?, projector?, anyway? | ``room`` {asked?} |
| ``trainer.begin`` · ``trainer.end`` | moment, or item and name | ``room`` |
| ``trainer.clock`` | act: start, next, back, drop, undrop; item | ``room`` |
| ``trainer.programme`` · ``trainer.set_programme`` | · yaml, null for the original | ``programme`` |
| ``trainer.choose_programme`` | name, one of ``offered`` | ``programme`` {yaml, changed, chosen, offered} |
| ``trainer.pictures`` | | ``pictures`` {name: paths} |
| ``trainer.scenes`` | | ``scenes`` {name: {title, words, drawn}} |
| ``trainer.participants`` · ``trainer.pass`` · ``trainer.helped`` | · pseudonym · pseudonym | … · ``pass`` · ``ok`` |
| ``trainer.confirm`` | pseudonym, voices | ``room`` |
| ``trainer.remove`` | pseudonyms | ``removed`` {count, clean} |
| ``trainer.shared`` · ``trainer.hide`` · ``trainer.unhide`` | · handle, reason · handle | ``shared`` |
| ``trainer.show`` · ``trainer.leave`` | handle, seq of what ``room`` has as ``waiting`` | ``room`` |
| ``trainer.paper`` · ``trainer.choices`` | act_id, entry_id, content · | ``ok`` · ``choices`` of a sheet |
| ``trainer.drop_recording`` | prompt, language | ``room`` |
| ``trainer.renew_code`` · ``trainer.close`` · ``trainer.reopen`` | | ``room`` |
| ``trainer.handover`` | to: trainer, projector | ``handover`` {token, minutes} |
| ``trainer.take`` | the token, as ``secret`` | ``taken`` {secret}, once |
| ``trainer.purge`` | title | ``purged`` |
| ``trainer.returned`` | on | ``room`` |
| ``trainer.report`` | form: pdf, xlsx; language? | ``file`` |
| ``trainer.export`` | form: zip, json, csv; language? | ``file`` |
| ``trainer.sheets`` | sheet: programme, moments, drawing, gap, poster | ``file`` |

``ask``: when the day of erasing moves, or a new workshop is of a day that is over; said again with its ``erase_on``.
What cannot be is answered with ``refuse`` {rule, field, sentence}, what the store cannot take now with ``later`` {sentence}.
Not here: what each message does (the other modules here), carrying messages (``serving.room``).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from buurtlezer import errors
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console import (
    clock,
    end,
    handover,
    moments,
    overview,
    paper,
    people,
    programme,
    report,
    settings,
    shared,
    sheets,
    stage,
    waiting,
)
from buurtlezer.logbook.room.console.refusal import refused
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.store import Credential, Recording, Store
from buurtlezer.texts import Texts
from buurtlezer.wording.sentences import trouble

HEARS: Final[Mapping[str, Callable[[Request], Message]]] = {
    "trainer.open": overview.room,
    "trainer.presence": overview.presence,
    "trainer.settings": settings.change,
    "trainer.returned": settings.returned,
    "trainer.renew_code": settings.renew_code,
    "trainer.stage": stage.change,
    "trainer.clock": clock.move,
    "trainer.programme": programme.read,
    "trainer.set_programme": programme.change,
    "trainer.choose_programme": programme.choose,
    "trainer.pictures": programme.pictures,
    "trainer.scenes": programme.scenes,
    "trainer.begin": moments.begin,
    "trainer.end": moments.end,
    "trainer.drop_recording": moments.drop_recording,
    "trainer.participants": people.participants,
    "trainer.pass": people.give_pass,
    "trainer.helped": people.helped,
    "trainer.confirm": people.confirm,
    "trainer.remove": people.remove,
    "trainer.shared": shared.listed,
    "trainer.hide": shared.hide,
    "trainer.unhide": shared.unhide,
    "trainer.show": waiting.show,
    "trainer.leave": waiting.leave,
    "trainer.paper": paper.write,
    "trainer.choices": paper.choices,
    "trainer.close": end.close,
    "trainer.reopen": end.reopen,
    "trainer.purge": end.purge,
    "trainer.handover": handover.give,
    "trainer.report": report.report,
    "trainer.export": end.export,
    "trainer.sheets": sheets.sheet,
}


class Console:
    """Hears one message at a time and keeps nothing between two.

    Parameters
    ----------
    opening_key_hash
        SHA-256 of the opening key, in hex; ``None`` where no workshop is made in a browser.
    exchange
        The opening key for a token that the server printed, once; ``None`` for any other.
    """

    def __init__(
        self,
        store: Store,
        pack: Pack,
        opening_key_hash: str | None = None,
        exchange: Callable[[Credential], str | None] = lambda _token: None,
    ) -> None:
        self._store = store
        self._pack = pack
        self._opening_key_hash = opening_key_hash
        self._exchange = exchange

    def hear(self, message: Mapping[str, Any], language: str) -> Message:
        """The answer to a message, in a person's language. Only a fault of ours raises anything."""
        texts = Texts.of(language)
        try:
            request = self._request(message, texts)
            kind = message.get("type")
            if kind == "trainer.create":
                return settings.create(request, self._opening_key_hash)
            if kind == "trainer.key":
                return settings.opening_key(request, self._opening_key_hash, self._exchange)
            if kind == "trainer.take":
                return handover.take(request)
            heard = HEARS.get(kind) if isinstance(kind, str) else None
            if heard is None:
                raise errors.BadEntry("type", "not_a_choice", type(kind).__name__)
            return heard(request)
        except errors.StoreError as error:
            return {"type": "later", "sentence": trouble(error, texts)}
        except errors.BuurtlezerError as error:
            return refused(error, texts)

    def record(self, message: Mapping[str, Any], media: str, sound: bytes, language: str) -> Message:
        """Keep a spoken prompt: {secret, prompt, language} and its sound, which comes by an address of its own."""
        texts = Texts.of(language)
        try:
            return moments.record(self._request(message, texts), Recording(media, sound))
        except errors.StoreError as error:
            return {"type": "later", "sentence": trouble(error, texts)}
        except errors.BuurtlezerError as error:
            return refused(error, texts)

    def _request(self, message: Mapping[str, Any], texts: Texts) -> Request:
        secret = message.get("secret")
        credential = Credential.parse(secret if isinstance(secret, str) else "")
        return Request(self._store, self._pack, credential, message, texts)
