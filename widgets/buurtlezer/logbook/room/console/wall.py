"""A view that makes entries stand for good is put on the wall only once the trainer said so knowingly.

While people still draw what it would lock (``kind.Lock.shown``), the wall stays as it is and the page asks. Not here: what
is locked (``store.locking``), counting them (``store.drawing``), that it was ever shown (``Stage.shown``, which the store
sets), how the page asks.
"""

from typing import Any

from buurtlezer.logbook.room.console.request import Request
from buurtlezer.model import Stage
from buurtlezer.model.kinds import shown_locks


def held(request: Request, before: Stage, wanted: Stage) -> tuple[Stage, dict[str, Any]]:
    """The stage as it may be set, and what the page asks first; nothing where the wall may show what is wanted.

    With ``anyway`` in the message the trainer was asked. What is asked is ``{"asked": {"view", "open", "sentence"}}``.
    """
    view = wanted.projector
    if view == before.projector or view in before.shown or view not in shown_locks() or request.is_on("anyway"):
        return wanted, {}
    count = request.store.workshops.still_drawing(request.trainer, view)
    if not count:
        return wanted, {}
    sentence = request.texts.many(f"trainer.wall.{view}", count)
    return wanted.model_copy(update={"projector": before.projector}), {
        "asked": {"view": view, "open": count, "sentence": sentence}
    }
