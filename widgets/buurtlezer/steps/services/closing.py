"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.services.state import THOUGHT, ServicesState


def items(state: ServicesState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    area = state.area()
    found = [
        (texts("services.have.area"), area.name if area is not None else ""),
        (texts("services.have.gaps"), " · ".join(one.entry.what for one in state.gaps())),
        (texts("services.have.thought"), written(state, THOUGHT)),
    ]
    return lines(found)
