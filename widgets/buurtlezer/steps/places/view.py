"""Places as experienced: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from collections.abc import Callable

from ipywidgets import VBox, Widget

from buurtlezer.parts.places import Places
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.voices import Voices
from buurtlezer.steps.card import facilitator_card
from buurtlezer.steps.closing import summary
from buurtlezer.steps.page import Page
from buurtlezer.steps.places import closing, meanings, meeting, shown, someone, tasks, vulnerable
from buurtlezer.steps.places.choices import choices
from buurtlezer.steps.places.state import REFLECTION, THOUGHT, PlacesState
from buurtlezer.steps.room.views import BOARD, PLACES
from buurtlezer.steps.session import Session
from buurtlezer.steps.thought import thought


def sections(session: Session) -> dict[str, Callable[[], Widget]]:
    """The sections of this workbook, each made when it is asked for."""
    state = PlacesState(session)
    page = Page(session, state)
    for view in (PLACES, BOARD):
        session.group.want(view)
    return {
        "logbook": lambda: page.identity,
        "places": lambda: _places(page, state),
        "meanings": lambda: _meanings(page, state),
        "tasks": lambda: tasks.tasks(page, state),
        "vulnerable": lambda: vulnerable.vulnerable(page, state),
        "board": lambda: meeting.board(page, state),
        "someone": lambda: VBox([someone.search(page, state), someone.found(page, state)]),
        "group": lambda: VBox([_group(page, state), meeting.of_room(page, state)]),
        "eyes": lambda: thought(page, "lived_eyes", state.texts("lived.eyes.prompt"), REFLECTION),
        "closing": lambda: summary(page, lambda: closing.items(state)),
        "thought": lambda: thought(page, "lived_closing", state.texts("lived.closing.prompt"), THOUGHT),
        "card": lambda: facilitator_card(page, "lived"),
    }


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

    def draw() -> None:
        seen = state.seen()
        with part.hold_sync():
            part.template = {"perspective": state.perspective, "round": state.round}
            part.places = shown.shown(state, seen)
            part.lost = [shown.meaning(state, one) for one in state.lost(seen)]
            part.area = shown.own_area(state)
            part.ready = page.session.welcomed

    page.drawn(draw)
    return part


def _meanings(page: Page, state: PlacesState) -> Voices:
    part = page.part(Voices(name="meanings", empty=page.texts("lived.meanings.empty")), "voices")

    def draw() -> None:
        part.places = meanings.of_logbook(state, state.seen())

    page.drawn(draw)
    return part


def _group(page: Page, state: PlacesState) -> Voices:
    part = page.part(Voices(name="group"), "voices")

    def draw() -> None:
        with part.hold_sync():
            part.places = meanings.of_group(state)
            part.silent = meanings.silent(state)
            part.empty = meanings.missing(state)

    page.drawn(draw)
    return part
