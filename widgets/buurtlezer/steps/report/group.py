"""What the room concludes, as far as its authors and the trainer let it. Only read.

Not here: what may be told (``views.conclusions``), the words of it (``wording.room_conclusions``), one's own (``conclude``).
"""

from typing import Any

from buurtlezer.parts.reached import Reached
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording import room_conclusions as words

Json = dict[str, Any]


def group(page: Page, state: StepState) -> Reached:
    """The section."""
    part = page.part(Reached(name="group"), "reached")
    part.labels = {**part.labels, "told": page.texts("conclusion.group.title")}
    return page.shows(part, lambda: told(state))


def told(state: StepState) -> Json:
    """What the part shows: a card for each, its legs a line each."""
    texts, view = state.texts, state.group_view("conclusions")
    if not view:
        return {"told": [], "empty": texts("conclusion.group.wait" if state.in_room else "conclusion.group.elsewhere")}
    cards = [{"title": one["sentence"], "lines": _lines(state, one)} for one in words.told(view, texts)]
    return {"told": cards, "empty": words.unread(view, texts) or ("" if cards else texts("conclusion.group.wait"))}


def _lines(state: StepState, one: Json) -> list[Json]:
    texts = state.texts
    legs = [{"label": leg["word"], "text": line} for leg in one["legs"] for line in leg["said"]]
    beside = [(texts("conclusion.label.counter"), one["counter"]), (texts("conclusion.label.says_not"), one["says_not"])]
    stands = {"label": one["sign"], "text": one["standing"]}
    return [stands, *legs, *({"label": label, "text": text} for label, text in beside if text), *one["changes"]]
