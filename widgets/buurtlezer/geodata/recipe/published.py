"""What the publisher gives per district and year, in the pack's words, and whether its files agree with each other.

Here: opening and checking the files of figures. Not here: what a blank means and what we compute (``figures``).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import districts
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.indicators import GROUPS

SERIES = "figures/ibsa_population_origin_1994_2025.csv"
"""Its name says origin; what it holds is nationality."""
COUNTS = {"population": "totale_bevolking", "non_belgian": "totaal_vreemdelingen"}
MERGED = districts.FIGURES
OF_MERGED = {
    "aged_65_plus": ("pct_65plus_2025", 2025),
    "single_30_plus": ("pct_single_30plus_hh_2025", 2025),
    "single_under_30": ("pct_single_under30_hh_2025", 2025),
    "median_income": ("equiv_median_income_after_tax_eur_2023", 2023),
    "unemployment": ("unemployment_pct_2023", 2023),
    "welfare": ("cpas_ocmw_pct_2023", 2023),
    "increased_reimbursement": ("bim_pct_2024", 2024),
    "population": ("population_2025", 2025),
    "non_belgian": ("foreigners_2025", 2025),
}
ALONE = {
    "unemployment": ("figures/ibsa_unemployment_2023.csv", "unemployment_rate", "unemployment_year"),
    "welfare": ("figures/ibsa_ocmw_2023.csv", "cpas_rate", "cpas_year"),
    "increased_reimbursement": ("figures/ibsa_increased_reimbursement_2024.csv", "bim_rate", "bim_year"),
}
PORTAL = "figures/ibsa_portal_table_65plus_single_2025.json"
OF_PORTAL = {
    "Part des 65 ans et plus dans la population totale (%) 2025": "aged_65_plus",
    "Part des isolés de 30 ans et plus dans le total des ménages privés (%) 2025": "single_30_plus",
    "Part des isolés de moins de 30 ans dans le total des ménages privés (%) 2025": "single_under_30",
}
OF_REGION = "Moyenne régionale / Médiane régionale"
SAYS = {"ND": "not_available", "VS": "suppressed"}


def series(source: Path, codes: Iterable[str]) -> dict[tuple[str, int], pd.Series]:
    """Counts and nationality shares: per indicator and year a value per district (float, blank is NaN).

    Raises ``BadSource`` where the file is not about each of these districts once a year.
    """
    columns = COUNTS | GROUPS
    table = files.table(source, SERIES, ["jaar", "mdzone", *columns.values()])
    found = {}
    for year, rows in table.groupby("jaar", sort=True):
        own = _by_district(rows, "mdzone", codes, f"{SERIES}, year {year}")
        for name, column in columns.items():
            found[name, int(str(year))] = _numbers(own[column], f"{SERIES}, {column} of {year}", share=name in GROUPS)
    return found


def singles(source: Path, codes: Iterable[str]) -> dict[tuple[str, int], pd.Series]:
    """The indicators of one year, from the merged file. Raises ``BadSource`` where a file that gives one alone differs."""
    table = files.table(source, MERGED, ["wijk", *(column for column, _ in OF_MERGED.values())])
    own = _by_district(table, "wijk", codes, MERGED)
    found = {
        (name, year): _numbers(own[column], f"{MERGED}, {column}", share=column.startswith(("pct", "bim", "cpas", "unemp")))
        for name, (column, year) in OF_MERGED.items()
    }
    for name, (path, column, in_year) in ALONE.items():
        year = OF_MERGED[name][1]
        alone = _by_district(files.table(source, path, ["territory_code", column, in_year]), "territory_code", codes, path)
        if set(alone[in_year]) != {str(year)}:
            raise BadSource(f"{path} is about {sorted(set(alone[in_year]))}, and {MERGED} about {year}")
        same(_numbers(alone[column], path, share=True), found[name, year], path, MERGED)
    return found


@dataclass(frozen=True)
class Portal:
    """The portal's table: per indicator a value and a status by district, and the value of the Region where it has one."""

    values: dict[str, pd.Series]
    statuses: dict[str, pd.Series]
    region: dict[str, float]


def portal(source: Path, codes: Iterable[str]) -> Portal:
    """The portal's table as it prints it. Raises ``BadSource`` for another header, or a row or number that does not fit."""
    header, *rows = _rows(source)
    wanted = ["Code", "Territoire", *OF_PORTAL]
    if header != wanted:
        raise BadSource(f"{PORTAL} has the columns {header}, not {wanted}")
    # A summary row has no code in front.
    summary = pd.DataFrame([row for row in rows if len(row) == len(header) - 1], columns=wanted[1:]).set_index("Territoire")
    if list(summary.index).count(OF_REGION) != 1:
        raise BadSource(f"{PORTAL} has no row {OF_REGION!r}, or two; it has {list(summary.index)}")
    cells = _by_district(pd.DataFrame([row for row in rows if len(row) == len(header)], columns=wanted), "Code", codes, PORTAL)
    values, statuses, region = {}, {}, {}
    for title, name in OF_PORTAL.items():
        statuses[name] = cells[title].map(SAYS).fillna("value")
        values[name] = _numbers(cells[title].where(statuses[name] == "value"), f"{PORTAL}, {name}", share=True)
        told = summary.loc[[OF_REGION], title]
        if told.iloc[0] not in SAYS:
            region[name] = float(_numbers(told, f"{PORTAL}, {name} of the Region", share=True).iloc[0])
    return Portal(values, statuses, region)


def _rows(source: Path) -> list[list[str]]:
    text = files.path(source, PORTAL).read_text("utf-8")
    try:
        rows = json.loads(text)
    except ValueError as error:
        raise BadSource(f"{PORTAL} is not JSON: {error}") from error
    if not (isinstance(rows, list) and rows and all(isinstance(row, list) and len(row) in (4, 5) for row in rows)):
        raise BadSource(f"{PORTAL} is not a list of rows of four or five cells")
    return rows


def same(one: pd.Series, other: pd.Series, of_one: str, of_other: str) -> None:
    """Raises ``BadSource`` where two files give a district another value, or one has it and the other does not."""
    differ = one.index[(one != other) & ~(one.isna() & other.isna())]
    if len(differ):
        code = differ[0]
        raise BadSource(
            f"{of_one} and {of_other} differ for {len(differ)} districts; for {code} they say {one[code]:g} and {other[code]:g}"
        )


def _by_district(table: pd.DataFrame, column: str, codes: Iterable[str], told: str) -> pd.DataFrame:
    wanted = list(codes)
    if sorted(table[column]) != sorted(wanted):
        odd = sorted(set(table[column]).symmetric_difference(wanted)) or "a district twice"
        raise BadSource(f"{told} is not about each district of the sectors once: {odd}")
    return table.set_index(column).loc[wanted]


def _numbers(column: pd.Series, told: str, share: bool) -> pd.Series:
    try:
        numbers = pd.to_numeric(column).astype(float)
    except ValueError as error:
        raise BadSource(f"{told} holds something that is not a number: {error}") from error
    top = 100 if share else 1e7
    odd = numbers[~numbers.between(0, top) & numbers.notna()]
    if len(odd):
        raise BadSource(f"{told} holds {odd.iloc[0]:g} for district {odd.index[0]}; 0 to {top:g} is expected")
    return numbers
