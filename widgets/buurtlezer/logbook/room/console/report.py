"""The room's report for its trainer: one page, or a spreadsheet in words, right after a session.

Asked on a thread that may wait (``serving.room.office``): a pdf takes seconds. Not here: what is in it (``report.room``), how a
pdf is made (``report.press``), the whole to take along (``package``).
"""

from typing import Any, Final

from buurtlezer import views
from buurtlezer.errors import BadEntry
from buurtlezer.logbook.room.console import file
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.report.press import Form, Row, pressed
from buurtlezer.report.room import room_document
from buurtlezer.report.room_sheets import MEDIA, spreadsheet
from buurtlezer.store import Workshop, today
from buurtlezer.texts import LANGUAGES, Texts
from buurtlezer.views.moment import answers

FORMS: Final = (*map(str, Form), "xlsx")


def report(request: Request) -> Message:
    """The file in this form (``errors.BadEntry``, ``errors.ReportNotMade``), in the language that was chosen."""
    own = request.store.workshops.led(request.trainer)
    form, texts = request.text("form"), language(request)
    if form not in FORMS:
        raise BadEntry("form", "not_a_choice", "str")
    exported = counted(request, own)
    name = f"{texts('roomreport.file')}.{form}"
    if form == "xlsx":
        return file.answer(name, MEDIA, spreadsheet(exported, texts, request.pack, today()))
    made = pressed(room_document(exported, texts, request.pack, today()), Form(form), row=Row.ROOM)
    return file.answer(name, Form(form).media_type, made.file)


def counted(request: Request, own: Workshop) -> dict[str, Any]:
    """The export with each question and each picture of the group as it is now, also those that no screen asked for yet."""
    workshops = request.store.workshops
    for run in workshops.moments(request.trainer):
        answers.of_room(request.store, request.trainer, run)
    for view in views.names():
        workshops.result(request.trainer, view, views.compute(view, request.pack))
    return request.store.caretaker.export(own.id)


def language(request: Request) -> Texts:
    """Texts of the language that was chosen for a file; the page's where none was (``errors.BadEntry``)."""
    chosen = request.text("language")
    if chosen and chosen not in LANGUAGES:
        raise BadEntry("language", "not_a_choice", "str")
    return Texts.of(chosen) if chosen else request.texts
