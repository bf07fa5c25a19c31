"""The section about giving back: the sheet for residents, checking with them, something taken out, copies given.

What is written on the sheet is written by the person: nothing is filled in beforehand. Not here: the sheet as a file
(``report.feedback``), the three other parts (``checking``, ``taken_out``, ``copies``).
"""

from functools import partial
from typing import Final

from ipywidgets import VBox

from buurtlezer.logbook.room import pictures
from buurtlezer.model import Conclusion, Feedback
from buurtlezer.parts.base import Refused
from buurtlezer.parts.feedback import FeedbackSheet
from buurtlezer.parts.feedback.widget import BOXES
from buurtlezer.parts.making import File
from buurtlezer.parts.prose import Prose
from buurtlezer.parts.sensitive import rules
from buurtlezer.report import feedback as sheet
from buurtlezer.report.heads import called, heads, languages, read_by_somebody, right_to_left
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.checking import checking
from buurtlezer.steps.report.copies import copies
from buurtlezer.steps.report.giving import FEEDBACK, Json, field, stacked
from buurtlezer.steps.report.taken_out import taken_out
from buurtlezer.steps.state import StepState

NAME: Final = "feedback"
INK: Final = "#111111"
LONGEST: Final = 600
"""Characters of a box: far more than fits, and what does not fit is said."""

FORMS: Final = {
    "pdf": ("application/pdf", sheet.as_pdf),
    "html": ("text/html", sheet.as_html),
}


def feedback(page: Page, state: StepState) -> VBox:
    """The section."""
    texts = page.texts
    return stacked(
        sheet_part(page, state),
        _titled(page, texts("checking.heading"), texts("checking.lead")),
        checking(page, state),
        _titled(page, texts("takenout.heading"), texts("takenout.lead")),
        taken_out(page, state),
        _titled(page, texts("copies.heading"), texts("copies.lead")),
        copies(page, state),
    )


def _titled(page: Page, title: str, text: str) -> Prose:
    part = Prose(title=title, text=text)
    part.language = page.texts.language
    return part


def sheet_part(page: Page, state: StepState) -> FeedbackSheet:
    """The part: boxes in two languages, and the sheet as a file."""
    texts = page.texts
    headed = {tag: dict(heads(tag)) for tag in languages() if heads(tag)}
    part = FeedbackSheet(
        fields=fields(state),
        begins={"language": texts.language, "other_language": "nl" if texts.language == "fr" else "fr"},
        right=[tag for tag in languages() if right_to_left(tag)],
        heads={tag: {box: found[box] for box in BOXES} for tag, found in headed.items()},
        ours=[tag for tag in languages() if read_by_somebody(tag)],
        sensitive=rules(texts.language),
        name=NAME,
    )
    part.on_make = {form: partial(_file, state, form) for form in FORMS}
    page.tied(part, "feedback", FEEDBACK, {"kind": "feedback"})
    return page.shows(part, lambda: {"look_at": _look_at(state)})


def fields(state: StepState) -> list[Json]:
    """All fields: the boxes of both languages two by two, so that they stand beside each other."""
    texts = state.texts
    told, in_boxes = texts.group("feedback.form."), texts.group("feedback.box.")
    written = state.in_slot(FEEDBACK, Feedback)
    kept = {written.language, written.other_language} - {*languages()} if written is not None else set()
    offered = [{"value": tag, "label": called(tag)} for tag in (*languages(), *sorted(kept))]
    boxes = [
        field(in_boxes, box, "longtext", max_length=LONGEST, optional=False) | {"name": f"{side}{box}"}
        for box in BOXES
        for side in ("", "other_")
    ]
    return [
        *(field(told, name, "select", options=offered, optional=False) for name in ("language", "other_language")),
        *boxes,
        field(told, "ask", "text", max_length=200),
        field(told, "until", "date"),
        field(told, "back_on", "date"),
        field(told, "back_where", "text", max_length=200),
    ]


def _look_at(state: StepState) -> list[dict[str, str]]:
    return [
        {"sentence": one.entry.thinks, "beside": " · ".join(text for text in (one.entry.stop, one.entry.start) if text)}
        for one in state.of_kind(Conclusion)
    ]


def _file(state: StepState, form: str) -> File:
    texts = state.texts
    written = state.in_slot(FEEDBACK, Feedback)
    if written is None:
        raise Refused(texts("feedback.nothing"))
    mime, make = FORMS[form]
    try:
        made = make(written, partial(pictures.svg, colour=INK))
    except sheet.TooLong as error:
        boxes = ", ".join(f"{texts(f'feedback.box.{box}')} ({called(tag)})" for tag, box in error.boxes)
        raise Refused(texts("feedback.too_long", boxes=boxes)) from None
    except sheet.NoLetters:
        raise Refused(texts("feedback.no_letters")) from None
    return File(f"{texts('feedback.file_name')}.{form}", mime, made)
