"""What the room shared, to be looked through by the trainer: each entry in plain words, hidden with a reason or put back.

Not here: who made it, which nobody is told (``store.shared``), the words of each kind (``plain_words``).
"""

from buurtlezer.steps.room.console_request import Message, Request
from buurtlezer.steps.room.plain_words import Around, names_of_places, plain_words


def listed(request: Request) -> Message:
    """All shared entries, newest first."""
    runs = {run.id: run.moment for run in request.store.workshops.moments(request.trainer)}
    found = request.store.workshops.shared(request.trainer)
    around = Around(runs, names_of_places(found), request.texts, request.pack)
    return {
        "type": "shared",
        "entries": [
            {
                "handle": one.handle,
                "kind": one.kind,
                "voice": one.content.get("voice"),
                "voices": one.voices,
                "words": plain_words(one, around),
                "hidden": one.hidden,
            }
            for one in reversed(found)
        ],
    }


def hide(request: Request) -> Message:
    """Take an entry out of the group's picture. Its author keeps it and reads the reason."""
    request.store.workshops.hide(request.trainer, request.text("handle"), request.text("reason"))
    return listed(request)


def unhide(request: Request) -> Message:
    """Put it back."""
    request.store.workshops.hide(request.trainer, request.text("handle"), None)
    return listed(request)
