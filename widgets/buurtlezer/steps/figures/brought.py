"""Tables that somebody brought: their columns as figures, and inhabitants by sector as a better spread.

Not here: reading a file (``bringing``), the entry (``model.table``).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.spread import spread_by_population
from buurtlezer.steps.figures.indicator import Indicator, of_table
from buurtlezer.store import Revision

if TYPE_CHECKING:
    from buurtlezer.steps.figures.area_state import AreaState


@dataclass(frozen=True, eq=False)
class Spread:
    """The ground that areas are laid on, and the table that inhabitants by sector come from, if any."""

    ground: Ground
    title: str = ""
    entry_id: str = ""
    unnamed: tuple[str, ...] = ()
    """Sectors that the table does not name, in districts of which it names others: it puts nobody there."""


def tables(state: "AreaState") -> list[Revision]:
    """All tables, oldest first: what somebody brought serves the next round too."""
    found = (one for one in state.session.revisions.values() if (one.content or {}).get("kind") == "table")
    return sorted(found, key=lambda revision: revision.seq)


def indicators(state: "AreaState") -> dict[str, Indicator]:
    """All columns of all tables as figures."""
    found: dict[str, Indicator] = {}
    for revision in tables(state):
        found |= of_table(revision, state.texts, state.pack)
    return found


def population_key(state: "AreaState") -> tuple[str, ...]:
    """What the spread depends on: the revisions of the tables that say how many people live in each sector."""
    return tuple(revision.act_id for revision, _ in _populations(state))


def spread(state: "AreaState") -> Spread:
    """Inhabitants spread by the table that gives them by sector for the most recent year; by area where there is none."""
    found = _populations(state)
    if not found:
        return Spread(state.pack.ground)
    # The most recent year; of equal ones always the same, also after one was removed and brought back.
    revision, column = max(found, key=lambda one: (one[1]["year"] or 0, one[0].entry_id))
    numbers = {code: value for code, value in column["values"].items() if not isinstance(value, str)}
    by_sector = spread_by_population(state.pack.ground, numbers, state.pack.sector_codes)
    content: Any = revision.content
    return Spread(state.pack.ground.with_spread(by_sector.shares), content["title"], revision.entry_id, by_sector.unnamed)


def _populations(state: "AreaState") -> list[tuple[Revision, dict[str, Any]]]:
    """Columns of inhabitants by sector, oldest first."""
    found: list[tuple[Revision, dict[str, Any]]] = []
    for revision in tables(state):
        content: Any = revision.content
        if content["level"] == "sector":
            found += [(revision, column) for column in content["columns"] if column["population"]]
    return found
