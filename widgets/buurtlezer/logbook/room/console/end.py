"""The end of a workshop: taking its results along, closing and reopening it, erasing it.

Not here: the form of a file (``file``, ``package``), when it is erased by itself (the store's caretaker).
"""

import hmac

from buurtlezer.errors import BadEntry, WrongTitle
from buurtlezer.logbook.room.console import file
from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.package import package
from buurtlezer.logbook.room.console.report import counted, language
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import one_line
from buurtlezer.store import today


def close(request: Request) -> Message:
    """Nobody joins any more, nothing runs; reading, paper and the wall go on."""
    request.store.workshops.close(request.trainer)
    return room(request)


def reopen(request: Request) -> Message:
    """Undo closing. What people wrote meanwhile stays their own."""
    request.store.workshops.reopen(request.trainer)
    return room(request)


def purge(request: Request) -> Message:
    """Erase everything, if the title was typed (``errors.WrongTitle``). ``clean``: whether no trace is left in the file."""
    title = request.store.workshops.led(request.trainer).settings.title
    typed = one_line(request.text("title")).casefold()
    if not hmac.compare_digest(typed.encode(), title.casefold().encode()):
        raise WrongTitle("the title that was typed is another; nothing was erased")
    return {"type": "purged", "clean": request.store.workshops.purge(request.trainer)}


def export(request: Request) -> Message:
    """What is shared and what it came to, as a file; no pseudonym and no secret. ``zip`` has the room's report in it.

    ``led`` decides the right; what is exported is the same as on the command line of the machine's owner.
    """
    own = request.store.workshops.led(request.trainer)
    form, texts = request.text("form"), language(request)
    if form not in file.EXPORTS:
        raise BadEntry("form", "not_a_choice", "str")
    if form == "zip":
        return file.answer("buurtlezer.zip", file.ZIP, package(counted(request, own), texts, request.pack, today()))
    return file.data(form, request.store.caretaker.export(own.id), texts)
