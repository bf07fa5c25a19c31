"""The example on the page of 10: what is not for the organisation stands on the residents' list and in nothing else."""

from collections.abc import Callable, Iterator

import pytest
from desk import Desk
from ipywidgets import Widget

from buurtlezer.logbook import example
from buurtlezer.model import Perspective
from buurtlezer.steps.closing import summary
from buurtlezer.steps.maps import closing
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.maps.view import WORKBOOK
from buurtlezer.steps.page import Page
from buurtlezer.texts import LANGUAGES

KEPT = example.entry_id("10/theirs/kept")
SIDE = Perspective.CITIZEN


def inside(widget: Widget) -> Iterator[Widget]:
    """A widget and all in it."""
    yield widget
    for one in getattr(widget, "children", ()):
        yield from inside(one)


def said(widget: Widget) -> str:
    """All that a part shows: what is synced, and what is told."""
    return str([widget.get_state(), *(getattr(widget, name) for name in widget.trait_names(told=True))])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_for_the_organisation_shows_only_on_the_residents_list(language: str, new_desk: Callable[..., Desk]) -> None:
    desk = new_desk(language)
    desk.hear("example", on=True)
    state = MapsState(desk.session)
    page = Page(desk.session, state)
    sections = {name: make(page, state) for name, make in {**WORKBOOK.sections, **WORKBOOK.deeper}.items()}
    sections["closing"] = summary(page, lambda: closing.items(state))
    kept = next(one.entry.name for one in state.on_map(SIDE) if one.entry_id == KEPT)
    shows = {name for name, section in sections.items() if any(kept in said(one) for one in inside(section))}
    assert shows == {"theirs"}
    names = {name for name, section in sections.items() if any(KEPT in said(one) for one in inside(section))}
    assert names == {"theirs"}
