"""Copies of a report that somebody has: who, when, in which form. Nobody can call them back.

A part that gives a file asks for a card here: it calls ``add`` with ``part`` = ``NAME`` and what is known of it (``given``).
Not here: making a file (``report.press``).
"""

from typing import Final

from buurtlezer.model import CopyForm, CopyGiven, Length
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.giving import Json, card, field, the_report, today, words
from buurtlezer.steps.state import StepState
from buurtlezer.wording.choices import options

NAME: Final = "copies"


def copies(page: Page, state: StepState) -> EntryList:
    """The part: a card for each gift."""
    texts = page.texts
    part = EntryList(required=["to_whom", "given_on"], note=texts("copies.note"), sensitive=rules(texts.language), name=NAME)
    page.part(part, "entries")

    def told() -> Json:
        report = the_report(state)
        return {
            "template": {"kind": "copy_given", **state.common},
            "words": words(texts.group("copies.")),
            "begins": given(CopyForm.PAPER, report.length if report else Length.STUDENT),
            "fields": fields(state),
            "entries": [_card(state, one) for one in state.of_kind(CopyGiven)],
        }

    return page.shows(part, told)


def given(form: CopyForm, length: Length) -> Json:
    """What is known of a copy that was just made: the form begins with it."""
    return {"given_on": today().isoformat(), "form": str(form), "length": str(length), "copies": 1}


def fields(state: StepState) -> list[Json]:
    """All fields, in the order of the form."""
    texts, told = state.texts, state.texts.group("copies.form.")
    return [
        field(told, "to_whom", "text", max_length=200, optional=False),
        field(told, "given_on", "date", max=today().isoformat(), optional=False),
        field(told, "copies", "number", min=1, max=999),
        field(told, "form", "choice", options=options(texts, "copies.in", CopyForm)),
        field(told, "length", "choice", options=options(texts, "copies.length", Length)),
    ]


def lines(state: StepState) -> list[str]:
    """A line for each copy that somebody has, for whoever must tell them that something was taken out."""
    return [_title(state, one.entry) for one in state.of_kind(CopyGiven)]


def _title(state: StepState, copy: CopyGiven) -> str:
    texts = state.texts
    form = texts(f"copies.in.{copy.form}")
    return texts.many("copies.title", copy.copies, whom=copy.to_whom, form=form, day=texts.date(copy.given_on))


def _card(state: StepState, one: Made[CopyGiven]) -> Json:
    texts = state.texts
    return card(one, _title(state, one.entry), [(texts("copies.form.length"), texts(f"copies.length.{one.entry.length}"))])
