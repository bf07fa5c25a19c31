"""The indicators: what each one is a figure of, and ``indicators.csv``.

Here: kind, unit, base, margin, what may be shown how. Not here: the figures (``figures``), nor the words about them,
which are texts (``indicator.<name>.…``): the pack carries title and definition so that it can be read alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from buurtlezer.geodata.recipe import source as files
from buurtlezer.texts import LANGUAGES, Texts

KINDS = ("count", "density", "share", "median")
UNITS = ("inhabitants", "per_km2", "percent", "euro")
BASES = ("inhabitants", "households", "labour_force", "tax_returns", "surface", "unstated")
THEMES = ("inhabitants", "age", "households", "income", "work", "welfare", "nationality")
TABLES = ("figures", "nationalities")
WORDS = ("title", "definition")


@dataclass(frozen=True)
class Indicator:
    """One indicator.

    ``base`` is what a share is taken of; ``margin`` is the smallest difference, in the unit, that we call one (none for
    counts); ``open`` is shown without asking; ``mapped`` may be shown as classes on a map; ``table`` is the file of the
    pack that holds its figures.
    """

    name: str
    theme: str
    kind: str
    unit: str
    base: str
    decimals: int
    margin: float | None
    open: bool
    mapped: bool
    computed: bool = False
    table: str = "figures"
    source: str = "indicators"


GROUPS = {
    "french": "fransen",
    "eu14": "europa14",
    "eu_new": "eu_nieuw",
    "other_europe": "rest_europa",
    "turkish": "turken",
    "other_oecd": "oeso",
    "latin_america": "latijns_amerika",
    "north_africa": "noord_afrika",
    "sub_saharan_africa": "sub_sahara",
    "other_countries": "andere_landen",
}
"""Nationality groups by name, with the publisher's column. ``eu14`` includes ``french``; the other nine do not overlap."""

# Our sources do not say of whom the shares of welfare and of increased reimbursement are taken: their base is unstated.
ALL = (
    Indicator("population", "inhabitants", "count", "inhabitants", "inhabitants", 0, None, True, False),
    Indicator("density", "inhabitants", "density", "per_km2", "surface", 0, 500, True, True, computed=True),
    Indicator("aged_65_plus", "age", "share", "percent", "inhabitants", 1, 1, True, True),
    Indicator("single_under_30", "households", "share", "percent", "households", 1, 1.5, True, True),
    Indicator("single_30_plus", "households", "share", "percent", "households", 1, 2, True, True),
    Indicator("median_income", "income", "median", "euro", "tax_returns", 0, 1000, False, True),
    Indicator("increased_reimbursement", "income", "share", "percent", "unstated", 1, 2, False, True),
    Indicator("unemployment", "work", "share", "percent", "labour_force", 1, 1.5, False, True),
    Indicator("welfare", "welfare", "share", "percent", "unstated", 1, 1, False, True),
    Indicator("non_belgian", "nationality", "count", "inhabitants", "inhabitants", 0, None, False, False),
    Indicator("non_belgian_share", "nationality", "share", "percent", "inhabitants", 1, 2, False, False, computed=True),
    *(
        Indicator(name, "nationality", "share", "percent", "inhabitants", 1, 2, False, False, table="nationalities")
        for name in GROUPS
    ),
)


def table(years: Mapping[str, tuple[int, int]]) -> str:
    """``indicators.csv``, from the first and the last year that each indicator has figures of."""
    return files.csv(pd.DataFrame([_row(one, *years[one.name]) for one in ALL]))


def _row(one: Indicator, first_year: int, last_year: int) -> dict[str, object]:
    facts = {
        "name": one.name,
        "theme": one.theme,
        "kind": one.kind,
        "unit": one.unit,
        "base": one.base,
        "decimals": one.decimals,
        "margin": "" if one.margin is None else f"{one.margin:g}",
        "open": _said(one.open),
        "mapped": _said(one.mapped),
        "first_year": first_year,
        "last_year": last_year,
        "source": one.source,
        "computed": _said(one.computed),
        "table": one.table,
    }
    words = {f"{word}_{language}": Texts.of(language)(f"indicator.{one.name}.{word}") for word in WORDS for language in LANGUAGES}
    return facts | words


def _said(yes: bool) -> str:
    return "true" if yes else "false"
