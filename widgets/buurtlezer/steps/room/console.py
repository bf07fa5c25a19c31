"""The trainer's console: hears each ``trainer.*`` message of the page ``/t`` and answers it. Pure Python, no server.

Each message carries the trainer's ``secret``, and every call to the store is made with it: rights are never kept here.
``trainer.create`` alone asks for the opening key too, which ``buurtlezer serve`` prints.

| message | fields | answer |
|---|---|---|
| ``trainer.create`` | key, settings | ``room`` |
| ``trainer.open`` · ``trainer.presence`` | at?, origin? | ``room`` · ``presence`` |
| ``trainer.settings`` | settings | ``room`` |
| ``trainer.stage`` | open?, everybody_to?, projector? | ``room`` |
| ``trainer.begin`` · ``trainer.end`` | moment, or item and name | ``room`` |
| ``trainer.clock`` | act: start, next, back, drop, undrop; item | ``room`` |
| ``trainer.programme`` · ``trainer.set_programme`` | · yaml, null for the original | ``programme`` |
| ``trainer.pictures`` | | ``pictures`` {name: paths} |
| ``trainer.participants`` · ``trainer.pass`` · ``trainer.helped`` | · pseudonym · pseudonym | … · ``pass`` · ``ok`` |
| ``trainer.shared`` · ``trainer.hide`` · ``trainer.unhide`` | · handle, reason · handle | ``shared`` |
| ``trainer.paper`` | act_id, entry_id, content | ``ok`` |
| ``trainer.drop_recording`` | prompt, language | ``room`` |
| ``trainer.renew_code`` · ``trainer.close`` | | ``room`` |
| ``trainer.purge`` | title | ``purged`` |
| ``trainer.export`` | form: json, csv | ``file`` |
| ``trainer.sheets`` | sheet: programme, moments, drawing, poster | ``file`` |

What cannot be is answered with ``refuse`` {rule, field, sentence}, what the store cannot take now with ``later`` {sentence}.
Not here: what each message does (the modules named ``console_…``), carrying messages (``serving.room``).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from buurtlezer import errors
from buurtlezer.geodata import Pack
from buurtlezer.steps.room import (
    console_clock,
    console_end,
    console_moments,
    console_overview,
    console_paper,
    console_people,
    console_programme,
    console_settings,
    console_shared,
    console_sheets,
    console_stage,
)
from buurtlezer.steps.room.console_refusal import refused
from buurtlezer.steps.room.console_request import Message, Request
from buurtlezer.steps.sentences import trouble
from buurtlezer.store import Credential, Recording, Store
from buurtlezer.texts import Texts

HEARS: Final[Mapping[str, Callable[[Request], Message]]] = {
    "trainer.open": console_overview.room,
    "trainer.presence": console_overview.presence,
    "trainer.settings": console_settings.change,
    "trainer.renew_code": console_settings.renew_code,
    "trainer.stage": console_stage.change,
    "trainer.clock": console_clock.move,
    "trainer.programme": console_programme.read,
    "trainer.set_programme": console_programme.change,
    "trainer.pictures": console_programme.pictures,
    "trainer.begin": console_moments.begin,
    "trainer.end": console_moments.end,
    "trainer.drop_recording": console_moments.drop_recording,
    "trainer.participants": console_people.participants,
    "trainer.pass": console_people.give_pass,
    "trainer.helped": console_people.helped,
    "trainer.shared": console_shared.listed,
    "trainer.hide": console_shared.hide,
    "trainer.unhide": console_shared.unhide,
    "trainer.paper": console_paper.write,
    "trainer.close": console_end.close,
    "trainer.purge": console_end.purge,
    "trainer.export": console_end.export,
    "trainer.sheets": console_sheets.sheet,
}


class Console:
    """Hears one message at a time and keeps nothing between two.

    Parameters
    ----------
    opening_key_hash
        SHA-256 of the opening key, in hex; ``None`` where no workshop is made in a browser.
    """

    def __init__(self, store: Store, pack: Pack, opening_key_hash: str | None = None) -> None:
        self._store = store
        self._pack = pack
        self._opening_key_hash = opening_key_hash

    def hear(self, message: Mapping[str, Any], language: str) -> Message:
        """The answer to a message, in a person's language. Only a fault of ours raises anything."""
        texts = Texts.of(language)
        try:
            request = self._request(message, texts)
            kind = message.get("type")
            if kind == "trainer.create":
                return console_settings.create(request, self._opening_key_hash)
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
            return console_moments.record(self._request(message, texts), Recording(media, sound))
        except errors.StoreError as error:
            return {"type": "later", "sentence": trouble(error, texts)}
        except errors.BuurtlezerError as error:
            return refused(error, texts)

    def _request(self, message: Mapping[str, Any], texts: Texts) -> Request:
        secret = message.get("secret")
        credential = Credential.parse(secret if isinstance(secret, str) else "")
        return Request(self._store, self._pack, credential, message, texts)
