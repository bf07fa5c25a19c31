"""What the room shared, to be looked through by the trainer: each entry in plain words, hidden with a reason or put back.

A row does not say how many people sat at the device, nor through whose eyes on a walk; rows stand in the order of their handles,
which says nothing. Not here: who made it, which nobody is told (``store.shared``), the words of each kind (``wording.kinds``).
"""

from operator import attrgetter

from buurtlezer.errors import TextError
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.store import Shared
from buurtlezer.wording.around import Around, names_of_places
from buurtlezer.wording.plain_words import plain_words


def listed(request: Request) -> Message:
    """All shared entries, in an order that stays as it is and follows from nothing that anybody knows."""
    runs = {run.id: run.moment for run in request.store.workshops.moments(request.trainer)}
    found = request.store.workshops.shared(request.trainer)
    around = Around(runs, names_of_places(found), request.texts, request.pack)
    return {
        "type": "shared",
        "entries": [
            {
                "handle": one.handle,
                "kind": one.entry.kind,
                "voice": str(one.entry.voice),
                "words": _words(one, around),
                "hidden": one.hidden,
            }
            for one in sorted(found, key=attrgetter("handle"))
        ],
    }


def _words(one: Shared, around: Around) -> str:
    """Its words; where a text of ours is missing, which kind of entry it is: it can still be hidden, and so can all others."""
    try:
        return plain_words(one, around)
    except TextError:
        return around.texts(f"trainer.kind.{one.kind}")


def hide(request: Request) -> Message:
    """Take an entry out of the group's picture. Its author keeps it and reads the reason."""
    request.store.workshops.hide(request.trainer, request.text("handle"), request.text("reason"))
    return listed(request)


def unhide(request: Request) -> Message:
    """Put it back."""
    request.store.workshops.hide(request.trainer, request.text("handle"), None)
    return listed(request)
