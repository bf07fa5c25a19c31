"""Making a workshop with the opening key, changing its settings, another join code.

Not here: what settings are (``model.workshop``), what the trainer is then told (``console_overview``).
"""

import hashlib
import hmac

from buurtlezer.errors import BadSecret, WrongKey
from buurtlezer.model import Settings, checked
from buurtlezer.steps.room.console_overview import room
from buurtlezer.steps.room.console_request import Message, Request
from buurtlezer.store import Credential


def create(request: Request, opening_key_hash: str | None) -> Message:
    """A new workshop for whoever has the opening key (``errors.WrongKey``); sent again, the one that is there."""
    if not opening_key_hash or not hmac.compare_digest(_hash(request.text("key")), opening_key_hash):
        raise WrongKey("the opening key is wrong; `buurtlezer serve` prints it in the trainer's address")
    request.store.workshops.create(request.trainer, checked(Settings, request.given.get("settings")))
    return room(request)


def _hash(key: str) -> str:
    """As the doorkeeper of the server has it: of the key as it is shown, however it was typed."""
    try:
        return hashlib.sha256(Credential.parse(key).shown().encode("ascii")).hexdigest()
    except BadSecret:
        raise WrongKey("what was given cannot be an opening key") from None


def change(request: Request) -> Message:
    """Other settings; the day of purging follows."""
    request.store.workshops.led(request.trainer)  # a wrong secret learns nothing about settings
    request.store.workshops.set_settings(request.trainer, checked(Settings, request.given.get("settings")))
    return room(request)


def renew_code(request: Request) -> Message:
    """Another join code; the one on the wall opens nothing any more."""
    request.store.workshops.renew_code(request.trainer)
    return room(request)
