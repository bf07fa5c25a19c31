"""What the list of today has where something stood in 2015: the same, one alike, another kind, nothing that anybody put in.

It is shown once somebody looked or asked, and proves nothing: a list that has nothing there may not be whole. Of kinds that are
never counted it names none. Not here: which points are asked about (``analysis.contact_points``), the lists (``geodata``).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.contact_points import ContactPoint, Now
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.texts import Texts

FRONT_METRES: Final = 12.0
"""Something else must be as near as the same front."""


@dataclass(frozen=True, slots=True)
class Today:
    """``found`` is same, alike (of that kind, by another name), other or none; and a sentence that says it."""

    found: str
    sentence: str


def today(pack: Pack, texts: Texts, point: ContactPoint) -> Today:
    """What stands there by the list of today."""
    word = f"name_{texts.language}"
    if point.now:
        same = point.now[0]
        kind = str(pack.service_kinds.loc[same.kind, word])
        name = same.name_fr if texts.language == "fr" else same.name_nl
        named = texts("still.named", kind=kind, name=name) if name else kind
        found = "same" if _may_be_one(point, same) else "alike"
        return Today(found, texts("still.today.same" if found == "same" else "still.today.other", name=named))
    other = _other(pack, point)
    if other:
        return Today("other", texts("still.today.other", name=str(pack.service_kinds.loc[other, word])))
    return Today("none", texts("still.today.none"))


def _may_be_one(point: ContactPoint, now: Now) -> bool:
    """Whether the names let it be the same: one holds the other, in any language, or one has none."""
    before, after = ({folded(name) for name in (one.name_nl, one.name_fr) if name} for one in (point, now))
    return not before or not after or any(one in other or other in one for one in before for other in after)


def _other(pack: Pack, point: ContactPoint) -> str:
    """The kind of what is nearest, within a front; empty where that is nothing, or of a kind that is never counted."""
    at = points_to_metres(np.array([[point.lon, point.lat]]))
    there = _metres(pack)
    near = _tree(pack).query(shapely.Point(at[0]), "dwithin", FRONT_METRES)
    if not len(near):
        return ""
    kind = str(pack.services["kind"].iloc[near[np.argmin(np.hypot(*(there[near] - at).T))]])
    return "" if kind in pack.never_counted else kind


@lru_cache(maxsize=2)
def _metres(pack: Pack) -> NDArray[np.float64]:
    """All services, in EPSG:31370 metres."""
    return points_to_metres(pack.services[["lon", "lat"]].to_numpy(dtype=float))


@lru_cache(maxsize=2)
def _tree(pack: Pack) -> shapely.STRtree:
    return shapely.STRtree(shapely.points(_metres(pack)))
