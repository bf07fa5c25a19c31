"""How it stands with a gap of this logbook, by its opportunities: said on its card in 03 and in 04.

Not here: what follows from what (``analysis.standing``).
"""

from typing import Final

from buurtlezer.analysis.standing import Standing, standing
from buurtlezer.model import Again, Opportunity, Visit
from buurtlezer.steps.state import StepState

ELSEWHERE: Final = "04_reach.ipynb#reach-opportunities"
"""Where one looks what is within reach and not near: the page beside this one, in the same language and logbook."""


def visits(state: StepState) -> dict[str, list[Again]]:
    """By opportunity (its entry id) all that became of it, in any round."""
    found: dict[str, list[Again]] = {}
    for one in state.of_any_round(Visit):
        found.setdefault(one.entry.opportunity, []).append(one.entry.again)
    return found


def of_gap(state: StepState, gap_id: str) -> Standing:
    """How it stands with the gap of this entry id; an opportunity of an earlier round still is one."""
    became = visits(state)
    named = [one.entry_id for one in state.of_any_round(Opportunity) if one.entry.gap == gap_id]
    return standing(became.get(one, []) for one in named)


def said(state: StepState, gap_id: str) -> str:
    """The same as a sentence; empty for a gap that nothing was named for: then there is nothing to say yet."""
    found = of_gap(state, gap_id)
    return "" if found is Standing.OPEN else state.texts(f"standing.{found}")
