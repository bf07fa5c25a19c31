"""How it stands with a gap, by the opportunities that name it and what became of them: reached is not adopted. Pure.

Four words and no number. Whoever did not go back opens the gap again, however many others did: for them it is still missing. A
visit has no person, so no later one takes it back: it counts until its author changes or erases it.
Not here: what an opportunity takes (``model.opportunity``), the words on screen (``texts``).
"""

from collections.abc import Collection, Iterable
from enum import StrEnum

from buurtlezer.model import Again


class Standing(StrEnum):
    """How it stands with a gap."""

    OPEN = "open"  # nobody named anything that is reachable
    TRIED = "tried"  # there is something, and nobody has gone back yet
    FOUND = "found"  # somebody went back, and nobody stayed away
    OPEN_AGAIN = "open_again"  # somebody did not go back


def standing(opportunities: Iterable[Collection[Again]]) -> Standing:
    """How it stands.

    Parameters
    ----------
    opportunities
        For each opportunity that names the gap all that became of it, in any order; nothing where nobody wrote that down.
    """
    known = list(opportunities)
    if not known:
        return Standing.OPEN
    became = {again for one in known for again in one}
    if Again.NO in became:
        return Standing.OPEN_AGAIN
    return Standing.FOUND if Again.YES in became else Standing.TRIED
