"""Services, and what is missing: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from functools import partial

from buurtlezer.steps.actions import actions
from buurtlezer.steps.areas import comparison
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.services import closing, gaps, room
from buurtlezer.steps.services.bringing import bring
from buurtlezer.steps.services.earlier import earlier
from buurtlezer.steps.services.sources import sources
from buurtlezer.steps.services.state import THOUGHT, ServicesState
from buurtlezer.steps.services.still import still
from buurtlezer.steps.services.there import there

WORKBOOK = Declared(
    prefix="services",
    state=ServicesState,
    sections={
        "area": partial(comparison, beside=False),
        "there": there,
        "gaps": gaps.gaps,
        "group": room.group,
    },
    deeper={
        "still": still,
        "bring": bring,
        "sources": sources,
        "earlier": earlier,
        "actions": actions,
    },
    views=("neighbourhood", "gaps"),
    closing=closing.items,
    thought=THOUGHT,
)
