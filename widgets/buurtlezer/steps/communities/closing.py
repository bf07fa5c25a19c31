"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from buurtlezer.model import OWN, Coalition
from buurtlezer.steps import actions
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.communities.state import THOUGHT, CommunitiesState


def items(state: CommunitiesState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    communities, grounds, supposed = state.communities(), state.grounds(), state.supposed()
    sheets = state.of_kind(Coalition)
    met = {one for ground in grounds for one in ground.communities}
    unmet = [one.entry.called for one in communities if OWN + one.entry_id not in met]
    found = [
        (texts("communities.have.communities"), " · ".join(one.entry.called for one in communities)),
        (texts("communities.have.shared"), " · ".join(one.name for one in grounds if one.shared)),
        (texts("communities.have.unmet"), " · ".join(unmet) if grounds else ""),
        (texts("communities.have.supposed"), " · ".join(one.entry.called for one in supposed)),
        (texts("communities.have.coalition"), " · ".join(one.entry.goal for one in sheets)),
        (texts("communities.have.not_asked"), " · ".join(one.entry.not_asked for one in sheets if one.entry.not_asked)),
        (texts("communities.have.actions"), actions.closing(state)),
        (texts("communities.have.thought"), written(state, THOUGHT)),
    ]
    return lines(found)
