"""Communities and coalitions: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.actions import actions
from buurtlezer.steps.communities import closing, room
from buurtlezer.steps.communities.cards import communities
from buurtlezer.steps.communities.coalition import coalition
from buurtlezer.steps.communities.gatherings import gatherings
from buurtlezer.steps.communities.shared import shared
from buurtlezer.steps.communities.state import THOUGHT, CommunitiesState
from buurtlezer.steps.declaration import Declared

WORKBOOK = Declared(
    prefix="communities",
    state=CommunitiesState,
    sections={
        "communities": communities,
        "gatherings": gatherings,
        "coalition": coalition,
        "group": room.group,
    },
    deeper={"shared": shared, "actions": actions},
    views=("communities", "coalitions"),
    closing=closing.items,
    thought=THOUGHT,
)
