"""How one gets to a place, as far as the data pack tells: the nearest stop, and whether it lies in one's own neighbourhood.

As the crow flies, in steps of 50 m: a way on foot is longer. Not here: travel times (04_reach).
"""

from functools import lru_cache
from typing import Final

import numpy as np
import shapely
from shapely.geometry import Point

from buurtlezer.analysis.projection import in_belgium, points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.model import Area
from buurtlezer.steps.places.state import PlacesState
from buurtlezer.steps.state import OWN
from buurtlezer.wording.names import place_names

FARTHEST_METRES: Final = 3_000
"""A stop farther than this is nobody's way to a place."""

STEP_METRES: Final = 50


def within_own(state: PlacesState, at: tuple[float, float]) -> bool | None:
    """Whether a point lies in the neighbourhood that the person drew; None where nothing is drawn."""
    area = state.in_slot(OWN, Area)
    own = geometry_of(area, state.pack) if area is not None else None
    return None if own is None else bool(shapely.intersects(own, Point(at)))


def way(state: PlacesState, at: tuple[float, float] | None) -> str:
    """The nearest stop and how far it is, in a sentence; empty where that is not known."""
    if at is None or not in_belgium(Point(at)):
        return ""
    tree, rows = _stops(state.pack)
    metres = shapely.points(points_to_metres(np.array([at])))[0]
    index = int(tree.nearest(metres))
    far = float(shapely.distance(tree.geometries[index], metres))
    if far > FARTHEST_METRES:
        return ""
    texts, spots = state.texts, state.pack.spots.loc[[rows[index]]]
    name, kind = place_names(spots, texts.language).iloc[0], spots["kind"].iloc[0]
    away = max(STEP_METRES, round(far / STEP_METRES) * STEP_METRES)
    return texts("lived.way", kind=texts(f"lived.stop.{kind}"), name=str(name), metres=away)


@lru_cache(maxsize=2)
def _stops(pack: Pack) -> tuple[shapely.STRtree, list[int]]:
    found = pack.spots[pack.spots["kind"].isin(("metro", "train", "tram", "bus"))]
    points = points_to_metres(found[["lon", "lat"]].to_numpy(dtype=np.float64))
    return shapely.STRtree(shapely.points(points)), list(found.index)
