"""How many answered a moment: counts from the first answer on, never who and never what.

Not here: what was answered, which waits until they are enough (``answers``).
"""

from collections.abc import Iterable
from typing import Any, TypeAlias

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.model import Answer
from buurtlezer.store import Credential, Run, Shared, Store, Workshop

Turnout: TypeAlias = dict[str, Any]
"""``answered`` devices and ``paper`` sheets, *pass* included; ``voices`` behind both."""

NOBODY: Turnout = {"answered": 0, "paper": 0, "voices": 0}


def turnout(run_id: str, shared: Iterable[Shared]) -> Turnout:
    """Count authors, each once, with the voices of the last answer; what is given is what counts (``store.shared.spoken``)."""
    last = {one.author: one for one in shared if isinstance(one.entry, Answer) and one.entry.moment == run_id}
    sheets = sum(one.author == one.handle for one in last.values())  # a sheet's author is the sheet
    return {"answered": len(last) - sheets, "paper": sheets, "voices": sum(one.voices for one in last.values())}


def of_room(store: Store, credential: Credential, run: Run) -> tuple[Turnout, int]:
    """The turnout, computed once for all who ask, and the workshop's number that it is true of."""

    def compute(_own: Workshop, spoken: list[Shared], _pictures: Pictures) -> Turnout:
        return turnout(run.id, spoken)

    found = store.workshops.result(credential, f"turnout.{run.id}", compute)
    return found.content or NOBODY, found.seq
