"""Key persons and networks: the page's parts, and how they follow the state. It decides nothing.

Not here: what is true (``state``), what each part shows (the module of its subject).
"""

from buurtlezer.steps.declaration import Declared
from buurtlezer.steps.people import closing
from buurtlezer.steps.people.asking import generators, short
from buurtlezer.steps.people.canvas import canvas
from buurtlezer.steps.people.exchange import exchange
from buurtlezer.steps.people.gate import gate
from buurtlezer.steps.people.group import group
from buurtlezer.steps.people.measures import measures
from buurtlezer.steps.people.state import THOUGHT, PeopleState
from buurtlezer.steps.people.through import through

WORKBOOK = Declared(
    prefix="people",
    state=PeopleState,
    sections={"short": short, "gate": gate, "through": through, "group": group},
    deeper={"generators": generators, "canvas": canvas, "exchange": exchange, "measures": measures},
    views=("network", "own_gates"),
    closing=closing.items,
    thought=THOUGHT,
)
