"""Living together apart: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.coexistence import closing
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
    },
    closing=closing.items,
    thought=THOUGHT,
)
