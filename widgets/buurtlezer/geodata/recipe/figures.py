"""The figures: ``figures.csv``, ``nationalities.csv`` and ``regional.csv``.

Here: what a blank means, what we compute, and how a number is written. Not here: the publisher's files (``published``),
nor what the indicators are (``indicators``).
"""

import math
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import indicators, published
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.sectors import Sectors

STATUSES = ("value", "not_available", "suppressed")
FEWEST_INHABITANTS = 200
"""The portal's own threshold ("Seuil: < 200 habitants"): it shows no figure of a district with fewer."""


@dataclass(frozen=True)
class Figures:
    """``values`` and ``statuses`` per indicator and year, each a Series by district; ``regional`` as published."""

    values: dict[tuple[str, int], pd.Series]
    statuses: dict[tuple[str, int], pd.Series]
    regional: dict[tuple[str, int], float]

    def years(self, indicator: str) -> list[int]:
        """The years in which at least one district has a value, in order."""
        return sorted(year for name, year in self.values if name == indicator)

    def spans(self) -> dict[str, tuple[int, int]]:
        """The first and the last year of each indicator."""
        return {one.name: (min(self.years(one.name)), max(self.years(one.name))) for one in indicators.ALL}


def read(source: Path, sectors: Sectors) -> Figures:
    """All figures, checked. Raises ``BadSource`` where the publisher's files do not fit each other or the rule."""
    table = sectors.table
    codes = sorted(set(table["district"]), key=int)
    values = published.series(source, codes)
    for (name, year), found in published.singles(source, codes).items():
        if (name, year) in values:
            published.same(found, values[name, year], published.MERGED, published.SERIES)
        values[name, year] = found
    values = {of: found for of, found in values.items() if found.notna().any()}
    statuses = {(name, year): _status(name, found, values["population", year]) for (name, year), found in values.items()}
    portal = published.portal(source, codes)
    _agree(portal, values, statuses)
    km2 = table.groupby("district")["area_km2"].sum()
    for year in [year for name, year in values if name == "population"]:
        population, non_belgian = values["population", year], values["non_belgian", year]
        if (non_belgian > population).any():
            raise BadSource(f"{published.SERIES} has a district with more people without Belgian nationality than people, {year}")
        values["density", year] = (population / km2.loc[codes]).round()
        statuses["density", year] = statuses["population", year]
        values["non_belgian_share", year] = (non_belgian / population * 100).round(2)
        statuses["non_belgian_share", year] = statuses["non_belgian", year]
    regional = {(name, published.OF_MERGED[name][1]): value for name, value in portal.region.items()}
    return Figures(values, statuses, regional)


def population(figures: Figures, year: int) -> "pd.Series[float]":
    """Inhabitants of each district in a year; raises ``BadSource`` where that year is not told of."""
    years = {of: found for (name, of), found in figures.values.items() if name == "population"}
    return known(pd.DataFrame(years).T, year)


def known(series: pd.DataFrame, year: int) -> "pd.Series[float]":
    """A year (index) of inhabitants by district (columns); raises ``BadSource`` where it is not there."""
    if year not in series.index:
        raise BadSource(f"no inhabitants of the districts in {year} to hold those of the sectors against")
    return series.loc[[year]].iloc[0]


def _status(name: str, values: pd.Series, population: pd.Series) -> pd.Series:
    """Why a district has no value: the files of values leave that blank, and the portal's table gives the rule."""
    shown = values.index[values.notna() & (population < FEWEST_INHABITANTS)]
    if name != "population" and len(shown):
        raise BadSource(
            f"{name} has a value for district {shown[0]}, which has fewer than {FEWEST_INHABITANTS} inhabitants: the rule of "
            "what is suppressed does not hold"
        )
    status = pd.Series("not_available", index=values.index)
    return status.mask(population < FEWEST_INHABITANTS, "suppressed").mask(values.notna(), "value")


def _agree(
    portal: published.Portal, values: dict[tuple[str, int], pd.Series], statuses: dict[tuple[str, int], pd.Series]
) -> None:
    """The portal's cells against the merged file and against the rule about blanks."""
    for name, said in portal.statuses.items():
        of = (name, published.OF_MERGED[name][1])
        differ = said.index[said != statuses[of]]
        if len(differ):
            raise BadSource(
                f"{published.PORTAL} says {said[differ[0]]} of {name} in district {differ[0]}, and {published.MERGED} with the "
                f"rule of {FEWEST_INHABITANTS} inhabitants says {statuses[of][differ[0]]}"
            )
        published.same(portal.values[name], values[of], published.PORTAL, published.MERGED)


def tables(figures: Figures) -> dict[str, str]:
    """The three files: rows by indicator, year and district, in the pack's orders."""
    parts: dict[str, list[str]] = {name: ["district,indicator,year,value,status\n"] for name in indicators.TABLES}
    for one in indicators.ALL:
        for year in figures.years(one.name):
            values, statuses = figures.values[one.name, year], figures.statuses[one.name, year]
            parts[one.table] += [
                f"{code},{one.name},{year},{written(value)},{status}\n"
                for code, value, status in zip(values.index, values, statuses, strict=True)
            ]
    regional = [
        (one.name, year, written(figures.regional[one.name, year]), "published", one.source)
        for one in indicators.ALL
        for year in figures.years(one.name)
        if (one.name, year) in figures.regional
    ]
    columns = ["indicator", "year", "value", "what", "source"]
    return {f"{name}.csv": "".join(lines) for name, lines in parts.items()} | {
        "regional.csv": files.csv(pd.DataFrame(regional, columns=columns))
    }


def written(value: float) -> str:
    """A number as it was published: ``9.14``, ``3993``; nothing for a blank."""
    return "" if math.isnan(value) else repr(float(value)).removesuffix(".0")
