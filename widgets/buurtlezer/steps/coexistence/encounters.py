"""Contacts that were seen in the neighbourhood: a kind of place, a form of contact, and what kept it light.

Each is one entry for its form and its kind of place: seen twice is not more. Not here: the part (``parts.encounters``), words and
pictograms (``wording.encounters``), what the room saw (the group's section).
"""

from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Encounter
from buurtlezer.parts.encounters import Encounters
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording import encounters as words

NAME: Final = "encounters"
SLOTS: Final = "09/encounter"
"""How the slot of each begins; kind of place, form and round come after it."""


def encounters(page: Page, state: StepState) -> Encounters:
    """The part, with what was seen in this round."""
    texts = page.texts
    part = Encounters(
        kinds=words.kinds(texts, paths()),
        forms=words.forms(texts, paths()),
        bounds=words.bounds(texts),
        slots=SLOTS,
        name=NAME,
    )
    page.part(part, "encounters")

    def told() -> dict[str, Any]:
        seen = state.of_kind(Encounter)
        return {
            "template": {"kind": "encounter", **state.common},
            "entries": [
                {
                    "entry_id": one.entry_id,
                    "seq": one.seq,
                    "content": one.entry.content(),
                    "sharing": sharing.shown(one.entry, state.session.shown_room, texts, one.entry_id),
                }
                for one in seen
            ],
        }

    return page.shows(part, told)
