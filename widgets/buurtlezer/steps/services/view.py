"""Services, and what is missing: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from functools import partial

from buurtlezer.steps.areas import comparison
from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.services import closing
from buurtlezer.steps.services.state import THOUGHT, ServicesState

WORKBOOK = Declared(
    prefix="services",
    state=ServicesState,
    sections={
        "area": partial(comparison, beside=False),
    },
    deeper={},
    views=("neighbourhood",),
    closing=closing.items,
    thought=THOUGHT,
)
