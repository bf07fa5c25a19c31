"""How a district's inhabitants live over its sectors, by populations of sectors: those of the pack, or that somebody brought.

Not here: the spread by area (``ground``), nor reading what was brought (``geodata``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan

import pandas as pd

from buurtlezer.analysis.ground import Ground

MOST = 1e8
"""More inhabitants than any sector has: a number beyond it is none of inhabitants, and sums would lose their bits."""


@dataclass(frozen=True, eq=False)
class Spread:
    """A spread, and what did not go into it as it was brought.

    ``shares`` is what ``Ground.with_spread`` takes. ``unplaced``: codes brought that are of no district we know.
    ``unnamed``: sectors of which no number was brought, in districts where others were; nobody is put there.
    """

    shares: "pd.Series[float]"
    unplaced: tuple[str, ...]
    unnamed: tuple[str, ...]


def spread_by_population(ground: Ground, sector_population: Mapping[str, float | None], codes_2025: pd.DataFrame) -> Spread:
    """How inhabitants live over the sectors, by numbers per sector.

    Within a district, a code that we have a shape for keeps its own number. The numbers of codes without a shape (those
    of 2025) are spread over the sectors of that district that were not named, or over all of it where all were named: as the
    ground has them, and by area where it has nobody there. A district of which nothing was brought, or only zeros, keeps
    the ground's spread. Only proportions count: how many live in the district is said by its own figure.

    Parameters
    ----------
    ground
        The sectors that have a shape, with the spread that is improved on.
    sector_population
        Inhabitants by sector code, 0 or more; missing (None, NaN) is as if the code were not named.
    codes_2025
        Index code, ``district``: where a code without a shape belongs. A code with a shape goes by its shape.

    Raises ``ValueError`` for a number below 0 or beyond :data:`MOST`. Codes are never in its message.
    """
    brought = {code: float(number) for code, number in sector_population.items() if number is not None and not isnan(number)}
    if any(not 0 <= number <= MOST for number in brought.values()):
        raise ValueError(f"a population of a sector is a number from 0 to {MOST:.0f}; one that was given is not")
    table = pd.DataFrame({"district": ground.districts, "km2": ground.km2}, index=ground.sectors)
    own = pd.Series(brought, dtype="float64").reindex(table.index)
    homes = codes_2025["district"].to_dict()
    ours = set(ground.districts)
    loose = {code: number for code, number in brought.items() if code not in table.index}
    unplaced = sorted(code for code in loose if homes.get(code) not in ours)
    to_place = pd.Series(0.0, index=sorted(ours))
    for code in loose.keys() - set(unplaced):
        to_place[homes[code]] += loose[code]

    by_district = table["district"]
    named = own.notna()
    # Room for numbers without a shape: the sectors not named, or all where none is left.
    all_named = named.groupby(by_district).transform("all")
    free = ~named | all_named
    lived = ground.spread.where(free, 0.0)
    somebody = lived.groupby(by_district).transform("sum") > 0
    room = lived.where(somebody, table["km2"].where(free, 0.0))
    extra = by_district.map(to_place) * room / room.groupby(by_district).transform("sum")
    people = own.fillna(0.0) + extra
    total = people.groupby(by_district).transform("sum")
    shares = (people / total.where(total > 0)).fillna(ground.spread).rename("share")
    empty = ~named & (total > 0) & (extra == 0)
    return Spread(shares, tuple(unplaced), tuple(shares.index[empty]))
