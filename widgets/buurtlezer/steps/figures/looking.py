"""The heart of the page: which figure, its map beside its values, and three lines about it.

Not here: what the figure says (``figure``), the classes (``class_map``), the questions (``questions``).
"""

import re
from typing import Any

from ipywidgets import VBox

from buurtlezer.model import Unit
from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.figure import Figure
from buurtlezer.parts.map import Map
from buurtlezer.steps.figures import class_map, figure, questions
from buurtlezer.steps.figures.state import GUESS, OPENED, READING, FiguresState
from buurtlezer.steps.page import Page
from buurtlezer.wording.figures.indicator import Indicator


def looking(page: Page, state: FiguresState) -> VBox:
    """Chooser, map and figure side by side where there is room, and the reading under them."""
    chooser = page.tied(Chooser(name="chooser"), "chooser", OPENED, {"kind": "showing"})
    shown = page.part(Figure(name="figure"), "figure")
    ground = page.part(Map(geography=page.geography, tools=[], none_allowed=False, name="classes"), "map")
    beside = VBox([ground, shown])
    beside.add_class("bl-beside")
    box = VBox([chooser, beside])
    reading = questions.reading(page)

    def draw() -> None:
        indicator = state.indicator
        _choose(chooser, state, page)
        _show(shown, state, page)
        page.show_entry(reading, state.about(READING, indicator.name), {"kind": "reading", **_about(state)})
        codes, legend = class_map.of_districts(state)
        page.show(ground, shapes=class_map.outlines(state), classes=codes, class_legend=legend)
        # On a phone the question comes before the empty map, and the map before the answer.
        (beside.remove_class if state.seen(indicator) else beside.add_class)("bl-second-first")
        children = (chooser, beside, reading) if state.mine is not None and state.seen(indicator) else (chooser, beside)
        if box.children != children:
            box.children = children

    def choose(name: str) -> None:
        state.choose(name)
        draw()

    chooser.on_choose(choose)
    page.drawn(draw)
    return box


def _choose(chooser: Chooser, state: FiguresState, page: Page) -> None:
    page.show(chooser, themes=themes(state), chosen=state.indicator.name, closed_words=state.texts("figures.closed.show"))


def themes(state: FiguresState) -> list[dict[str, Any]]:
    """What may be chosen, by theme, in the order of the pack; what a person brought comes last."""
    found: dict[str, dict[str, Any]] = {}
    for opened, indicators in ((True, state.offered), (False, state.closed)):
        for one in indicators.values():
            title = state.texts(f"theme.{one.theme}")
            theme = found.setdefault(one.theme, {"name": one.theme, "title": title, "open": opened, "figures": []})
            # "Nationaliteit: Frankrijk" under the heading "Nationaliteit" says it twice.
            short = re.sub(rf"^{re.escape(title)}\s*:\s*", "", one.title)
            theme["figures"].append({"name": one.name, "title": short, "state": _progress(state, one)})
    return list(found.values())


def _progress(state: FiguresState, indicator: Indicator) -> str:
    if state.reading(indicator.name):
        return "read"
    return "guessed" if state.guess(indicator.name) else ""


def _show(shown: Figure, state: FiguresState, page: Page) -> None:
    indicator = state.indicator
    missing = state.mine is None
    with shown.hold_sync():
        page.show_entry(shown, state.about(GUESS, indicator.name), {"kind": "guess", **_about(state)})
        why = state.texts(f"figures.missing.{state.comparison.area.unit}") if missing else ""
        page.show(shown, areas_missing=why, missing_link=_link(state) if missing else {}, figure=figure.shown(state))


def _about(state: FiguresState) -> dict[str, Any]:
    """What an entry about the figure and the area that are looked at says of them."""
    return {"indicator": state.indicator.name, "area": state.comparison.area.model_dump(mode="json")}


def _link(state: FiguresState) -> dict[str, str]:
    if state.comparison.area.unit is Unit.OWN:
        return {"href": "01_neighbourhood.ipynb#neighbourhood-draw", "words": state.texts("figures.missing.draw")}
    return {"href": "#figures-areas", "words": state.texts("figures.missing.choose")}
