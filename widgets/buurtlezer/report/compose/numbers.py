"""Figures as tables: which, for which areas, as numbers. Not here: how a figure is computed (``wording.figures``)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from buurtlezer.model import Guess, Reading, Table
from buurtlezer.report.document import Block, Cell, Grid
from buurtlezer.wording.estimate import rounded
from buurtlezer.wording.figures.indicator import Indicator, of_pack, of_table
from buurtlezer.wording.figures.measure import Measured, measured
from buurtlezer.wording.figures.wordings import said
from buurtlezer.wording.territory import Territory

from .laying import Laying


@dataclass(frozen=True, eq=False)
class Figured:
    """One figure for all areas that are looked at, in their order."""

    indicator: Indicator
    measured: tuple[Measured, ...]


def figured(laid: Laying, areas: Sequence[Territory]) -> list[Figured]:
    """What somebody read or guessed, in the order in which figures are shown."""
    asked = {one.indicator for _, one in laid.of(Reading)} | {one.indicator for _, one in laid.of(Guess)}
    return [
        Figured(one, tuple(measured(area, one, moving=False) for area in areas))
        for name, one in indicators(laid).items()
        if name in asked
    ]


def indicators(laid: Laying) -> dict[str, Indicator]:
    """The pack's figures, and those of tables that are in the report."""
    found = of_pack(laid.pack, laid.texts)
    for own_id, table in laid.of(Table):
        found |= of_table(own_id, table, laid.texts, laid.pack)
    return found


def grids(laid: Laying, areas: Sequence[Territory], found: Sequence[Figured]) -> Iterable[Block]:
    """A table of what is written with decimals, and one of what is not: a number keeps its own."""
    texts = laid.texts
    for decimals in sorted({one.indicator.decimals for one in found}, reverse=True):
        of_these = [one for one in found if one.indicator.decimals == decimals]
        sources = dict.fromkeys(one.indicator.source for one in of_these)
        yield Grid(
            caption=texts("report.figures.caption", areas=", ".join(area.name for area in areas)),
            head=(texts("report.figures.figure"), texts("report.figures.year"), *(area.name for area in areas)),
            rows=tuple(_row(laid, one) for one in of_these),
            decimals=decimals,
            whence=texts("report.figures.whence", source="; ".join(sources)),
        )


def _row(laid: Laying, one: Figured) -> tuple[Cell, ...]:
    indicator, texts = one.indicator, laid.texts
    unit = f"report.unit.{indicator.unit}"
    title = texts("report.figures.with_unit", title=indicator.title, unit=texts(unit)) if unit in texts else indicator.title
    year = str(indicator.year) if indicator.year_known else ""
    return (title, year, *(_cell(laid, each) for each in one.measured))


def _cell(laid: Laying, found: Measured) -> Cell:
    """A number, no more precise than it is known; or in words why there is none, or its range."""
    result = found.result
    if result.refused or result.value is None:
        return said(laid.texts, found)
    if result.estimate and found.indicator.kind in ("count", "density"):
        return rounded(result.value)
    return round(result.value, found.indicator.decimals) if found.indicator.decimals else round(result.value)
