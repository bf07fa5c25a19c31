"""The sections of 05_walk: parts, tied to the logbook. It decides nothing; ``state`` does, ``shown`` says it.

Not here: what an entry is (``model``), what a part looks like (``parts``).
"""

from typing import Any

from ipywidgets import VBox

from buurtlezer.model import MOST_STOPS
from buurtlezer.parts.asked import Asked
from buurtlezer.parts.plan import Plan
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.sheets import Sheets
from buurtlezer.parts.story import Story
from buurtlezer.parts.table import Table
from buurtlezer.parts.walk import Walk
from buurtlezer.steps import actions
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.ground import searchable
from buurtlezer.steps.page import Page
from buurtlezer.steps.thought import thought
from buurtlezer.steps.walk import closing, files, shown, together
from buurtlezer.steps.walk import state as slots
from buurtlezer.steps.walk.brought import brought, earlier
from buurtlezer.steps.walk.state import WalkState


def _plan(page: Page, state: WalkState) -> Plan:
    language = page.texts.language
    part = Plan(spots=searchable(state.pack, language), most=MOST_STOPS, sensitive=rules(language), name="plan")
    page.tied(part, "plan", slots.WALK, {"kind": "walk"})
    words = {"spots.search": page.texts("plan.spots.search"), "spots.placeholder": page.texts("plan.spots.placeholder")}
    part.labels = {**page.texts.group("map."), **part.labels, **words}
    return page.shows(part, lambda: {"ground": shown.ground(state)})


def _walk(page: Page, state: WalkState) -> Walk:
    part = page.part(Walk(sensitive=rules(page.texts.language), name="walk"), "walkpart")
    part.on_picture = lambda entry_id: shown.picture(state, entry_id)

    def traits() -> dict[str, Any]:
        return {
            "template": _observation(state),
            "walk": shown.plan(state),
            "ground": shown.ground(state),
            "own": shown.observations(state),
            "photos": shown.photos(state),
        }

    return page.shows(part, traits)


def _paper(page: Page, state: WalkState) -> Sheets:
    part = page.part(Sheets(sensitive=rules(page.texts.language), empty=page.texts("walk.empty.paper"), name="paper"), "sheets")
    part.labels = {**page.texts.group("walkpart."), **part.labels}
    part.on_make = {"paper": lambda: files.sheet(state), "along": lambda: files.taken_along(state)}
    part.on_read = lambda text, secret: brought(text, state, earlier(page.session, secret))

    def traits() -> dict[str, Any]:
        return {"template": _observation(state), "stops": shown.stops(state), "next_sheet": state.next_sheet()}

    return page.shows(part, traits)


def _back(page: Page, state: WalkState) -> VBox:
    guide_saw = thought(page, "walk_guide_saw", page.texts("walk.guide_saw.prompt"), slots.GUIDE_SAW)
    return VBox([_story(page, state), guide_saw])


def _story(page: Page, state: WalkState) -> Story:
    part = page.part(Story(empty=page.texts("walk.empty.story"), name="back"), "story")
    part.on_picture = lambda entry_id: shown.picture(state, entry_id)
    part.labels = {**page.texts.group("walkpart."), **part.labels}

    def traits() -> dict[str, Any]:
        return {"template": _observation(state), "stops": shown.story(state), "ground": shown.ground(state)}

    return page.shows(part, traits)


def _group(page: Page, state: WalkState) -> Table:
    part = page.part(Table(name="group"), "table")
    return page.shows(part, lambda: {"table": together.table(state), "empty": together.missing(state)})


def _asked(page: Page, state: WalkState) -> VBox:
    part = page.part(Asked(hands_to=actions.NAME, sensitive=rules(page.texts.language), name="actions"), "asked")
    page.shows(part, lambda: {"questions": shown.questions(state), "answered": shown.answered(state)})
    return VBox([part, actions.actions(page, state)])


def _observation(state: WalkState) -> dict[str, Any]:
    """Fields that go with each observation."""
    return {"kind": "observation", **state.common}


WORKBOOK = Declared(
    prefix="walk",
    state=WalkState,
    sections={
        "plan": _plan,
        "walk": _walk,
        "paper": _paper,
        "back": _back,
        "group": _group,
        "actions": _asked,
    },
    views=("walk",),
    closing=closing.items,
    thought=slots.THOUGHT,
)
