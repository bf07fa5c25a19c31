"""Literal words, each with a yes of its own: to this sentence, in this report, until a day. Without it they are in no file.

Not here: what somebody told, in our words (the kinds that hold it), whether words leave (``report.leaving``).
"""

from datetime import date
from typing import Final

from buurtlezer.model import Holder, Quote
from buurtlezer.parts.entries import EntryList
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.made import Made
from buurtlezer.steps.page import Page
from buurtlezer.steps.report.giving import Json, card, field, the_report, today, words
from buurtlezer.steps.report.in_report import rows
from buurtlezer.steps.state import StepState
from buurtlezer.wording.choices import options

NAME: Final = "quotes"


def quotes(page: Page, state: StepState) -> EntryList:
    """The section: a card for each sentence."""
    texts = page.texts
    part = EntryList(
        required=["words"],
        more=["from_entry"],
        note=texts("quote.note"),
        sensitive=rules(texts.language),
        name=NAME,
    )
    page.part(part, "entries")
    return page.shows(
        part,
        lambda: {
            "template": {"kind": "quote", **state.common},
            "words": words(texts.group("quote."), "more"),
            "begins": {"asked_on": today().isoformat()},
            "fields": fields(state),
            "entries": [_card(state, one) for one in state.of_kind(Quote)],
        },
    )


def fields(state: StepState) -> list[Json]:
    """All fields, in the order of the form; what it was taken from only where there is something in the report."""
    texts, told = state.texts, state.texts.group("quote.form.")
    yes_no = [{"value": value, "label": texts(f"quote.yes.{word}")} for value, word in ((True, "yes"), (False, "no"))]
    found = [
        field(told, "words", "longtext", max_length=600, optional=False),
        field(told, "said_by", "text", max_length=200),
        field(told, "yes", "choice", options=yes_no),
        *(
            one | {"after": ["yes", True]}  # before somebody asked there is nothing to say of it
            for one in (
                field(told, "asked_by", "choice", options=options(texts, "network.holder", Holder), optional=False),
                field(told, "asked_on", "date", max=today().isoformat(), optional=False),
                field(told, "until", "date", optional=False),
            )
        ),
    ]
    if offered := [{"value": one.entry_id, "label": one.words} for one in rows(state) if one.kind != "quote"]:
        found.append(field(told, "from_entry", "select", options=offered))
    return found


def standing(quote: Quote, *, taken_out: bool, on: date) -> str:
    """Stable name of how it stands on a day: ``out``, ``no_yes``, ``over``, ``not_yet``, ``holds``."""
    if taken_out:
        return "out"
    if not quote.yes:
        return "no_yes"
    return "holds" if quote.holds(on) else "over" if quote.until is not None and quote.until < on else "not_yet"


def _card(state: StepState, one: Made[Quote]) -> Json:
    texts, quote = state.texts, one.entry
    report = the_report(state)
    out = report is not None and one.entry_id in report.taken_out
    day = texts.date(quote.until) if quote.until is not None else ""
    stands = texts(f"quote.stands.{standing(quote, taken_out=out, on=today())}", day=day)
    asked = ""
    if quote.yes and quote.asked_by is not None and quote.asked_on is not None:
        asked = texts("quote.asked", holder=texts(f"network.holder.{quote.asked_by}"), day=texts.date(quote.asked_on))
    said = [("said_by", quote.said_by), ("stands", stands), ("asked", asked)]
    return card(one, texts("quote.title", words=quote.words), [(texts(f"quote.label.{name}"), text) for name, text in said])
