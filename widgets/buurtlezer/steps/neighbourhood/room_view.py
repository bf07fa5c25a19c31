"""The room's sections of the page: its faces, and what it drew together. Shown where there is a room; else what that needs.

Not here: what they say (``room_faces``, ``together``).
"""

from collections.abc import Callable
from typing import Any

from ipywidgets import VBox, Widget

from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.map import Map
from buurtlezer.parts.spread import Spread
from buurtlezer.parts.table import Table
from buurtlezer.steps.neighbourhood import room_faces, together
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.steps.page import Page
from buurtlezer.steps.room.views import FEELINGS, LINE, NEIGHBOURHOOD


def faces(page: Page, state: NeighbourhoodState) -> Spread:
    """The spread of the room, after one's own answer."""
    page.session.group.want(FEELINGS)
    part = page.part(Spread(name="room_faces"), "spread")

    def draw() -> None:
        with part.hold_sync():
            part.spread = room_faces.spread(state)
            part.empty = room_faces.missing(state)
            part.ready = page.session.welcomed

    page.drawn(draw)
    return part


def group(page: Page, state: NeighbourhoodState) -> VBox:
    """Bands on the map, the same as a table, figures over all lines; and a choice of whose drawings."""
    for view in (NEIGHBOURHOOD, LINE):
        page.session.group.want(view)
    words = page.part(Table(name="group"), "table")
    lines = page.part(Table(name="group_lines"), "table")
    chosen = _Chosen(page, state)
    box = VBox([words])
    made: list[Map] = []

    def draw() -> None:
        name = chosen.offer()
        one = together.group(state, name)
        if one is not None and not made:
            made.append(page.part(Map(geography=page.geography, tools=[], none_allowed=False, name="group"), "map"))
        if one is not None:
            made[0].shapes = together.shapes(state, one)
            lines.table = together.lines(state)
        words.table = together.table(state, one) if one is not None else {}
        words.empty = together.missing(state)
        children = _children(chosen.part, made, words, lines) if one is not None else (words,)
        if box.children != children:
            box.children = children

    chosen.then(draw)
    page.drawn(draw)
    return box


def _children(chooser: Chooser, made: list[Map], words: Table, lines: Table) -> tuple[Widget, ...]:
    parts: tuple[Widget, ...] = (*made, words)
    parts = (chooser, *parts) if chooser.themes else parts
    return (*parts, lines) if lines.table else parts


class _Chosen:
    """Whose drawings are looked at: the page's own choice, which is not kept."""

    def __init__(self, page: Page, state: NeighbourhoodState) -> None:
        self.part = page.part(Chooser(name="whose"), "chooser")
        self._state = state
        self._name = together.ALL
        self._then: Callable[[], None] = lambda: None
        self.part.on_choose(self._choose)

    def then(self, draw: Callable[[], None]) -> None:
        """What follows when another group is chosen."""
        self._then = draw

    def offer(self) -> str:
        """Show which groups there are; the name of the one that is chosen, or of all together."""
        texts, offered = self._state.texts, together.groups(self._state)
        names = {f"{part}/{name}" for part, them in offered.items() for name in them}
        found = self._name if self._name in names else together.ALL
        everybody = _theme("all", texts("neighbourhood.room.whose"), [(together.ALL, texts("neighbourhood.room.everybody"))])
        words = {
            "perspective": lambda name: texts(f"perspective.{name}"),
            "method": lambda name: texts(f"neighbourhood.room.method.{name}"),
        }
        parts = [
            _theme(part, texts(f"neighbourhood.room.by.{part}"), [(f"{part}/{name}", words[part](name)) for name in them])
            for part, them in offered.items()
        ]
        with self.part.hold_sync():
            self.part.themes = [everybody, *parts] if parts else []
            self.part.chosen = found if parts else ""
            self.part.ready = True
        return found

    def _choose(self, name: str) -> None:
        self._name = name
        self._then()


def _theme(name: str, title: str, figures: list[tuple[str, str]]) -> dict[str, Any]:
    shown = [{"name": own, "title": words, "state": ""} for own, words in figures]
    return {"name": name, "title": title, "open": True, "figures": shown}
