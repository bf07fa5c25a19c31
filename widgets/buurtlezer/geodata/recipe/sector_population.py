"""Inhabitants by statistical sector in one year: ``sector_population.csv``.

Here: the numbers, held against the sectors and against the districts' own numbers of that year. Not here: how a district's
inhabitants of another year are spread by them (``analysis.spread``).
"""

from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import published
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.figures import Figures
from buurtlezer.geodata.recipe.sectors import Sectors

NUMBERS = "figures/sector_population_brussels_2011_2019_2020.csv"
YEAR = 2020
"""The other years in the file are another edition, and one that lacks small sectors."""


def table(source: Path, sectors: Sectors, figures: Figures) -> str:
    """``sector_population.csv``. Raises ``BadSource`` where it lacks or repeats a sector, or its sums are not the districts'."""
    column = f"population_{YEAR}"
    found = files.table(source, NUMBERS, ["cd_sector", column]).set_index("cd_sector")[column]
    codes = sectors.table["code"]
    if sorted(found.index) != sorted(codes):
        odd = sorted(set(found.index).symmetric_difference(codes)) or "a sector twice"
        raise BadSource(f"{NUMBERS} is not about each sector of {YEAR} once: {odd[:5]}")
    strange = found.index[~found.fillna("").str.fullmatch(r"\d{1,6}")]
    if len(strange):
        raise BadSource(f"{NUMBERS} has {found[strange[0]]!r} for sector {strange[0]}; a number of inhabitants is expected")
    people = found.loc[codes].astype("int64")
    by_district = people.groupby(sectors.table["district"].to_numpy()).sum().astype(float)
    known = figures.values["population", YEAR]
    published.same(by_district.loc[known.index], known, NUMBERS, published.SERIES)
    return files.csv(pd.DataFrame({"code": codes.to_numpy(), "population": people.to_numpy()}))
