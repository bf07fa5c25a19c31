"""Making a workshop with the opening key, changing its settings, saying that it came back, another join code.

Not here: the question before the day of erasing moves (``erasing``), what settings are (``model.workshop``), what the trainer is
then told (``overview``).
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable
from datetime import date

from buurtlezer.errors import BadEntry, BadSecret, HandoverOver, WrongKey
from buurtlezer.logbook.room.console import erasing
from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import Settings, checked
from buurtlezer.store import Credential, today
from buurtlezer.wording import coming_back


def create(request: Request, opening_key_hash: str | None) -> Message:
    """A new workshop for whoever has the opening key (``errors.WrongKey``); sent again, the one that is there.

    A day that is over already is asked about first (``erasing``).
    """
    if not opening_key_hash or not hmac.compare_digest(_hash(request.text("key")), opening_key_hash):
        raise WrongKey("the opening key is wrong; `buurtlezer serve` prints it in the trainer's address")
    settings = checked(Settings, request.given.get("settings")).model_copy(update={"returned_on": None})
    check_return(settings)
    if (question := erasing.of_new(request, settings)) is not None:
        return question
    request.store.workshops.create(request.trainer, settings)
    return {**room(request), **_noticed(request, settings, None)}


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
    before = own.settings
    # That it came back is said by a press of its own: a form that was opened before takes nothing of it back.
    now = checked(Settings, request.given.get("settings")).model_copy(update={"returned_on": before.returned_on})
    if before.back_on is not None:
        check_return(now)  # a day may move; a promise is not taken back
    if (question := erasing.of_changed(request, own, now)) is not None:
        return question
    request.store.workshops.set_settings(request.trainer, now)
    turned = [name for name in ("minors", "approval") if getattr(now, name) != getattr(before, name)]
    notices = [request.texts(f"trainer.notice.{name}_{'on' if getattr(now, name) else 'off'}") for name in turned]
    return {**room(request), **_noticed(request, now, before, notices)}


def returned(request: Request) -> Message:
    """Say that people heard what became of what they said, on a ``day`` (today where none is said); ``on`` false takes it back.

    Everybody reads that day, so it is none before the session and none that is still to come (``errors.BadEntry``).
    """
    own = request.store.workshops.led(request.trainer)
    day = _day(request.text("day"), own.settings.held_on) if request.is_on("on") else None
    request.store.workshops.set_settings(request.trainer, own.settings.model_copy(update={"returned_on": day}))
    return room(request)


def _day(said: str, held_on: date) -> date:
    try:
        day = date.fromisoformat(said) if said else today()
    except ValueError:
        raise BadEntry("returned_on", "returned_day", "str") from None
    if not held_on <= day <= today():
        raise BadEntry("returned_on", "returned_day", "date")
    return day


def check_return(settings: Settings) -> None:
    """Raise ``errors.BadEntry`` where it is not said when, where and by whom what was said comes back."""
    if lacks := settings.lacks_of_return:
        raise BadEntry(lacks, "missing", "date" if lacks == "back_on" else "str")


def _noticed(request: Request, now: Settings, before: Settings | None, said: Iterable[str] = ()) -> Message:
    """``notice``: what became of shared words, and that nothing is left of them by the day on which they come back."""
    days = (now.back_on, now.erased_on)
    told = list(said)
    if (before is None or days != (before.back_on, before.erased_on)) and (gone := coming_back.gone_by_then(now, request.texts)):
        told.append(gone)
    return {"notice": " ".join(told)} if told else {}


def renew_code(request: Request) -> Message:
    """Another join code; the one on the wall opens nothing any more."""
    request.store.workshops.renew_code(request.trainer)
    return room(request)
