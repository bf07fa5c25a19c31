"""Living together apart: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.coexistence import closing, room
from buurtlezer.steps.coexistence.arguments import arguments
from buurtlezer.steps.coexistence.concepts import concepts
from buurtlezer.steps.coexistence.encounters import encounters
from buurtlezer.steps.coexistence.grown import grown
from buurtlezer.steps.coexistence.own import own
from buurtlezer.steps.coexistence.prompts import prompts
from buurtlezer.steps.coexistence.state import THOUGHT, CoexistenceState
from buurtlezer.steps.coexistence.vignettes import vignettes
from buurtlezer.steps.coexistence.weighings import after, before
from buurtlezer.steps.declaration import Declared

WORKBOOK = Declared(
    prefix="coexistence",
    state=CoexistenceState,
    sections={
        "before": before,
        "vignettes": vignettes,
        "after": after,
        "encounters": encounters,
        "group": room.group,
    },
    deeper={"own": own, "arguments": arguments, "grown": grown, "prompts": prompts, "concepts": concepts},
    views=("vignettes", "statements", "encounters", "arguments"),
    closing=closing.items,
    thought=THOUGHT,
)
