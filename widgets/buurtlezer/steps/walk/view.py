"""The sections of 05_walk: parts, tied to the logbook. It decides nothing; ``state`` does, ``told`` says it.

Not here: what an entry is (``model``), what a part looks like (``parts``).
"""

from collections.abc import Callable
from typing import Any

from ipywidgets import VBox, Widget

from buurtlezer.model import MOST_STOPS
from buurtlezer.parts.asked import Asked
from buurtlezer.parts.plan import Plan
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.sheets import Sheets
from buurtlezer.parts.story import Story
from buurtlezer.parts.table import Table
from buurtlezer.parts.walk import Walk
from buurtlezer.steps.card import facilitator_card
from buurtlezer.steps.closing import summary
from buurtlezer.steps.ground import searchable
from buurtlezer.steps.page import Page
from buurtlezer.steps.room.views import WALK
from buurtlezer.steps.session import Session
from buurtlezer.steps.thought import thought
from buurtlezer.steps.walk import closing, files, together, told
from buurtlezer.steps.walk import state as slots
from buurtlezer.steps.walk.brought import brought, earlier
from buurtlezer.steps.walk.state import WalkState


def sections(session: Session) -> dict[str, Callable[[], Widget]]:
    """The sections of this workbook, each made when it is asked for."""
    state = WalkState(session)
    page = Page(session, state)
    return {
        "logbook": lambda: page.identity,
        "plan": lambda: _plan(page, state),
        "walk": lambda: _walk(page, state),
        "paper": lambda: _paper(page, state),
        "back": lambda: VBox([_story(page, state), _guide_saw(page)]),
        "group": lambda: _group(page, state),
        "actions": lambda: _asked(page, state),
        "closing": lambda: summary(page, lambda: closing.items(state)),
        "thought": lambda: thought(page, "walk_closing", state.texts("walk.closing.prompt"), slots.THOUGHT),
        "card": lambda: facilitator_card(page, "walk"),
    }


def _plan(page: Page, state: WalkState) -> Plan:
    language = page.texts.language
    part = Plan(spots=searchable(state.pack, language), most=MOST_STOPS, sensitive=rules(language), name="plan")
    page.tied(part, "plan", slots.WALK, {"kind": "walk"})
    words = {"spots.search": page.texts("plan.spots.search"), "spots.placeholder": page.texts("plan.spots.placeholder")}
    part.labels = {**page.texts.group("map."), **part.labels, **words}
    page.drawn(lambda: _set(part, ground=told.ground(state)))
    return part


def _walk(page: Page, state: WalkState) -> Walk:
    part = page.part(Walk(sensitive=rules(page.texts.language), name="walk"), "walkpart")
    part.on_picture = lambda entry_id: told.picture(state, entry_id)

    def draw() -> None:
        _set(
            part,
            template=_observation(state),
            walk=told.plan(state),
            ground=told.ground(state),
            own=told.observations(state),
            photos=told.photos(state),
            ready=page.session.welcomed,
        )

    page.drawn(draw)
    return part


def _paper(page: Page, state: WalkState) -> Sheets:
    part = page.part(Sheets(sensitive=rules(page.texts.language), empty=page.texts("walk.empty.paper"), name="paper"), "sheets")
    part.labels = {**page.texts.group("walkpart."), **part.labels}
    part.on_make = {"paper": lambda: files.sheet(state), "along": lambda: files.taken_along(state)}
    part.on_read = lambda text, secret: brought(text, state, earlier(page.session, secret))

    def draw() -> None:
        stops = [{"id": stop["id"], "name": stop["name"]} for stop in state.planned()]
        _set(part, template=_observation(state), stops=stops, next_sheet=state.next_sheet(), ready=page.session.welcomed)

    page.drawn(draw)
    return part


def _story(page: Page, state: WalkState) -> Story:
    part = page.part(Story(empty=page.texts("walk.empty.story"), name="back"), "story")
    part.on_picture = lambda entry_id: told.picture(state, entry_id)
    part.labels = {**page.texts.group("walkpart."), **part.labels}

    def draw() -> None:
        _set(
            part,
            template=_observation(state),
            stops=told.story(state),
            ground=told.ground(state),
            ready=page.session.welcomed,
        )

    page.drawn(draw)
    return part


def _guide_saw(page: Page) -> Widget:
    return thought(page, "walk_guide_saw", page.texts("walk.guide_saw.prompt"), slots.GUIDE_SAW)


def _group(page: Page, state: WalkState) -> Table:
    page.session.group.want(WALK)
    part = page.part(Table(name="group"), "table")
    page.drawn(lambda: _set(part, table=together.table(state), empty=together.missing(state)))
    return part


def _asked(page: Page, state: WalkState) -> Asked:
    part = page.part(Asked(sensitive=rules(page.texts.language), name="actions"), "asked")
    page.drawn(lambda: _set(part, questions=told.questions(state), answered=told.answered(state), ready=page.session.welcomed))
    return part


def _observation(state: WalkState) -> dict[str, Any]:
    """Fields that go with each observation."""
    return {"kind": "observation", "perspective": state.perspective, "round": state.round}


def _set(part: Any, **traits: Any) -> None:
    """All in one message, so that the page never shows half of a change."""
    with part.hold_sync():
        for name, value in traits.items():
            setattr(part, name, value)
