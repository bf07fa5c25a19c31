"""Areas as they stand in a logbook: the slot of the own neighbourhood, and the shape of what was drawn, tapped or named.

Several workbooks look at them. Not here: measuring (``analysis``), checking what comes in (``intake``).
"""

from collections.abc import Mapping
from typing import Any, Final

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from buurtlezer.geodata import Pack

OWN: Final = "01/area/own"
"""Slot of the neighbourhood that the person calls their own."""


def geometry_of(area: Mapping[str, Any], pack: Pack) -> BaseGeometry | None:
    """The shape of an area entry in WGS84 degrees: drawn, derived from spots, or the union of its sectors."""
    if area.get("geometry"):
        return shape(area["geometry"])
    # A code of another year is left out rather than failing the page: the entry stays as it is.
    known = [code for code in area.get("sectors", ()) if code in pack.sector_shapes]
    return pack.union(known) if known else None
