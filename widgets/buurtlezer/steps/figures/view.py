"""Objective data: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from collections.abc import Callable
from typing import Any

from ipywidgets import VBox

from buurtlezer.parts.chart import Chart
from buurtlezer.parts.table import Table
from buurtlezer.steps.areas import comparison
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.figures import bringing, charts, closing, looking, profile, questions
from buurtlezer.steps.figures.state import THOUGHT, FiguresState
from buurtlezer.steps.page import Page
from buurtlezer.steps.picking import Picked, theme
from buurtlezer.wording.figures.indicator import Indicator


def _profile(page: Page, state: FiguresState) -> VBox:
    return VBox([_table(page, state, "profile", profile.profile), questions.all_shown(page, state)])


def _rounds(page: Page, state: FiguresState) -> Table:
    return _table(page, state, "rounds", profile.rounds)


def _table(page: Page, state: FiguresState, name: str, made: Callable[[FiguresState], dict[str, Any]]) -> Table:
    part = page.part(Table(name=name, empty=page.texts(f"figures.{name}.empty")), "table")
    return page.shows(part, lambda: {"table": made(state)})


def _time(page: Page, state: FiguresState) -> VBox:
    chart = page.part(Chart(name="time", empty=page.texts("figures.time.empty")), "chart")
    picked, title = Picked(page, "time_figure"), page.texts("figures.time.which")

    def draw() -> None:
        found = _offer(picked, title, charts.with_years(state)) if state.mine else None
        page.show(chart, **(charts.through_time(state, found) if found else charts.NOTHING))

    picked.then(draw)
    page.drawn(draw)
    return VBox([picked.part, chart])


def _two(page: Page, state: FiguresState) -> VBox:
    chart = page.part(Chart(name="two", empty=page.texts("figures.two.empty")), "chart")
    across, up = (Picked(page, f"two_{axis}") for axis in ("x", "y"))
    titles = page.texts("figures.two.x"), page.texts("figures.two.y")

    def draw() -> None:
        offered = charts.against_each_other(state)
        x = _offer(across, titles[0], offered if len(offered) > 1 else [])
        y = _offer(up, titles[1], [one for one in offered if one is not x] if x else [])
        page.show(chart, **(charts.two(state, x, y) if x and y else charts.NOTHING))

    for picked in (across, up):
        picked.then(draw)
    page.drawn(draw)
    return VBox([across.part, up.part, chart])


def _offer(picked: Picked, title: str, figures: list[Indicator]) -> Indicator | None:
    """The one that is picked for a chart, or else the first."""
    by_name = {one.name: one for one in figures}
    themes = [theme("all", title, {one.name: one.title for one in figures})] if figures else []
    return by_name.get(picked.offer(themes))


WORKBOOK = Declared(
    prefix="figures",
    state=FiguresState,
    sections={
        "areas": comparison,
        "look": looking.looking,
        "time": _time,
        "profile": _profile,
        "two": _two,
        "rounds": _rounds,
        "own": bringing.upload,
    },
    views=("neighbourhood", "line"),
    closing=closing.items,
    thought=THOUGHT,
)
