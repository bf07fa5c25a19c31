"""Not near, but reachable: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.reach import closing, room
from buurtlezer.steps.reach.back import back
from buurtlezer.steps.reach.bands import bands
from buurtlezer.steps.reach.beside import beside
from buurtlezer.steps.reach.network import network
from buurtlezer.steps.reach.opportunities import opportunities
from buurtlezer.steps.reach.ride import ride
from buurtlezer.steps.reach.seven import seven
from buurtlezer.steps.reach.state import THOUGHT, ReachState

WORKBOOK = Declared(
    prefix="reach",
    state=ReachState,
    sections={
        "opportunities": opportunities,
        "ride": ride,
        "seven": seven,
        "back": back,
        "group": room.group,
    },
    deeper={
        "bands": bands,
        "beside": beside,
        "network": network,
    },
    views=("neighbourhood", "reach"),
    closing=closing.items,
    thought=THOUGHT,
)
