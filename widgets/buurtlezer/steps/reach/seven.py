"""The seven B's of one opportunity at a time: what it takes before what is there is there for somebody.

Not here: the opportunities (``opportunities``), what the seven come to in words (``parts.seven``), the room's (``room``).
"""

from typing import Any, Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import B, Opportunity
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.seven import Seven
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.seven import PICTURES

NAME: Final = "seven"


def questions() -> list[dict[str, Any]]:
    """The seven in their order, each with its pictogram."""
    return [{"name": str(one), "picture": paths()[PICTURES[one]]} for one in B]


def seven(page: Page, state: StepState) -> Seven:
    """The part, for the opportunities of this round."""
    part = Seven(questions=questions(), empty=page.texts("seven.empty"), sensitive=rules(page.texts.language), name=NAME)
    page.part(part, "seven")

    def told() -> dict[str, Any]:
        return {
            "opportunities": [
                {"entry_id": one.entry_id, "seq": one.seq, "title": one.entry.what, "content": one.entry.content()}
                for one in state.of_kind(Opportunity)
            ]
        }

    return page.shows(part, told)
