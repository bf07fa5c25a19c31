"""The asset diagram: treasures by name in their part, a key person only as one, own skills as a number, a question where none is.

Not here: the drawing (``parts.asset_diagram``), in which part a treasure stands (``model.treasure``),
the room's (``views.treasures``).
"""

from typing import Any, Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import AssetPart, Capacity, Treasure, TreasureForm
from buurtlezer.model.treasure import PART_OF
from buurtlezer.parts.asset_diagram import AssetDiagram
from buurtlezer.steps.maps.treasure_state import in_place
from buurtlezer.steps.maps.treasures import NAME as TREASURES
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.treasures import PARTS

Json = dict[str, Any]

NAME: Final = "diagram"

_FORM_IN: Final = {part: form for form, part in reversed(PART_OF.items())}
"""The form that a new treasure of a part begins with; of the first where two forms stand in it."""


def diagram(page: Page, state: StepState) -> AssetDiagram:
    """The section: the drawing, and a list that says the same."""
    texts = page.texts
    part = AssetDiagram(middle=texts("maps.diagram.middle"), target=TREASURES, name=NAME)
    page.part(part, "maps.diagram")
    return page.shows(part, lambda: {"parts": [_part(state, one) for one in AssetPart]})


def _part(state: StepState, one: AssetPart) -> Json:
    texts = state.texts
    return {
        "value": str(one),
        "label": texts(f"treasure.part.{one}"),
        "picture": paths()[PARTS[one]],
        "question": texts(f"maps.diagram.question.{one}"),
        "names": [_name(state, made.entry) for made in in_place(state) if made.entry.in_part is one],
        "note": _skills(state) if one is AssetPart.PEOPLE else "",
        "begins": {"part": str(one), "form": str(_FORM_IN.get(one, TreasureForm.INITIATIVE))},
    }


def _name(state: StepState, one: Treasure) -> str:
    """What it is called there; of a key person the kind: a drawing is held up, photographed and printed."""
    return state.texts(f"treasure.form.{one.form}") if one.form is TreasureForm.KEY_PERSON else one.name


def _skills(state: StepState) -> str:
    """How many skills one has oneself: a number, and never which or whose."""
    count = sum(one.entry.can for one in state.of_kind(Capacity))
    return state.texts.many("maps.diagram.skills", count) if count else ""
