"""Making a workshop with the opening key, changing its settings, another join code.

Not here: the question before the day of erasing moves (``erasing``), what settings are (``model.workshop``), what the trainer is
then told (``overview``).
"""

import hashlib
import hmac
from collections.abc import Callable

from buurtlezer.errors import BadSecret, HandoverOver, WrongKey
from buurtlezer.logbook.room.console import erasing
from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import Settings, checked
from buurtlezer.store import Credential


def create(request: Request, opening_key_hash: str | None) -> Message:
    """A new workshop for whoever has the opening key (``errors.WrongKey``); sent again, the one that is there.

    A day that is over already is asked about first (``erasing``).
    """
    if not opening_key_hash or not hmac.compare_digest(_hash(request.text("key")), opening_key_hash):
        raise WrongKey("the opening key is wrong; `buurtlezer serve` prints it in the trainer's address")
    settings = checked(Settings, request.given.get("settings"))
    if (question := erasing.of_new(request, settings)) is not None:
        return question
    request.store.workshops.create(request.trainer, settings)
    return room(request)


def opening_key(request: Request, opening_key_hash: str | None, exchange: Callable[[Credential], str | None]) -> Message:
    """The opening key for a token (``errors.HandoverOver``), or the key itself where it was typed."""
    typed = request.trainer.shown()
    if opening_key_hash and hmac.compare_digest(_hash(typed), opening_key_hash):
        return {"type": "key", "key": typed}
    key = exchange(request.trainer)
    if key is None:
        raise HandoverOver("the address was used before, or neither it nor the key is of this run of the server")
    return {"type": "key", "key": key}


def _hash(key: str) -> str:
    """As the doorkeeper of the server has it: of the key as it is shown, however it was typed."""
    try:
        return hashlib.sha256(Credential.parse(key).shown().encode("ascii")).hexdigest()
    except BadSecret:
        raise WrongKey("what was given cannot be an opening key") from None


def change(request: Request) -> Message:
    """Other settings. ``notice`` says what became of words that were shared, if that changed.

    A day of erasing that moves is asked about first (``erasing``).
    """
    own = request.store.workshops.led(request.trainer)  # a wrong secret learns nothing about settings
    before, now = own.settings, checked(Settings, request.given.get("settings"))
    if (question := erasing.of_changed(request, own, now)) is not None:
        return question
    request.store.workshops.set_settings(request.trainer, now)
    turned = [name for name in ("minors", "approval") if getattr(now, name) != getattr(before, name)]
    notices = (request.texts(f"trainer.notice.{name}_{'on' if getattr(now, name) else 'off'}") for name in turned)
    return {**room(request), **({"notice": " ".join(notices)} if turned else {})}


def renew_code(request: Request) -> Message:
    """Another join code; the one on the wall opens nothing any more."""
    request.store.workshops.renew_code(request.trainer)
    return room(request)
