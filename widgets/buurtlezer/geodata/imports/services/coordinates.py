"""Where a row says that it is: numbers as they are written, made into degrees.

Each row is tried as longitude and latitude, as Belgian Lambert 72 and as Lambert 2008, and the other way round; what lies in the
Region in one of these is that, for no number can be two of them. Not here: which columns hold them (``columns``), addresses.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
import pandas as pd
import pyproj
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.geodata.imports.sheet import Cell

Numbers = NDArray[np.float64]

AROUND: Final = (4.21, 50.74, 4.52, 50.94)
"""West, south, east, north in degrees: the Region and what lies some two kilometres around it."""

DECIMALS: Final = 6
"""Of a degree: a tenth of a metre."""

_LAMBERT_72: Final = ((130_000.0, 170_000.0), (150_000.0, 190_000.0))
_LAMBERT_2008: Final = ((630_000.0, 670_000.0), (650_000.0, 690_000.0))
# EPSG:3812, spelled out as EPSG:31370 is in ``analysis.projection``; its datum is that of WGS84 within a metre.
_LAMBERT_2008_TO_DEGREES = """
    +proj=pipeline
    +step +inv +proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 +lat_2=51.1666666666667
          +x_0=649328 +y_0=665262 +ellps=GRS80
    +step +proj=unitconvert +xy_in=rad +xy_out=deg
"""
_NUMBER = r"[-+]?\d+(?:[.,]\d+)?"
_TWO = rf"({_NUMBER})[^\d+-]+({_NUMBER})"


@dataclass(frozen=True, eq=False)
class Located:
    """Points by row, and which rows were read in which way."""

    points: Numbers
    """Shape (n, 2): longitude and latitude in degrees, NaN where there is no point."""

    swapped: NDArray[np.bool_]
    lambert_72: NDArray[np.bool_]
    lambert_2008: NDArray[np.bool_]
    zero: NDArray[np.bool_]
    """Written as 0 and 0, which is a point in the sea off Africa and nobody's."""

    outside: NDArray[np.bool_]
    """A point, and not around here in any way of reading it."""


def numbers(cells: Sequence[Cell]) -> Numbers:
    """Cells as numbers, shape (n,); NaN for what is none. A comma is a decimal mark, a point before one sets thousands apart."""
    given = pd.Series(list(cells), dtype=object)
    text = given.astype(str).str.replace(r"[\s°'’]", "", regex=True)
    both = text.str.contains(",", regex=False) & text.str.contains(".", regex=False)
    comma_last = text.str.rfind(",") > text.str.rfind(".")
    text = text.mask(both & comma_last, text.str.replace(".", "", regex=False))
    text = text.mask(both & ~comma_last, text.str.replace(",", "", regex=False))
    values = pd.to_numeric(text.str.replace(",", ".", regex=False), errors="coerce").to_numpy(np.float64)
    return np.where(np.isfinite(values), values, np.nan)


def pairs(cells: Sequence[Cell]) -> tuple[Numbers, Numbers]:
    """The two numbers that each cell holds (``50.85, 4.35``, ``POINT (4.35 50.85)``), in their order."""
    found = pd.Series([str(cell)[:200] for cell in cells], dtype=object).str.extract(_TWO)
    return numbers(found[0].fillna("").tolist()), numbers(found[1].fillna("").tolist())


def located(first: Numbers, second: Numbers) -> Located:
    """Points of two numbers each, shape (n,): what should be longitude or x, and what should be latitude or y."""
    first, second = _metres(first), _metres(second)
    points = np.full((len(first), 2), np.nan)
    read = {name: np.zeros(len(first), dtype=bool) for name in ("swapped", "lambert_72", "lambert_2008")}
    for name, turn in (("", None), ("lambert_72", points_to_degrees), ("lambert_2008", _from_2008)):
        for swapped in (False, True):
            here = np.column_stack((second, first) if swapped else (first, second))
            rows = np.isnan(points[:, 0])
            if turn is not None:
                rows &= _within(here, *(_LAMBERT_72 if name == "lambert_72" else _LAMBERT_2008))
                here = _turned(here, rows, turn)
            rows &= _within(here, AROUND[::2], AROUND[1::2])
            points[rows] = here[rows]
            if name:
                read[name] |= rows
            if swapped:
                read["swapped"] |= rows
    said = ~np.isnan(first) & ~np.isnan(second)
    zero = said & (first == 0) & (second == 0)
    outside = said & ~zero & np.isnan(points[:, 0])
    return Located(points.round(DECIMALS), zero=zero, outside=outside, **read)


def _within(points: Numbers, across: tuple[float, ...], up: tuple[float, ...]) -> NDArray[np.bool_]:
    x, y = points[:, 0], points[:, 1]
    inside: NDArray[np.bool_] = (x >= across[0]) & (x <= across[1]) & (y >= up[0]) & (y <= up[1])
    return inside


def _metres(values: Numbers) -> Numbers:
    """``149.123`` is a Lambert number whose thousands are set apart: no degree here has three digits."""
    return np.where((np.abs(values) >= 100) & (np.abs(values) < 1_000), values * 1_000, values)


def _turned(points: Numbers, rows: NDArray[np.bool_], turn: object) -> Numbers:
    made = np.full(points.shape, np.nan)
    if rows.any():
        made[rows] = turn(points[rows])  # type: ignore[operator]
    return made


@cache
def _transformer() -> pyproj.Transformer:
    return pyproj.Transformer.from_pipeline(_LAMBERT_2008_TO_DEGREES)


def _from_2008(points: Numbers) -> Numbers:
    return np.column_stack(_transformer().transform(points[:, 0], points[:, 1]))
