"""What you have now: the close of each page, made from the person's own entries.

Not here: what a workbook's entries come to (its own ``closing.items``), the cards (``parts.summary``).
"""

from collections.abc import Callable

from buurtlezer.parts.summary import Summary
from buurtlezer.steps.page import Page


def summary(page: Page, items: Callable[[], list[dict[str, str]]]) -> Summary:
    """One line per thing made here: ``items()`` gives title and sentence of each, asked for anew after each change."""
    part = page.part(Summary(name="closing"), "summary")

    def draw() -> None:
        part.items = items()
        part.ready = page.session.welcomed

    page.drawn(draw)
    return part
