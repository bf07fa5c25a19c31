"""The names of streets that a walk goes by: those of its stops, before any other name on the map.

Not here: the other names (``base_layers``), nor where the stops lie (``around``).
"""

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import shapely
import shapely.ops
from shapely.geometry.base import BaseGeometry

from buurtlezer.geodata import Pack
from buurtlezer.geodata.spots import folded
from buurtlezer.logbook.room.base_layers import Frame, Points, Told, straight_spot
from buurtlezer.wording.names import place_names

AWAY: Final = 12
"""Half lines that a name may be moved from its street, where the street is too short or too bent for it."""


def names_at(
    pack: Pack, language: str, frame: Frame, stops: Sequence[tuple[str, Points]], letter: float, taken: list[BaseGeometry]
) -> Iterator[Told]:
    """The street of each of ``stops``, ``(name, point in metres)``, told as ``street_names`` does.

    First all that bear the name of a street, in any language: they are named always, where there is no straight stretch for
    them as near as may be. Then the street nearest to each of the others, where there is room.
    """
    streets = pack.base_map.streets
    table = streets.table
    numbers = streets.tree.query(frame.metres, predicate="intersects")
    numbers = numbers[(table["name_nl"].to_numpy()[numbers] != "") | (table["name_fr"].to_numpy()[numbers] != "")]
    if not len(numbers):
        return
    names = place_names(table.iloc[numbers], language).astype(str).to_numpy()
    known = {folded(name): name for name in names}
    for column in ("name_nl", "name_fr"):
        known.update(zip(map(folded, table[column].iloc[numbers]), names, strict=True))
    told: set[str] = set()
    nearest = [str(names[int(np.argmin(shapely.distance(streets.metres[numbers], shapely.Point(at))))]) for _, at in stops]
    own = [known.get(folded(name)) for name, _ in stops]
    always = [(name, at) for name, (_, at) in zip(own, stops, strict=True) if name]
    room = [(name, at) for name, other, (_, at) in zip(nearest, own, stops, strict=True) if not other]
    for force, (name, at) in [*((True, one) for one in always), *((False, one) for one in room)]:
        if name in told:
            continue
        parts = streets.metres[numbers[names == name]]
        shape = shapely.transform(shapely.intersection(shapely.union_all(parts), frame.metres), frame.units)
        spot = _near_spot(shape, frame, frame.units(np.array([at]))[0], letter * (len(name) + 2), letter * 2, taken, force=force)
        if spot is None:
            continue
        x, y, angle, covers = spot
        told.add(name)
        taken.append(covers)
        yield {"kind": "street", "name": name, "x": round(x), "y": round(y), "angle": round(angle)}


def _near_spot(
    shape: BaseGeometry, frame: Frame, at: Points, long: float, high: float, taken: list[BaseGeometry], *, force: bool
) -> tuple[float, float, float, BaseGeometry] | None:
    """A spot for a name on a street, nearest to a point; with ``force`` a level one beside it if there is none."""
    point = shapely.Point(at)
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "LineString"]
    merged = shapely.line_merge(shapely.multilinestrings(parts))
    lines = sorted(shapely.get_parts(merged), key=point.distance)
    found = [spot for line in lines if (spot := straight_spot(line, long, high, taken)) is not None]
    if found:
        return min(found, key=lambda spot: point.distance(spot[3]))
    if not force:
        return None
    left, top, right, bottom = shapely.transform(frame.metres, frame.units).bounds
    anchor = shapely.ops.nearest_points(shape, point)[0] if not shape.is_empty else point
    boxes = []
    for away in range(AWAY):
        for side, across in ((1, 0.0), (-1, 0.0), (1, 0.5), (1, -0.5), (-1, 0.5), (-1, -0.5)):
            x = min(max(anchor.x + across * long, left + long / 2), right - long / 2)
            y = min(max(anchor.y + side * away * high / 2, top + high), bottom - high)
            boxes.append((x, y, 0.0, shapely.box(x - long / 2, y - high / 2, x + long / 2, y + high / 2)))
    return min(boxes, key=lambda spot: sum(spot[3].intersection(those).area for those in taken))
