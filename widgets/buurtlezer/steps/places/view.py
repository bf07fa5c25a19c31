"""Places as experienced: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from typing import Any

from ipywidgets import VBox

from buurtlezer.parts.places import Places
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.text import FreeText
from buurtlezer.parts.voices import Voices
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.page import Page
from buurtlezer.steps.places import closing, meanings, meeting, shown, someone, tasks, vulnerable
from buurtlezer.steps.places.state import REFLECTION, THOUGHT, PlacesState
from buurtlezer.steps.thought import thought
from buurtlezer.wording.choices import choices


def _places(page: Page, state: PlacesState) -> Places:
    part = Places(
        geography=page.geography,
        choices=choices(page.texts),
        vulnerable=vulnerable.NAME,
        sensitive=rules(page.texts.language),
        name="places",
    )
    page.part(part, "places")
    # The map under it speaks with the words of every map.
    part.labels = page.texts.group("base.", "map.", "places.")

    showing = shown.Shown(state)

    def told() -> dict[str, Any]:
        seen = state.seen()
        return {
            "template": state.common,
            "places": showing.places(seen),
            "lost": showing.lost(seen),
            "area": shown.own_area(state),
        }

    return page.shows(part, told)


def _meanings(page: Page, state: PlacesState) -> Voices:
    part = page.part(Voices(name="meanings", empty=page.texts("lived.meanings.empty")), "voices")
    return page.shows(part, lambda: {"places": meanings.of_logbook(state, state.seen())})


def _someone(page: Page, state: PlacesState) -> VBox:
    return VBox([someone.search(page, state), someone.found(page, state)])


def _group(page: Page, state: PlacesState) -> VBox:
    part = page.part(Voices(name="group"), "voices")

    def told() -> dict[str, Any]:
        return {"places": meanings.of_group(state), "silent": meanings.silent(state), "empty": meanings.missing(state)}

    return VBox([page.shows(part, told), meeting.of_room(page, state)])


def _eyes(page: Page, state: PlacesState) -> FreeText:
    return thought(page, "lived_eyes", state.texts("lived.eyes.prompt"), REFLECTION)


WORKBOOK = Declared(
    prefix="lived",
    state=PlacesState,
    sections={
        "places": _places,
        "meanings": _meanings,
        "tasks": tasks.tasks,
        "vulnerable": vulnerable.vulnerable,
        "board": meeting.board,
        "someone": _someone,
        "group": _group,
        "eyes": _eyes,
    },
    views=("places", "board"),
    closing=closing.items,
    thought=THOUGHT,
)
