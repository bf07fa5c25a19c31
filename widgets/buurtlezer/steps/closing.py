"""What you have now: the close of each page, made from the person's own entries.

Not here: what a workbook's entries come to (its own ``closing.items``), the cards (``parts.summary``).
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from buurtlezer.model import Reflection
from buurtlezer.parts.summary import Summary
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState

Line: TypeAlias = dict[str, str]
"""``title`` and ``text`` of a thing that was made."""


def summary(page: Page, items: Callable[[], list[Line]]) -> Summary:
    """One line per thing made here: ``items()`` gives title and sentence of each, asked for anew after each change."""
    return page.shows(page.part(Summary(name="closing"), "summary"), lambda: {"items": items()})


def lines(found: Iterable[tuple[str, str]]) -> list[Line]:
    """Title and sentence of each; nothing for what is not there, of which the sentence is empty."""
    return [{"title": title, "text": text} for title, text in found if text]


def written(state: StepState, *slots: str) -> str:
    """What was written in these boxes, in one line."""
    return " · ".join(found.text for slot in slots if (found := state.in_slot(slot, Reflection)) is not None)
