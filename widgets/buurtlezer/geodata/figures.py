"""The figures of the pack, per district and year.

Here: values with their status, and the Region's published values. Not here: figures of other areas (``analysis``), nor
building the tables (``build``). The nationality groups are two thirds of all figures and have a file of their own, which
is read when one of them is asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from buurtlezer.errors import BrokenPack
from buurtlezer.texts import LANGUAGES, language_of

STATUSES = ("value", "not_available", "suppressed")
_INDICATORS = {
    **dict.fromkeys(("name", "theme", "kind", "unit", "base", "source", "table"), "str"),
    **dict.fromkeys((f"{word}_{language}" for word in ("title", "definition") for language in LANGUAGES), "str"),
    **dict.fromkeys(("open", "mapped", "computed"), "bool"),
    **dict.fromkeys(("decimals", "first_year", "last_year"), "int64"),
    "margin": "float64",
}
_ROWS = {
    **dict.fromkeys(("district", "status"), "str"),
    "indicator": "category",
    "year": "int16",
    "value": "float64",
}


@dataclass(frozen=True)
class _Block:
    """All of one indicator: ``values`` and ``statuses`` (a number of ``STATUSES``) by year and district."""

    years: list[int]
    values: NDArray[np.float64]
    statuses: NDArray[np.int8]


class Figures:
    """The figures in a folder, about the districts given, in their order. Give it away freely: nothing in it changes."""

    def __init__(self, folder: Path, districts: Sequence[str]) -> None:
        self._folder = folder
        self._districts = pd.Index(districts, name="code")
        self._blocks: dict[str, dict[str, _Block]] = {}

    @cached_property
    def indicators(self) -> pd.DataFrame:
        """Index name, in the order to show them; columns as in ``indicators.csv``, ``margin`` NaN where there is none."""
        return self._read("indicators", _INDICATORS).set_index("name")

    @cached_property
    def _regional(self) -> dict[tuple[str, int], float]:
        table = self._read("regional", {"indicator": "str", "year": "int64", "value": "float64"})
        return {(name, year): value for name, year, value in zip(table["indicator"], table["year"], table["value"], strict=True)}

    def years(self, indicator: str) -> list[int]:
        """The years in which at least one district has a value. Raises ``ValueError`` for an unknown indicator."""
        return list(self._block(indicator).years)

    def of(self, indicator: str, year: int | None = None) -> pd.DataFrame:
        """``value`` (float, NaN where there is none) and ``status`` of each district (index), in the pack's order.

        Parameters
        ----------
        indicator
            A name of ``indicators``.
        year
            One of ``years``; none is the last of them.

        Raises ``ValueError`` for an indicator or year that is not there, and names those that are. A status is
        ``value``, ``not_available`` or ``suppressed``; a value may be zero.
        """
        block = self._block(indicator)
        row = self._row(indicator, block.years[-1] if year is None else year)
        statuses = np.array(STATUSES, dtype=object)[block.statuses[row]]
        return pd.DataFrame({"value": block.values[row].copy(), "status": statuses}, index=self._districts)

    def series(self, indicator: str) -> pd.DataFrame:
        """All years (index) by district (columns): float, NaN where there is no value."""
        block = self._block(indicator)
        return pd.DataFrame(block.values.copy(), index=pd.Index(block.years, name="year"), columns=self._districts)

    def population(self, year: int) -> pd.Series:
        """Inhabitants per district on 1 January of a year: float, NaN where that is not available."""
        return self.of("population", year)["value"].rename("population")

    def regional(self, indicator: str, year: int) -> float | None:
        """The value published for the Region; none where our sources have none."""
        self._row(indicator, year)
        return self._regional.get((indicator, year))

    def title(self, indicator: str, language: str) -> str:
        """Its short name in nl, fr or en, for a button."""
        return self._words("title", indicator, language)

    def definition(self, indicator: str, language: str) -> str:
        """What is counted, in nl, fr or en."""
        return self._words("definition", indicator, language)

    def _words(self, what: str, indicator: str, language: str) -> str:
        self._known(indicator)
        return str(self.indicators.at[indicator, f"{what}_{language_of(language)}"])

    def _known(self, indicator: str) -> None:
        if indicator not in self.indicators.index:
            raise ValueError(f"no indicator {indicator!r}; there are {', '.join(self.indicators.index)}")

    def _row(self, indicator: str, year: int) -> int:
        years = self._block(indicator).years
        if year not in years:
            raise ValueError(f"{indicator} has no figures of {year}; there are {', '.join(map(str, years))}")
        return years.index(year)

    def _block(self, indicator: str) -> _Block:
        self._known(indicator)
        name = str(self.indicators.at[indicator, "table"])
        if name not in self._blocks:
            self._blocks[name] = self._blocks_of(name)
        if indicator not in self._blocks[name]:
            raise BrokenPack(f"{name}.csv in {self._folder} has nothing about {indicator}; rebuild the data pack")
        return self._blocks[name][indicator]

    def _blocks_of(self, name: str) -> dict[str, _Block]:
        table = self._read(name, _ROWS)
        # Numbers instead of text, for speed; -1 is a district or a status that is not known.
        numbered = table.assign(
            district=self._districts.get_indexer(pd.Index(table["district"])),
            status=pd.Index(STATUSES).get_indexer(pd.Index(table["status"])).astype(np.int8),
        )
        blocks = {}
        width = len(self._districts)
        for indicator, rows in numbered.sort_values(["year", "district"]).groupby("indicator", observed=True):
            years = sorted(set(rows["year"].tolist()))
            places, values, statuses = (rows[column].to_numpy() for column in ("district", "value", "status"))
            whole = np.array_equal(places, np.tile(np.arange(width), len(years))) and (statuses >= 0).all()
            if not whole or (np.isnan(values) == (statuses == 0)).any():
                raise BrokenPack(f"{name}.csv in {self._folder} lacks values of {indicator}; rebuild the data pack")
            blocks[str(indicator)] = _Block(years, values.reshape(-1, width), statuses.reshape(-1, width))
        return blocks

    def _read(self, name: str, kinds: Mapping[str, Any]) -> pd.DataFrame:
        try:
            table = pd.read_csv(self._folder / f"{name}.csv", dtype=dict(kinds), keep_default_na=False, na_values=[""])
            return table[list(kinds)]
        except (OSError, ValueError, KeyError) as error:
            raise BrokenPack(f"{name}.csv in {self._folder} cannot be read: {error}; rebuild the data pack") from error
