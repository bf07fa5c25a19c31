"""What you have now: the close of each page, made from the person's own entries.

Not here: what a workbook's entries come to (its own ``closing.items``), the cards (``parts.summary``).
"""

from collections.abc import Callable, Iterable
from typing import Final, TypeAlias

from buurtlezer.model import Reflection
from buurtlezer.parts.summary import Summary
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState

Line: TypeAlias = dict[str, str]
"""``title`` and ``text`` of a thing that was made, and ``href`` where one can go to it."""

REPORT: Final = "11_report"


def summary(page: Page, items: Callable[[], list[Line]]) -> Summary:
    """One line per thing made here: ``items()`` gives title and sentence of each, asked for anew after each change.

    Under them stands the way to the report; on the page of the report, while nothing is there, the way to its first section.
    """
    here, texts = page.session.page == REPORT, page.texts
    part = page.part(Summary(name="closing"), "summary")
    if here:
        part.empty = {
            "text": texts("reporting.have.nothing"),
            "action": texts("reporting.have.begin"),
            "href": "#report-conclude",
        }
    else:
        part.onward = {"words": texts("summary.to_report"), "href": f"{REPORT}.ipynb#report-choose"}
    return page.shows(part, lambda: {"items": items()})


def lines(found: Iterable[tuple[str, str]]) -> list[Line]:
    """Title and sentence of each; nothing for what is not there, of which the sentence is empty."""
    return [{"title": title, "text": text} for title, text in found if text]


def written(state: StepState, *slots: str) -> str:
    """What was written in these boxes, in one line."""
    return " · ".join(found.text for slot in slots if (found := state.in_slot(slot, Reflection)) is not None)
