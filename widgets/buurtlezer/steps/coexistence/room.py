"""What the room read and saw, as far as its authors and the trainer let it; arguments where one writes one's own. Only read.

Not here: one's own, how the room stands (``spread``), what may be told (``views``, ``store.own_first``), its words
(``wording.room_vignettes`` and its neighbours).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from ipywidgets import Widget

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import When
from buurtlezer.parts.room_scenes import RoomScenes
from buurtlezer.parts.scene.scenes import drawn
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording import room_arguments, room_encounters, room_statements, room_vignettes

Json = dict[str, Any]

NAME: Final = "group"
ARGUMENTS: Final = "group_arguments"


def group(page: Page, state: StepState) -> Widget:
    """The section."""
    pictograms = {name: paths()[name] for name in room_vignettes.PICTURES}
    part = page.part(RoomScenes(name=NAME, pictures=pictograms, drawings=drawn()), "room_scenes")
    return page.shows(part, lambda: told(state))


def arguments(page: Page, state: StepState) -> RoomScenes:
    """What the room wrote beside the arguments; nothing stands there where there is none."""
    part = page.part(RoomScenes(name=ARGUMENTS), "room_scenes")
    return page.shows(part, lambda: {"views": _titled(state, {"arguments": _limits})})


def told(state: StepState) -> Json:
    """What the part shows: each view that has something to show, and a sentence for when none has."""
    titled = _titled(state, {"vignettes": _scenes, "statements": _standing, "encounters": _seen})
    return {"views": titled, "empty": "" if titled else missing(state)}


def _titled(state: StepState, views: Mapping[str, Callable[[StepState], Json]]) -> Json:
    shown = {name: found for name, of in views.items() if (found := of(state))}
    return {name: {"title": state.texts(f"room.group.view.{name}"), **one} for name, one in shown.items()}


def missing(state: StepState) -> str:
    """What it needs, kindly."""
    return state.texts("room_scenes.wait" if state.in_room else "communities.group.elsewhere")


def _scenes(state: StepState) -> Json:
    view, texts = state.group_view("vignettes"), state.texts
    items = room_vignettes.scenes(view, texts) if view else []
    notes = [room_vignettes.unread(view, texts)] if items else []
    return {"people": room_vignettes.people(view, texts), "items": items, "notes": _said(notes)} if items else {}


def _standing(state: StepState) -> Json:
    """Where one reads how the room stands: beside one's own marks, and not twice."""
    view, texts = state.group_view("statements"), state.texts
    if not view or not view["people"]["enough"]:
        return {}
    return {"people": room_statements.people(view, texts), "at": str(When.AFTER), "notes": [texts("roomstatements.beside")]}


def _seen(state: StepState) -> Json:
    view, texts = state.group_view("encounters"), state.texts
    if not view:
        return {}
    table, asked = room_encounters.seen(view, texts), room_encounters.asked(view, texts)
    side_by_side = texts("roomencounters.side_by_side") if table["rows"] else ""
    notes = _said([side_by_side, room_encounters.unread(view, texts)])
    if not (table["rows"] or asked or view["grown"]["told"] or notes):
        return {}
    return {
        "people": room_encounters.people(view, texts),
        "table": {**room_encounters.headings(texts), "forms": table["forms"], "rows": table["rows"]},
        "asked": asked,
        "told": list(view["grown"]["told"]),
        "notes": notes,
    }


def _limits(state: StepState) -> Json:
    """Once somebody wrote a limit."""
    view, texts = state.group_view("arguments"), state.texts
    if not view or not view["people"]["voices"]:
        return {}
    notes = _said([room_arguments.unread(view, texts)])
    return {"people": "", "items": room_arguments.limits(view, texts), "nobody": texts("roomarguments.nobody"), "notes": notes}


def _said(notes: list[str]) -> list[str]:
    return [one for one in notes if one]
