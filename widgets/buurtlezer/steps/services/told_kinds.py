"""What may be told of each kind in the area: its class, its number, and of what counts the Region's beside it.

Not here: which class allows what (``analysis.service_counts``), words (``kind_lines``).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis import nearest
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Brought, Counting, Figures, Told, class_with, inside, told
from buurtlezer.geodata import Pack
from buurtlezer.steps.services import listed
from buurtlezer.steps.services.services_here import ServicesHere

UNKNOWN: Final = float("nan")
KINDS_KEPT: Final = 128
"""More than there are kinds: a list may be whole for all of them, each takes half a second, and each new start asks again."""


def told_kinds(here: ServicesHere, region_inhabitants: float) -> dict[str, Told]:
    """By kind of the vocabulary, in its order."""
    classes = here.pack.service_kinds["counting"]
    return {str(kind): _told(here, str(kind), Counting(name), region_inhabitants) for kind, name in classes.items()}


def _told(here: ServicesHere, kind: str, counting: Counting, region_inhabitants: float) -> Told:
    brought = here.brought.get(kind)
    everywhere, (near, all_around) = 0, (UNKNOWN, UNKNOWN)
    number, among = here.numbers.get(kind, 0), None
    if class_with(counting, brought) is Counting.COUNT:  # else nothing of it is told
        whole = brought if brought is not None and brought.whole else None
        everywhere = _in_region(here.pack, whole) if whole else in_region(here.pack).get(kind, 0)
        near, all_around = _means(here, by_list(here.pack, whole) if whole else here.pack.nearest[kind])
        number, among = _of_one_list(here, kind, whole)
    mine = Figures(number, here.area.inhabitants, near, among)
    return told(kind, counting, mine, Figures(everywhere, region_inhabitants, all_around), brought)


def _of_one_list(here: ServicesHere, kind: str, whole: Brought | None) -> tuple[int, int]:
    """How many the one list that may be counted has in the area, and how many of these within the Region.

    Whatever other lists have: the Region's number is of the same list.
    """
    ours = here.everywhere[(here.everywhere["kind"] == kind) & (here.everywhere["list"] == listed.PACK)]
    degrees = whole.degrees if whole else ours[["lon", "lat"]].to_numpy(dtype=np.float64)
    lies = inside(here.metric, degrees)
    return int(lies.sum()), int(inside(region_metric(here.pack), degrees[lies]).sum())


def _in_region(pack: Pack, brought: Brought) -> int:
    return int(inside(region_metric(pack), brought.degrees).sum())


def _means(here: ServicesHere, by_sector: "pd.Series[float]") -> tuple[float, float]:
    """Metres on foot to the nearest: for who lives in the area, and in the Region; NaN where nobody knows."""
    people = here.pack.sector_population["population"]
    return nearest.of_area(here.area.portion, by_sector, people), nearest.of_region(by_sector, people)


@lru_cache(maxsize=KINDS_KEPT)
def by_list(pack: Pack, brought: Brought) -> "pd.Series[float]":
    """Metres on foot to the nearest row of a list that is whole, index sector."""
    return nearest.by_sector(pack.walking, pack.sector_shapes_metres, points_to_metres(brought.degrees))


@lru_cache(maxsize=2)
def region_metric(pack: Pack) -> BaseGeometry:
    """The Region in EPSG:31370 metres."""
    region = shapely.transform(pack.region, points_to_metres)
    shapely.prepare(region)
    return region


@lru_cache(maxsize=2)
def in_region(pack: Pack) -> Mapping[str, int]:
    """By kind, how many the pack has within the Region."""
    table = listed.of_pack(pack, "nl")
    lies = inside(region_metric(pack), table[["lon", "lat"]].to_numpy(dtype=np.float64))
    return {str(kind): int(number) for kind, number in table.loc[lies, "kind"].value_counts().items()}
