"""Two maps, and treasures: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.actions import actions
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.maps import closing, group
from buurtlezer.steps.maps.beside import beside
from buurtlezer.steps.maps.blocks import blocks
from buurtlezer.steps.maps.capacities import capacities
from buurtlezer.steps.maps.diagram import diagram
from buurtlezer.steps.maps.differences import difference
from buurtlezer.steps.maps.offers import offers
from buurtlezer.steps.maps.side import ours, theirs
from buurtlezer.steps.maps.state import THOUGHT, MapsState
from buurtlezer.steps.maps.treasures import treasures
from buurtlezer.steps.maps.whence import whence

WORKBOOK = Declared(
    prefix="maps",
    state=MapsState,
    sections={
        "whence": whence,
        "ours": ours,
        "theirs": theirs,
        "beside": beside,
        "difference": difference,
        "treasures": treasures,
        "group": group.group,
    },
    deeper={"capacities": capacities, "offers": offers, "diagram": diagram, "blocks": blocks, "actions": actions},
    views=("maps", "treasures"),
    closing=closing.items,
    thought=THOUGHT,
)
