"""Which services of 2015 are asked about: a handful near by, of kinds where people had contact.

Here: the choice, and what today's list has in the same place. Not here: the answers (``model.service_check``). The list of 2015
was far from whole: nothing is counted of it, and nothing here tells how many there were.
"""

from collections.abc import Hashable, Mapping
from itertools import chain, zip_longest
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres

KINDS = ("post_office", "bank", "laundry", "newsagent", "butcher", "bakery", "cafe", "bar")
"""Of the vocabulary of services, those that carry contact; first those of which there are fewest."""
ALIKE = {"cafe": ("cafe", "bar"), "bar": ("bar", "cafe"), "laundry": ("laundry", "dry_cleaning")}
"""What the same place may be called today: whoever maps draws these lines differently."""
WITHIN_METRES = 400.0
SAME_PLACE_METRES = 40.0
"""Two lists, each on a grid of some 10 m, and a point that was set in the middle of a building or at its door."""
MOST = 10
MOST_NOW = 3


class Now(NamedTuple):
    """A service of today's list. The name may be empty."""

    id: str
    kind: str
    name_nl: str
    name_fr: str


class ContactPoint(NamedTuple):
    """A service of 2015 to be asked about.

    ``metres`` in a straight line, 0 within the area; ``now`` what today's list has of that kind in the same place: first what has
    the same name, then the nearest. Where it has nothing, that says nothing: today's list is not whole either.
    """

    id: str
    kind: str
    name_nl: str
    name_fr: str
    lon: float
    lat: float
    metres: float
    now: tuple[Now, ...]


def asked(former: pd.DataFrame, today: pd.DataFrame, where_metres: BaseGeometry) -> tuple[ContactPoint, ...]:
    """At most :data:`MOST` services of 2015 near a place or an area, of as many kinds as there are.

    Parameters
    ----------
    former, today
        ``id``, ``kind``, names, ``lon``, ``lat`` in degrees, as the pack gives both. Of other kinds than :data:`KINDS` nothing is
        asked.
    where_metres
        A point or an area, EPSG:31370.

    The kinds take turns, each with what is nearest to the middle; the same lists and place give the same ones, nearest first.
    """
    near = _near(former[former["kind"].isin(KINDS)], where_metres)
    by_kind = [near[near["kind"] == kind].to_dict("records") for kind in KINDS]
    turns = [one for one in chain.from_iterable(zip_longest(*by_kind)) if one is not None][:MOST]
    turns.sort(key=lambda one: (one["metres"], one["middle"], one["id"]))
    return tuple(
        ContactPoint(
            **{name: one[name] for name in ("id", "kind", "name_nl", "name_fr", "lon", "lat", "metres")}, now=_now(one, today)
        )
        for one in turns
    )


def _near(rows: pd.DataFrame, where_metres: BaseGeometry) -> pd.DataFrame:
    """The rows within reach, with metres to the place and to its middle, nearest first."""
    points = shapely.points(points_to_metres(rows[["lon", "lat"]].to_numpy(dtype=np.float64).reshape(-1, 2)))
    metres = shapely.distance(where_metres, points).round(1)
    middle = shapely.distance(shapely.centroid(where_metres), points).round(1)
    found = rows.assign(metres=metres, middle=middle)
    return found[found["metres"] <= WITHIN_METRES].sort_values(["metres", "middle", "id"])


def _now(one: Mapping[Hashable, Any], today: pd.DataFrame) -> tuple[Now, ...]:
    kind = str(one["kind"])
    rows = today[today["kind"].isin(ALIKE.get(kind, (kind,)))]
    here = points_to_metres(np.array([[one["lon"], one["lat"]]], dtype=np.float64))
    away = np.hypot(*(points_to_metres(rows[["lon", "lat"]].to_numpy(dtype=np.float64).reshape(-1, 2)) - here).T)
    other = ~rows[["name_nl", "name_fr"]].isin([one["name_nl"], one["name_fr"]]).any(axis=1)
    found = rows.assign(away=away, other=other)[away <= SAME_PLACE_METRES].sort_values(["other", "away", "id"]).head(MOST_NOW)
    return tuple(Now(*map(str, row)) for row in found[["id", "kind", "name_nl", "name_fr"]].itertuples(index=False))
