"""What one can, and wants to learn: eighteen skills in three groups, each an entry of its own slot, shared by one line.

A skill is laid beside a wish to learn it and never beside somebody who needs care. Not here: the part (``parts.capacities``),
words and pictograms (``wording.treasures``), what the room can (the group's section).
"""

from typing import Any, Final

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import SKILLS, Capacity
from buurtlezer.parts.capacities import Capacities
from buurtlezer.steps.maps.state import CAPACITY
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import StepState
from buurtlezer.wording.treasures import skills

NAME: Final = "capacities"


def capacities(page: Page, state: StepState) -> Capacities:
    """The section: the tiles, with what was said in this round."""
    texts = page.texts
    groups = [
        {
            "name": str(group),
            "label": texts(f"capacity.part.{group}"),
            "skills": skills(texts, paths(), some),
        }
        for group, some in SKILLS.items()
    ]
    part = Capacities(groups=groups, slots=CAPACITY, name=NAME)
    page.part(part, "maps.capacities")

    def told() -> dict[str, Any]:
        return {
            "template": {"kind": "capacity", **state.common, "voice": "own"},
            "entries": [
                {
                    "entry_id": one.entry_id,
                    "seq": one.seq,
                    "content": one.entry.content(),
                    "sharing": sharing.shown(one.entry, state.session.shown_room, texts, one.entry_id),
                }
                for one in state.of_kind(Capacity)
            ],
        }

    return page.shows(part, told)
