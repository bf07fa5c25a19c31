"""The room's sections of the page: its faces, and what it drew together. Shown where there is a room; else what that needs.

Not here: what they say (``room_faces``, ``together``).
"""

from ipywidgets import VBox, Widget

from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.map import Map
from buurtlezer.parts.spread import Spread
from buurtlezer.parts.table import Table
from buurtlezer.steps.neighbourhood import room_faces, together
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.steps.page import Page
from buurtlezer.steps.picking import Picked, Theme, theme


def faces(page: Page, state: NeighbourhoodState) -> Spread:
    """The spread of the room, after one's own answer."""
    part = page.part(Spread(name="room_faces"), "spread")
    return page.shows(part, lambda: {"spread": room_faces.spread(state), "empty": room_faces.missing(state)})


def group(page: Page, state: NeighbourhoodState) -> VBox:
    """Bands on the map, the same as a table, figures over all lines; and a choice of whose drawings."""
    words = page.part(Table(name="group"), "table")
    lines = page.part(Table(name="group_lines"), "table")
    whose = Picked(page, "whose")
    box = VBox([words])
    made: list[Map] = []

    def draw() -> None:
        one = together.group(state, whose.offer(_offered(state)) or together.ALL)
        if one is not None and not made:
            made.append(page.part(Map(geography=page.geography, tools=[], none_allowed=False, name="group"), "map"))
        if one is not None:
            made[0].shapes = together.shapes(state, one)
            lines.table = together.lines(state)
        page.show(words, table=together.table(state, one) if one is not None else {}, empty=together.missing(state))
        children = _children(whose.part, made, words, lines) if one is not None else (words,)
        if box.children != children:
            box.children = children

    whose.then(draw)
    page.drawn(draw)
    return box


def _children(chooser: Chooser, made: list[Map], words: Table, lines: Table) -> tuple[Widget, ...]:
    parts: tuple[Widget, ...] = (*made, words)
    parts = (chooser, *parts) if chooser.themes else parts
    return (*parts, lines) if lines.table else parts


def _offered(state: NeighbourhoodState) -> list[Theme]:
    """Everybody, and the groups that may be looked at; nothing where there are none to choose from."""
    texts, offered = state.texts, together.groups(state)
    words = {
        "perspective": lambda name: texts(f"perspective.{name}"),
        "method": lambda name: texts(f"neighbourhood.room.method.{name}"),
    }
    parts = [
        theme(part, texts(f"neighbourhood.room.by.{part}"), {f"{part}/{name}": words[part](name) for name in them})
        for part, them in offered.items()
    ]
    everybody = theme("all", texts("neighbourhood.room.whose"), {together.ALL: texts("neighbourhood.room.everybody")})
    return [everybody, *parts] if parts else []
