"""A figure for each of many areas at once: the rule of ``apportion`` on whole arrays.

A thousand areas and eight indicators are eight thousand figures; one at a time they would take half a minute. Tests hold
the two to the same answers. Not here: the portions (``portions``), the range of the figures (``line_range``), and
figures per sector.
"""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from buurtlezer.analysis.apportion import FEWEST_INHABITANTS, MOST_WITHOUT_VALUE
from buurtlezer.analysis.ground import TOLERANCE
from buurtlezer.analysis.kinds import KINDS, SLIVER, Numbers
from buurtlezer.analysis.portions import Portions

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Figures:
    """Of n areas, arrays of length n.

    ``value``: NaN where there is none. ``low`` and ``high``: of a median the range of the districts that count, else the
    value itself; NaN where refused. ``refused``: as in ``Apportioned``, or empty.
    """

    value: Numbers
    low: Numbers
    high: Numbers
    refused: NDArray[np.object_]


@dataclass(frozen=True, eq=False)
class _Given:
    """What a kind computes with, of shape (areas, districts); ``value`` has 0 where there is none."""

    taken: Portions
    value: Numbers
    people: Numbers
    used: Flags
    """Touched, with a value and known inhabitants."""
    counted: Flags
    """Touched, with a value."""


def figures(taken: Portions, values: pd.DataFrame, inhabitants: "pd.Series[float]", kind: str) -> Figures:
    """A figure for each area; parameters as of ``apportion``, and what it raises."""
    if kind not in KINDS:
        raise ValueError(f"no kind {kind!r}; there are {', '.join(KINDS)}")
    if not values.index.is_unique:
        raise ValueError("a district stands twice among the values; give one value for each")
    told = values["status"].reindex(taken.districts).to_numpy(dtype=object)
    value = np.array(values["value"].reindex(taken.districts).to_numpy(dtype=np.float64, na_value=np.nan))
    suppressed = told == "suppressed"
    value[suppressed | (told == "not_available")] = np.nan
    base = inhabitants.reindex(taken.districts).to_numpy(dtype=np.float64, na_value=np.nan)

    touched = taken.km2 > 0
    has, known = touched & ~np.isnan(value), touched & ~np.isnan(base)
    people = np.nan_to_num(base) * taken.share
    total = people.sum(axis=1)
    unknown = ~known.any(axis=1)
    lacking = np.where(known & ~has, people, 0.0).sum(axis=1)
    without = np.where(total > 0, np.divide(lacking, total, out=np.zeros_like(total), where=total > 0), ~has.any(axis=1))

    numbers = np.broadcast_to(np.nan_to_num(value), touched.shape)
    figure, low, high = _KINDS[kind](_Given(taken, numbers, people, has & known, has))

    only = np.argmax(touched, axis=1)
    at = np.arange(len(only))
    whole = np.minimum(taken.share, taken.covered)[at, only] >= 1 - TOLERANCE
    alone = (touched.sum(axis=1) == 1) & whole
    figure, low, high = (np.where(alone, value[only], numbers) for numbers in (figure, low, high))
    refused = np.full(len(only), "", dtype=object)
    refused[np.round(without, 9) > MOST_WITHOUT_VALUE] = "missing_values"
    refused[unknown | (np.round(total, 6) < FEWEST_INHABITANTS)] = "few_inhabitants"
    refused[alone] = np.where(np.isnan(value), np.where(suppressed, "suppressed", "not_available"), "")[only][alone]
    refused[~touched.any(axis=1)] = "outside"
    none = refused != ""
    figure, low, high = (np.where(none, np.nan, numbers) for numbers in (figure, low, high))
    return Figures(figure, low, high, refused)


def _count(given: _Given) -> tuple[Numbers, Numbers, Numbers]:
    total = (given.taken.share * np.where(given.counted, given.value, 0.0)).sum(axis=1)
    return total, total, total


def _share(given: _Given) -> tuple[Numbers, Numbers, Numbers]:
    return _mean(np.where(given.used, given.people, 0.0), given.value)


def _density(given: _Given) -> tuple[Numbers, Numbers, Numbers]:
    covered = given.taken.covered
    denser = np.round(np.divide(given.taken.share, covered, out=np.zeros_like(covered), where=covered > 0), 12)
    return _mean(np.where(given.used, given.taken.km2, 0.0), given.value * denser)


def _mean(amounts: Numbers, values: Numbers) -> tuple[Numbers, Numbers, Numbers]:
    total = amounts.sum(axis=1)
    mean = np.divide((amounts * values).sum(axis=1), total, out=np.full(len(total), np.nan), where=total > 0)
    # Never beyond what it is the mean of, not even by its last bit.
    ends = _ends(values, amounts > 0)
    mean = np.clip(mean, *ends)
    return mean, mean, mean


def _median(given: _Given) -> tuple[Numbers, Numbers, Numbers]:
    people = np.where(given.used, given.people, 0.0)
    used = given.used & (people > 0)
    counted = used & (people >= SLIVER * given.people.sum(axis=1, keepdims=True))
    counted = np.where(counted.any(axis=1, keepdims=True), counted, used)
    low, high = _ends(given.value, counted)
    return np.where(counted.sum(axis=1) == 1, low, np.nan), low, high


def _ends(values: Numbers, among: Flags) -> tuple[Numbers, Numbers]:
    """The lowest and the highest of each row's values among those marked; NaN where none is."""
    some = among.any(axis=1)
    low, high = np.where(among, values, np.inf).min(axis=1), np.where(among, values, -np.inf).max(axis=1)
    return np.where(some, low, np.nan), np.where(some, high, np.nan)


_KINDS = {"count": _count, "share": _share, "density": _density, "median": _median}
