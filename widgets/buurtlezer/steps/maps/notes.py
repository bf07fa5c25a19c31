"""A sentence where a section has nothing to show yet: what it waits for, or whose it is. Not here: when that is so."""

from collections.abc import Callable

from ipywidgets import Layout, VBox, Widget

from buurtlezer.parts.entries import EntryList
from buurtlezer.steps.page import Page


def note(page: Page, name: str, words: Callable[[], str]) -> EntryList:
    """A card with ``words()`` and nothing else."""
    part = EntryList(adding=False, removing=False, name=name)
    page.part(part, "entries")
    return page.shows(part, lambda: {"words": {"add": "", "change": "", "save": "", "empty": words()}})


def either(page: Page, waits: Widget, whole: list[Widget], waiting: Callable[[], bool]) -> VBox:
    """One sentence while ``waiting()``, and else all of the section, one below the other."""
    box = VBox([], layout=Layout(grid_gap="12px"))
    shown: list[bool] = []

    def draw() -> None:
        now = waiting()
        if shown != [now]:
            shown[:] = [now]
            box.children = (waits,) if now else tuple(whole)

    page.drawn(draw)
    return box
