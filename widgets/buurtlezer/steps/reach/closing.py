"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.model import B, Judged, Opportunity, Visit
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.reach.state import THOUGHT, ReachState
from buurtlezer.wording import ride


def items(state: ReachState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    opportunities, visits = state.of_kind(Opportunity), state.of_kind(Visit)
    rides = [f"{one.entry.what}: {ride.kept(texts, one.entry.ride)}" for one in opportunities if one.entry.ride is not None]
    to_ask = sum(one.entry.judged(b) is Judged.ASK for one in opportunities for b in B)
    found = [
        (texts("reach.have.opportunities"), " · ".join(one.entry.what for one in opportunities)),
        (texts("reach.have.rides"), " · ".join(rides)),
        (texts("reach.have.to_ask"), texts.many("reach.have.questions", to_ask) if to_ask else ""),
        (texts("reach.have.visits"), texts.many("reach.have.times", len(visits)) if visits else ""),
        (texts("reach.have.thought"), written(state, THOUGHT)),
    ]
    return lines(found)
