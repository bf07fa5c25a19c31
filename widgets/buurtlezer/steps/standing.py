"""How it stands with a gap of this logbook, by its opportunities: said on its card in 03 and in 04.

Not here: what follows from what (``analysis.standing``).
"""

from typing import Final

from buurtlezer.analysis.standing import Standing, standing
from buurtlezer.model import Opportunity, Visit
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState

ELSEWHERE: Final = "04_reach.ipynb#reach-opportunities"
"""Where one looks what is within reach and not near: the page beside this one, in the same language and logbook."""


def visits(state: StepState) -> dict[str, Made[Visit]]:
    """By opportunity (its entry id) what became of it last, in any round."""
    return {one.entry.opportunity: one for one in state.of_any_round(Visit)}  # oldest first: the newest stays


def of_gap(state: StepState, gap_id: str) -> Standing:
    """How it stands with the gap of this entry id; an opportunity of an earlier round still is one."""
    became = visits(state)
    named = [one.entry_id for one in state.of_any_round(Opportunity) if one.entry.gap == gap_id]
    return standing(became[one].entry.again if one in became else None for one in named)


def said(state: StepState, gap_id: str) -> str:
    """The same as a sentence; empty for a gap that nothing was named for: then there is nothing to say yet."""
    found = of_gap(state, gap_id)
    return "" if found is Standing.OPEN else state.texts(f"standing.{found}")
