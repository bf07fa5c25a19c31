"""The shape of an area as it stands in an entry: drawn, around spots, or the union of its sectors.

Not here: measuring (``analysis``), checking what comes in (``logbook.intake``).
"""

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from buurtlezer.model import Area

from .pack import Pack


def geometry_of(area: Area, pack: Pack) -> BaseGeometry | None:
    """The shape of an area in WGS84 degrees: drawn, derived from spots, or the union of its sectors."""
    if area.geometry is not None:
        # Coordinates as they stand in the entry: to write them as JSON first takes longer than making the shape.
        return shape({"type": area.geometry.type, "coordinates": area.geometry.coordinates})
    # A code of another year is left out rather than failing the page: the entry stays as it is.
    known = [code for code in area.sectors if code in pack.sector_shapes]
    return pack.union(known) if known else None
