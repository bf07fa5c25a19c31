"""Tables that somebody brought: their columns as figures, and inhabitants by sector as a better spread.

Not here: reading a file (``bringing``), the entry (``model.table``).
"""

from dataclasses import dataclass

from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.spread import spread_by_population
from buurtlezer.model import Table, TableColumn
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState
from buurtlezer.wording.figures.indicator import Indicator, of_table


@dataclass(frozen=True, eq=False)
class Spread:
    """The ground that areas are laid on, and the table that inhabitants by sector come from, where it is not the pack's."""

    ground: Ground
    title: str = ""
    entry_id: str = ""
    unnamed: tuple[str, ...] = ()
    """Sectors that the table does not name, in districts of which it names others: it puts nobody there."""


def tables(state: StepState) -> list[Made[Table]]:
    """All tables, oldest first: what somebody brought serves the next round too."""
    return state.of_any_round(Table)


def indicators(state: StepState) -> dict[str, Indicator]:
    """All columns of all tables as figures."""
    found: dict[str, Indicator] = {}
    for one in tables(state):
        found |= of_table(one.entry_id, one.entry, state.texts, state.pack, one.revision.act_id)
    return found


def population_key(state: StepState) -> tuple[str, ...]:
    """What the spread depends on: the revisions of the tables that say how many people live in each sector."""
    return tuple(one.revision.act_id for one, _ in _populations(state))


def spread(state: StepState) -> Spread:
    """Inhabitants spread by the table that gives them by sector for the most recent year; without one as the pack has them."""
    found = [(table, column) for table, column in _populations(state) if not older(state, column)]
    if not found:
        return Spread(state.pack.ground)
    # The most recent year; of equal ones always the same, also after one was removed and brought back.
    table, column = max(found, key=lambda one: (one[1].year or 0, one[0].entry_id))
    numbers = {code: value for code, value in column.values.items() if not isinstance(value, str)}
    by_sector = spread_by_population(state.pack.ground, numbers, state.pack.sector_codes)
    ground = state.pack.ground.with_spread(by_sector.shares)
    return Spread(ground, table.entry.title, table.entry_id, by_sector.unnamed)


def older(state: StepState, column: TableColumn) -> bool:
    """Whether inhabitants by sector are of an earlier year than those of the pack, which are then the better guide."""
    return column.population and column.year is not None and column.year < state.pack.sector_population_year


def _populations(state: StepState) -> list[tuple[Made[Table], TableColumn]]:
    """Columns of inhabitants by sector, oldest first."""
    by_sector = (one for one in tables(state) if one.entry.level == "sector")
    return [(one, column) for one in by_sector for column in one.entry.columns if column.population]
