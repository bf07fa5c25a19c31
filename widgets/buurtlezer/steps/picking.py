"""One thing picked from some for what a page shows. It is the page's own, and is not kept.

Not here: choices that are kept (a part tied to a slot), the chooser itself (``parts.chooser``).
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from buurtlezer.parts.chooser import Chooser
from buurtlezer.steps.page import Page

Theme: TypeAlias = dict[str, Any]


class Picked:
    """A chooser, and what is picked in it."""

    def __init__(self, page: Page, name: str) -> None:
        self.part = page.part(Chooser(name=name), "chooser")
        self._page = page
        self._name = ""
        self._then: Callable[[], None] = lambda: None
        self.part.on_choose(self._choose)

    def then(self, draw: Callable[[], None]) -> None:
        """What follows when another one is picked."""
        self._then = draw

    def offer(self, themes: list[Theme]) -> str:
        """Show what there is to pick; the name of what is picked, or else of the first. Empty where nothing is offered."""
        names = [one["name"] for theme in themes for one in theme["figures"]]
        found = self._name if self._name in names else next(iter(names), "")
        self._page.show(self.part, themes=themes, chosen=found)
        return found

    def _choose(self, name: str) -> None:
        self._name = name
        self._then()


def theme(name: str, title: str, offered: Mapping[str, str]) -> Theme:
    """What stands under one heading of the chooser: by name, in words."""
    figures = [{"name": own, "title": words, "state": ""} for own, words in offered.items()]
    return {"name": name, "title": title, "open": True, "figures": figures}
