"""A look at one's own report before it is handed in: eight questions, what the logbook shows about each, the rubric on paper.

No points, and no sum. Not here: what is a fact (``report.self_look``), how the rubric looks (``report.rubric``).
"""

from functools import partial
from typing import Final

from buurtlezer.model import HowFar, SelfCheck
from buurtlezer.parts.making import File
from buurtlezer.parts.self_check import SelfLook
from buurtlezer.parts.sensitive import rules
from buurtlezer.report import rubric
from buurtlezer.report.self_look import QUESTIONS, Fact, self_look
from buurtlezer.steps.page import Page
from buurtlezer.steps.report import quotes
from buurtlezer.steps.report.giving import SELF_CHECK, Json, field
from buurtlezer.steps.state import StepState
from buurtlezer.wording.choices import options
from buurtlezer.wording.circle import title_key

NAME: Final = "self_check"

ELSEWHERE: Final = {
    "boundary": "01_neighbourhood",
    "figure": "02_figures",
    "two_voices": "06_places",
    "gap_for_whom": "03_services",
}
"""Workbooks where one does something about a question."""

HERE: Final = {"counter": "conclusions", "our_work": "conclusions", "not_heard": "text_not_heard", "ethics": quotes.NAME}
"""Parts of this page, by name."""


def self_check(page: Page, state: StepState) -> SelfLook:
    """The section."""
    part = SelfLook(fields=fields(state), sensitive=rules(page.texts.language), name=NAME)
    part.on_make = {"pdf": partial(_rubric, state)}
    page.tied(part, "selfcheck", SELF_CHECK, {"kind": "self_check"})
    return page.shows(part, lambda: {"questions": questions(state)})


def fields(state: StepState) -> list[Json]:
    """A field for each question, and a note."""
    texts = state.texts
    answers = options(texts, "selfcheck.answer", HowFar)
    asked = [
        {"name": name, "type": "choice", "label": texts(f"selfcheck.question.{name}"), "help": texts(f"selfcheck.look.{name}")}
        | {"options": answers, "again": True, "optional": False}
        for name in QUESTIONS
    ]
    return [*asked, field(texts.group("selfcheck.form."), "note", "longtext", max_length=2000)]


def questions(state: StepState) -> list[Json]:
    """What the logbook shows about each question, and where one can do something about it."""
    found = shown(state)
    return [{"name": name, "shown": found[name], "go": _go(state, name)} for name in QUESTIONS]


def shown(state: StepState) -> dict[str, list[str]]:
    """Facts in sentences, by question."""
    made = state.session.revisions.values()
    facts = self_look(one.entry for one in made if one.entry is not None and one.entry.round == state.round)
    told = {name: [_sentence(state, one) for one in facts[name]] for name in QUESTIONS}
    return {name: [sentence for sentence in said if sentence] for name, said in told.items()}


def _sentence(state: StepState, fact: Fact) -> str:
    """A fact in words. Of none of what there should be it says so; of none of what should not be there is nothing to say."""
    if fact.n:
        return state.texts.many(f"selfcheck.fact.{fact.key}", fact.n)
    none = f"selfcheck.none.{fact.key}"
    return state.texts(none) if none in state.texts else ""


def _go(state: StepState, name: str) -> Json:
    texts = state.texts
    if name in ELSEWHERE:
        workbook = ELSEWHERE[name]
        return {"words": texts("selfcheck.go.elsewhere", title=texts(title_key(workbook))), "href": f"{workbook}.ipynb"}
    return {"words": texts(f"selfcheck.go.{name}"), "part": HERE[name]}


def _rubric(state: StepState) -> File:
    made = rubric.as_pdf(state.in_slot(SELF_CHECK, SelfCheck), shown(state), state.texts)
    return File(f"{state.texts('selfcheck.file_name')}.pdf", "application/pdf", made)
