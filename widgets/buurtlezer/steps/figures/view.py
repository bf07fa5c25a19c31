"""Objective data: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from collections.abc import Callable

from ipywidgets import Box, VBox, Widget

from buurtlezer.parts.chart import Chart
from buurtlezer.parts.chooser import Chooser
from buurtlezer.parts.table import Table
from buurtlezer.steps.card import facilitator_card
from buurtlezer.steps.closing import summary
from buurtlezer.steps.figures import bringing, charts, closing, looking, profile, questions
from buurtlezer.steps.figures.areas import comparison
from buurtlezer.steps.figures.indicator import Indicator
from buurtlezer.steps.figures.state import THOUGHT, FiguresState
from buurtlezer.steps.page import Page
from buurtlezer.steps.session import Session
from buurtlezer.steps.thought import thought


def sections(session: Session) -> dict[str, Callable[[], Widget]]:
    """The sections of this workbook, each made when it is asked for."""
    state = FiguresState(session)
    page = Page(session, state)
    return {
        "logbook": lambda: page.identity,
        "areas": lambda: comparison(page, state),
        "look": lambda: looking.looking(page, state),
        "time": lambda: _time(page, state),
        "profile": lambda: VBox([_table(page, state, "profile", profile.profile), questions.all_shown(page, state)]),
        "two": lambda: _two(page, state),
        "rounds": lambda: _table(page, state, "rounds", profile.rounds),
        "own": lambda: bringing.upload(page, state),
        "closing": lambda: summary(page, lambda: closing.items(state)),
        "thought": lambda: thought(page, "figures_closing", state.texts("figures.closing.prompt"), THOUGHT),
        "card": lambda: facilitator_card(page, "figures"),
    }


def _table(page: Page, state: FiguresState, name: str, made: Callable[[FiguresState], dict[str, object]]) -> Table:
    part = page.part(Table(name=name, empty=page.texts(f"figures.{name}.empty")), "table")

    def draw() -> None:
        part.table = made(state)
        part.ready = page.session.welcomed

    page.drawn(draw)
    return part


def _time(page: Page, state: FiguresState) -> Box:
    chart = page.part(Chart(name="time", empty=page.texts("figures.time.empty")), "chart")
    picked = _Picked(page, "time_figure", "figures.time.which")

    def draw() -> None:
        found = picked.offer(charts.with_years(state)) if state.mine else None
        shown = charts.through_time(state, found) if found else {"spec": {}, "alternative": {}, "description": ""}
        with chart.hold_sync():
            for trait, value in shown.items():
                setattr(chart, trait, value)
            chart.ready = page.session.welcomed

    picked.then(draw)
    page.drawn(draw)
    return VBox([picked.part, chart])


def _two(page: Page, state: FiguresState) -> Box:
    chart = page.part(Chart(name="two", empty=page.texts("figures.two.empty")), "chart")
    across, up = (_Picked(page, f"two_{axis}", f"figures.two.{axis}") for axis in ("x", "y"))

    def draw() -> None:
        offered = charts.against_each_other(state)
        x = across.offer(offered) if len(offered) > 1 else across.offer([])
        y = up.offer([one for one in offered if one is not x]) if x else up.offer([])
        shown = charts.two(state, x, y) if x and y else {"spec": {}, "alternative": {}, "description": ""}
        with chart.hold_sync():
            for trait, value in shown.items():
                setattr(chart, trait, value)
            chart.ready = page.session.welcomed

    for picked in (across, up):
        picked.then(draw)
    page.drawn(draw)
    return VBox([across.part, up.part, chart])


class _Picked:
    """One of some figures, picked for a chart. It is the page's own and is not kept."""

    def __init__(self, page: Page, name: str, title: str) -> None:
        self.part = page.part(Chooser(name=name), "chooser")
        self._title = page.texts(title)
        self._name = ""
        self._then: Callable[[], None] = lambda: None
        self.part.on_choose(self._choose)

    def then(self, draw: Callable[[], None]) -> None:
        """What follows when another one is picked."""
        self._then = draw

    def offer(self, figures: list[Indicator]) -> Indicator | None:
        """Show what there is to pick; the one that is picked, or else the first."""
        by_name = {one.name: one for one in figures}
        found = by_name.get(self._name) or next(iter(figures), None)
        names = [{"name": one.name, "title": one.title, "state": ""} for one in figures]
        with self.part.hold_sync():
            self.part.themes = [{"name": "all", "title": self._title, "open": True, "figures": names}] if names else []
            self.part.chosen = found.name if found else ""
            self.part.ready = True
        return found

    def _choose(self, name: str) -> None:
        self._name = name
        self._then()
