"""Inhabitants by statistical sector in one year: ``sector_population.csv``.

Here: the numbers, held against the sectors and against the districts' own numbers of that year. Not here: how a district's
inhabitants of another year are spread by them (``analysis.spread``).
"""

import io
import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.publishers import LAST_YEAR
from buurtlezer.geodata.recipe import published
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.sectors import Sectors

NUMBERS = "figures/sector_population_brussels_2011_2019_2020.csv"
YEAR = 2020
"""The other years in the file are another edition, and one that lacks small sectors."""

STATBEL = re.compile(r"OPENDATA_SECTOREN_(\d{4})\.zip")
"""Statbel's own file of a later year, which goes first; of ``LAST_YEAR`` at most, for then codes changed."""
_BRUSSELS = r"210(0[1-9]|1\d)"
_UNPLACED = "ZZZZ"
"""How the code of people ends whose sector is not known."""


def year(source: Path) -> int:
    """The year that the table is about: the newest of which Statbel's own file is there, else ``YEAR``."""
    return _own(source) or YEAR


def _own(source: Path) -> int | None:
    found = [found for file in (source / NUMBERS).parent.glob("*.zip") if (found := STATBEL.fullmatch(file.name))]
    return max((int(one[1]) for one in found if int(one[1]) > YEAR), default=None)


def table(source: Path, sectors: Sectors, population: Callable[[int], "pd.Series[float]"]) -> str:
    """``sector_population.csv``; ``population`` tells the districts' inhabitants of a year.

    Raises ``BadSource`` where the numbers lack or repeat a sector, or their sums are not the districts'.
    """
    own, of = _own(source), year(source)
    name = f"figures/OPENDATA_SECTOREN_{own}.zip" if own else NUMBERS
    codes = sectors.table["code"]
    found = _statbel(source, name, own, codes) if own else _collected(source)
    if sorted(found.index) != sorted(codes):
        odd = sorted(set(found.index).symmetric_difference(codes)) or "a sector twice"
        raise BadSource(f"{name} is not about each sector of {of} once: {odd[:5]}")
    strange = found.index[~found.fillna("").str.fullmatch(r"\d{1,6}")]
    if len(strange):
        raise BadSource(f"{name} has {found[strange[0]]!r} for sector {strange[0]}; a number of inhabitants is expected")
    people = found.loc[codes].astype("int64")
    by_district = people.groupby(sectors.table["district"].to_numpy()).sum().astype(float)
    known = population(of)
    published.same(by_district.loc[known.index], known, name, published.SERIES)
    return files.csv(pd.DataFrame({"code": codes.to_numpy(), "population": people.to_numpy()}))


def _collected(source: Path) -> pd.Series:
    column = f"population_{YEAR}"
    found: pd.Series = files.table(source, NUMBERS, ["cd_sector", column]).set_index("cd_sector")[column]
    return found


def _statbel(source: Path, name: str, of: int, codes: "pd.Series[str]") -> pd.Series:
    """The Region's part of Statbel's file of a year, by sector.

    A sector that it does not name has nobody: the sums, which are the districts', leave nobody over for it.
    """
    if of > LAST_YEAR:
        raise BadSource(f"{name} is about other sector codes than those of our outlines, valid until {LAST_YEAR}")
    text = io.BytesIO(files.member(source, name, ".txt"))
    try:
        read = pd.read_csv(text, sep="|", dtype=str, encoding="utf-8-sig", encoding_errors="replace")
    except ValueError as error:
        raise BadSource(f"{name} is not a table with | between its cells: {error}") from error
    columns = ["CD_REFNIS", "CD_SECTOR", "TOTAL"]
    found = read[files.there(read, name, columns)].dropna()
    found = found[found["CD_REFNIS"].str.fullmatch(_BRUSSELS) & ~found["CD_SECTOR"].str.endswith(_UNPLACED)]
    numbers = found.set_index("CD_SECTOR")["TOTAL"]
    unnamed = pd.Series("0", index=pd.Index(sorted(set(codes) - set(numbers.index)), dtype="str"))
    all_named: pd.Series = pd.concat([numbers, unnamed])
    return all_named
