"""What one can do with an area that somebody drew, tapped or named: the public names, in one place.

Here also: the union of sectors. Not here: figures about an area, and what a group's areas have in common.
"""

from collections.abc import Iterable, Mapping

import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.coverage import Cover, cover
from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.mending import Mended, mend
from buurtlezer.analysis.surroundings import around
from buurtlezer.errors import BadArea

__all__ = ["Cover", "Ground", "Mended", "around", "cover", "mend", "union"]


def union(shapes: Mapping[str, BaseGeometry], codes: Iterable[str]) -> BaseGeometry:
    """The exact union of sectors: their common borders fall away, all other points stay as they are.

    Parameters
    ----------
    shapes
        The sectors' shapes by code, on one topology, in degrees or metres.
    codes
        Which of them; one named twice counts once.

    Returns a Polygon or MultiPolygon in the same unit. Raises ``BadArea`` with the rule ``empty`` or
    ``unknown_sector``.
    """
    wanted = sorted(set(codes))
    if not wanted:
        raise BadArea("empty", "no sectors were named")
    unknown = [code for code in wanted if code not in shapes]
    if unknown:
        raise BadArea("unknown_sector", f"no sector {', '.join(map(repr, unknown[:3]))}; there are {len(shapes)} codes")
    whole = shapely.coverage_union_all([shapes[code] for code in wanted])
    parts = shapely.get_parts(whole)
    return parts[0] if len(parts) == 1 else whole
