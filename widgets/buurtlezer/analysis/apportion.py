"""A figure for any area, from the figures of districts or of sectors, or why there is none.

Here: the rule, once, for all kinds of figures. Not here: the area's portion (``portion``), whether two figures differ
(``difference``), and words (``texts``).
"""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.kinds import KINDS, Numbers, Parts
from buurtlezer.analysis.portion import Portion, complete, portion_of_region

FEWEST_INHABITANTS = 200
MOST_WITHOUT_VALUE = 0.2


@dataclass(frozen=True, eq=False)
class Apportioned:
    """A figure for an area.

    ``parts``, index district (or sector): ``share`` of its inhabitants in the area, ``covered`` of its surface, ``km2``
    of overlap, ``inhabitants`` estimated in the area (NaN: unknown), ``value`` (NaN: none), ``status`` (value,
    not_available, suppressed), ``weight`` in the figure (0 to 1, together 1; NaN: not used), ``contribution`` to it
    (weight × value; of a count, the part of the count). A median has no contributions, and its weights are of
    inhabitants.
    """

    kind: str
    value: float | None
    low: float | None
    """Of a median: the lowest of the districts that count. Otherwise None."""
    high: float | None
    inhabitants: float | None
    """Estimated in the area, in the figure's year; None: unknown in all districts touched."""
    without_value: float
    """Share of them in districts without a value. A count is then what is known, and so a lower limit."""
    refused: str
    """Empty, or ``outside``, ``few_inhabitants``, ``missing_values``; for exactly one district ``not_available`` or
    ``suppressed``, as its publisher says."""
    estimate: bool
    parts: pd.DataFrame
    published: bool = False
    """Of the Region: whether its publisher gives this value."""


def apportion(portion: Portion, values: pd.DataFrame, inhabitants: "pd.Series[float]", kind: str) -> Apportioned:
    """A figure for an area, from figures per district.

    Parameters
    ----------
    portion
        Of the area.
    values
        Index district; ``value`` (float), ``status``. What is missing, NaN, or has the status ``suppressed`` or
        ``not_available`` has no value; 0 is one.
    inhabitants
        Index district; of the figure's own year. Missing or NaN is unknown.
    kind
        ``count``: Σ share × count. ``share``: the mean, weighted by estimated inhabitants, also where the publisher's
        base is another (households, the labour force): to be said beside it. ``density`` per km²: weighted by km² of
        overlap, exact where a density is inhabitants ÷ km²; where sectors were given populations, a district counts as
        dense as its part in the area is. ``median``: never a mean; the range of the districts where at least
        one per cent of the area's inhabitants lives (of all, where none has so many), and a value only if that is one
        district.

    Exactly one whole district has its published value, however few live there. A district with unknown inhabitants
    weighs nothing, and counts neither for nor against the limits: an area only there has ``few_inhabitants``. Raises
    ``ValueError`` for an unknown kind, or a district that stands twice in ``values``.
    """
    return _apportioned(portion.table, values, inhabitants, kind)


def apportion_sectors(
    portion: Portion, values: pd.DataFrame, ground: Ground, inhabitants: "pd.Series[float]", kind: str
) -> Apportioned:
    """The same from figures per sector: the index of ``values``.

    ``inhabitants`` is per district, as above; the ground, whose the portion is, says how they live over the sectors.
    """
    covered = portion.sectors["share_covered"]
    touched = portion.sectors.assign(share=covered, covered=covered)
    districts = pd.Series(ground.districts, index=ground.sectors).reindex(touched.index)
    people = _numbers(inhabitants, pd.Index(districts)) * ground.spread.reindex(touched.index).to_numpy()
    return _apportioned(touched, values, pd.Series(people, index=touched.index), kind)


def region_value(
    values: pd.DataFrame, inhabitants: "pd.Series[float]", published: float | None, kind: str, ground: Ground
) -> Apportioned:
    """The Region's figure: as published, or else by the rule above, from all districts. A median only as published."""
    found = apportion(portion_of_region(ground), values, inhabitants, kind)
    if published is not None and not np.isnan(published):
        ends = published if kind == "median" else None
        return replace(found, value=published, low=ends, high=ends, refused="", estimate=False, published=True)
    if kind == "median":
        return replace(found, value=None, low=None, high=None, refused="not_available")
    return found


def _apportioned(touched: pd.DataFrame, values: pd.DataFrame, inhabitants: "pd.Series[float]", kind: str) -> Apportioned:
    if kind not in KINDS:
        raise ValueError(f"no kind {kind!r}; there are {', '.join(KINDS)}")
    value, status = _given(values, touched.index)
    share, covered, km2 = (touched[name].to_numpy(dtype=np.float64) for name in ("share", "covered", "km2"))
    people = _numbers(inhabitants, touched.index) * share
    known, has = ~np.isnan(people), ~np.isnan(value)
    whole = complete(touched)
    alone = len(touched) == 1 and bool(whole[0])
    total = float(people[known].sum()) if known.any() else None
    without = float(people[known & ~has].sum() / total) if total else float(not has.any())
    weight, contribution, figure = KINDS[kind](Parts(share, covered, km2, people, value, has if alone else has & known))
    if alone and has[0]:
        only = float(value[0])
        weight, contribution, figure = np.ones(1), value, (only, *((only, only) if kind == "median" else (None, None)))
    refused = _refused(status, total, without, alone)
    found, low, high = (None, None, None) if refused else figure
    return Apportioned(
        kind=kind,
        value=found,
        low=low,
        high=high,
        inhabitants=total,
        without_value=without,
        refused=refused,
        estimate=not (alone or (kind == "count" and bool(whole.all()) and bool(has.all()))),
        parts=pd.DataFrame(
            {
                "share": share,
                "covered": covered,
                "km2": km2,
                "inhabitants": people,
                "value": value,
                "status": status,
                "weight": weight,
                "contribution": contribution,
            },
            index=touched.index,
        ),
    )


def _refused(status: NDArray[np.object_], total: float | None, without: float, alone: bool) -> str:
    if not len(status):
        return "outside"
    if alone:
        return "" if status[0] == "value" else str(status[0])
    # Rounded, so that a sum of shares that misses a limit by its last bit is on the right side of it.
    if total is None or round(total, 6) < FEWEST_INHABITANTS:
        return "few_inhabitants"
    return "missing_values" if round(without, 9) > MOST_WITHOUT_VALUE else ""


def _given(values: pd.DataFrame, codes: pd.Index) -> tuple[Numbers, NDArray[np.object_]]:
    """Value and status for each code: NaN where there is none, and then why."""
    if not values.index.is_unique:
        raise ValueError("a district or sector stands twice among the values; give one value for each")
    told = values["status"].reindex(codes).to_numpy(dtype=object)
    value = _numbers(values["value"], codes)
    suppressed = told == "suppressed"
    value[suppressed | (told == "not_available")] = np.nan
    return value, np.where(~np.isnan(value), "value", np.where(suppressed, "suppressed", "not_available")).astype(object)


def _numbers(given: "pd.Series[float]", codes: pd.Index) -> Numbers:
    """The number of each code, NaN where it has none."""
    return np.array(given.reindex(codes).to_numpy(dtype=np.float64, na_value=np.nan))
