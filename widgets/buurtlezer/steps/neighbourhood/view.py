"""What is a neighbourhood: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), words and situations (``words``), the close of the page (``closing``).
"""

from collections.abc import Callable
from typing import Any

from ipywidgets import VBox, Widget

from buurtlezer.model import Because, Home, Subject
from buurtlezer.parts.coverage import Coverage
from buurtlezer.parts.map import Map
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.steps.areas import OWN
from buurtlezer.steps.card import facilitator_card
from buurtlezer.steps.closing import summary
from buurtlezer.steps.neighbourhood import closing, room_view, words
from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.coverage import covered
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.steps.page import Page
from buurtlezer.steps.session import Session
from buurtlezer.steps.thought import thought


def sections(session: Session) -> dict[str, Callable[[], Widget]]:
    """The sections of this workbook, each made when it is asked for."""
    state = NeighbourhoodState(session)
    page = Page(session, state)
    return {
        "logbook": lambda: page.identity,
        "faces": lambda: VBox([_face(page, Subject.NEIGHBOURHOOD, slots.HERE), _face(page, Subject.CITY, slots.CITY)]),
        "room_faces": lambda: room_view.faces(page, state),
        "significance": lambda: _significance(page),
        "draw": lambda: _map(page),
        "coverage": lambda: _coverage(page, state),
        "group": lambda: room_view.group(page, state),
        "criteria": lambda: thought(page, "neighbourhood_criteria", state.texts("neighbourhood.criteria.prompt"), slots.CRITERIA),
        "eyes": lambda: _eyes(page),
        "words": lambda: words.board(page),
        "glossary": lambda: words.glossary(page, state),
        "closing": lambda: summary(page, lambda: closing.items(state)),
        "thought": lambda: thought(page, "neighbourhood_closing", state.texts("neighbourhood.closing.prompt"), slots.THOUGHT),
        "card": lambda: facilitator_card(page, "neighbourhood"),
    }


def _face(page: Page, about: Subject, slot: str) -> Question:
    texts = page.texts
    options = [{"value": value, "label": texts(f"neighbourhood.faces.{name}")} for value, name in closing.FACES.items()]
    fields: list[dict[str, Any]] = [
        {
            "name": "value",
            "type": "scale",
            "label": texts(f"neighbourhood.faces.{about}"),
            "faces": True,
            "options": options,
        },
        {"name": "why", "type": "longtext", "label": texts("neighbourhood.faces.why"), "optional": True, "max_length": 1000},
    ]
    part = Question(fields=fields, required=["value"], sensitive=rules(texts.language), name=f"feeling_{about}")
    return page.tied(part, "question", slot, {"kind": "feeling", "about": str(about)})


def _significance(page: Page) -> Question:
    texts = page.texts
    scale = [{"value": value, "label": str(value)} for value in range(1, 6)]
    because = [{"value": str(one), "label": texts(f"because.{one}")} for one in Because]
    homes = [{"value": str(one), "label": texts(f"home.{one}")} for one in Home]
    label = page.texts.group("neighbourhood.significance.")
    fields: list[dict[str, Any]] = [
        {
            "name": "how_much",
            "type": "scale",
            "label": label["how_much"],
            "options": scale,
            "signs": False,
            "ends": [label["little"], label["much"]],
            "optional": True,
        },
        {"name": "because", "type": "choices", "label": label["because"], "options": because, "optional": True},
        {"name": "at_home", "type": "choices", "label": label["at_home"], "options": homes, "optional": True},
        {"name": "note", "type": "longtext", "label": label["note"], "optional": True, "max_length": 2000},
    ]
    part = Question(fields=fields, sensitive=rules(texts.language), name="significance")
    return page.tied(part, "question", slots.SIGNIFICANCE, {"kind": "significance"})


def _map(page: Page) -> Map:
    part = Map(geography=page.geography, name="draw")
    return page.tied(part, "map", OWN, {"kind": "area", "voice": "own"})


def _eyes(page: Page) -> Map:
    """A drawing through somebody else's eyes: supposed, until that person told or drew it."""
    label = page.texts.group("neighbourhood.eyes.")
    voices = [{"value": voice, "label": label[voice], "hint": label[f"{voice}_hint"]} for voice in ("supposed", "told")]
    fields = [
        {"name": "through_eyes_of", "type": "text", "label": label["who"], "help": label["who_help"], "max_length": 120},
        {"name": "voice", "type": "choice", "label": label["voice"], "options": voices},
    ]
    part = Map(
        geography=page.geography,
        fields=fields,
        sensitive=rules(page.texts.language),
        supposed=True,
        none_allowed=False,
        name="eyes",
    )
    return page.tied(part, "map", slots.EYES, {"kind": "area", "voice": "supposed"})


def _coverage(page: Page, state: NeighbourhoodState) -> Coverage:
    part = page.part(Coverage(name="coverage"), "coverage")

    def draw() -> None:
        part.coverage = covered(state)
        part.ready = page.session.welcomed

    page.drawn(draw)
    return part
