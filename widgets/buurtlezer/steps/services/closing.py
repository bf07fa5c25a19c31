"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.model import Service, ServiceCheck, ServiceList, Source
from buurtlezer.steps import actions
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.services.state import THOUGHT, ServicesState


def items(state: ServicesState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    area, checks = state.area(), state.of_kind(ServiceCheck)
    found = [
        (texts("services.have.area"), area.name if area is not None else ""),
        (texts("services.have.added"), " · ".join(one.entry.name for one in state.of_kind(Service))),
        (texts("services.have.checked"), texts.many("services.have.checks", len(checks)) if checks else ""),
        (texts("services.have.gaps"), " · ".join(one.entry.what for one in state.gaps())),
        (texts("services.have.lists"), " · ".join(one.entry.title for one in state.of_any_round(ServiceList))),
        (texts("services.have.sources"), " · ".join(one.entry.name for one in state.of_kind(Source))),
        (texts("services.have.actions"), actions.closing(state)),
        (texts("services.have.thought"), written(state, THOUGHT)),
    ]
    return lines(found)
