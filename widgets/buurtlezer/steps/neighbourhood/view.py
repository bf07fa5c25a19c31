"""What is a neighbourhood: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), words and situations (``words``), the close of the page (``closing``).
"""

from typing import Any

from ipywidgets import VBox

from buurtlezer.model import Because, Home, Subject
from buurtlezer.model.face import FACES
from buurtlezer.parts.coverage import Coverage
from buurtlezer.parts.map import Map
from buurtlezer.parts.question import Question
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.text import FreeText
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.neighbourhood import closing, room_view, words
from buurtlezer.steps.neighbourhood import state as slots
from buurtlezer.steps.neighbourhood.coverage import covered
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import OWN
from buurtlezer.steps.thought import thought


def _faces(page: Page, _state: NeighbourhoodState) -> VBox:
    return VBox([_face(page, Subject.NEIGHBOURHOOD, slots.HERE), _face(page, Subject.CITY, slots.CITY)])


def _face(page: Page, about: Subject, slot: str) -> Question:
    texts = page.texts
    options = [{"value": value, "label": texts(f"neighbourhood.faces.{name}")} for value, name in FACES.items()]
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


def _significance(page: Page, _state: NeighbourhoodState) -> Question:
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


def _map(page: Page, _state: NeighbourhoodState) -> Map:
    part = Map(geography=page.geography, name="draw")
    return page.tied(part, "map", OWN, {"kind": "area", "voice": "own"})


def _eyes(page: Page, _state: NeighbourhoodState) -> Map:
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
    return page.shows(page.part(Coverage(name="coverage"), "coverage"), lambda: {"coverage": covered(state)})


def _criteria(page: Page, state: NeighbourhoodState) -> FreeText:
    return thought(page, "neighbourhood_criteria", state.texts("neighbourhood.criteria.prompt"), slots.CRITERIA)


WORKBOOK = Declared(
    prefix="neighbourhood",
    state=NeighbourhoodState,
    sections={
        "faces": _faces,
        "room_faces": room_view.faces,
        "significance": _significance,
        "draw": _map,
        "coverage": _coverage,
        "group": room_view.group,
        "criteria": _criteria,
        "eyes": _eyes,
        "words": words.board,
        "glossary": words.glossary,
    },
    views=("feelings", "neighbourhood", "line"),
    closing=closing.items,
    thought=slots.THOUGHT,
)
