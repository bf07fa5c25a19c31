"""What is asked beside the figures: three lines under each, and whether all may be shown at once.

Not here: the guess, which belongs to the figure (``parts.figure``).
"""

from typing import Any

from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.figures.state import ALL_SHOWN, FiguresState
from buurtlezer.steps.page import Page

LINES = ("says", "says_not", "ask")


def reading(page: Page) -> Question:
    """What the chosen figure says, what it does not say, what there is then and whom one asks. One part for all figures."""
    texts = page.texts
    fields: list[dict[str, Any]] = [
        {
            "name": line,
            "type": "longtext",
            "label": texts(f"figures.reading.{line}"),
            "placeholder": texts(f"figures.reading.{line}_hint"),
            "optional": True,
            "max_length": 2000,
        }
        for line in LINES
    ]
    title = texts("figures.reading.title")
    return page.part(Question(title=title, fields=fields, sensitive=rules(texts.language), name="reading"), "question")


def all_shown(page: Page, state: FiguresState) -> Question:
    """Whether figures are shown without a guess before."""
    texts = page.texts
    options = [{"value": value, "label": texts(f"figures.shown.{word}")} for value, word in ((False, "guess"), (True, "all"))]
    fields: list[dict[str, Any]] = [
        {"name": "all_shown", "type": "choice", "label": texts("figures.shown.ask"), "options": options}
    ]
    part = page.tied(Question(fields=fields, name="all_shown"), "question", ALL_SHOWN, {"kind": "showing"})

    def draw() -> None:
        if not part.value:
            part.value = {"all_shown": state.all_shown}  # what holds while nothing is stored is shown as chosen

    page.drawn(draw)
    return part
