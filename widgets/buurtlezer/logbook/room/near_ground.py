"""A nearer piece of the light ground: streets with names, green, water and rail in a box, for a map that shows a neighbourhood.

Who asks says a box; it is widened to a coarse grid. A page asks for the same box for all points that are nearest to one crossing
of the grid (``parts/light/frame.js``): more than that a box around a point would tell, by where each of its edges falls.
Bounded in size. Not here: keeping what was made (``serving.room.maps``), the ground of the whole Region (``light_ground``),
drawing it (``parts/light/group_map.js``).
"""

import json
import math
from typing import Final

import numpy as np
import shapely

from buurtlezer.analysis.projection import points_to_degrees, points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.base_layers import Frame, green_names, layers, path_of, street_names

Box = tuple[float, float, float, float]

CELLS_TO_A_DEGREE: Final = (100, 200)
"""The grid: 0.01 degree from west to east and 0.005 from south to north, some 700 by 560 m."""
MOST_CELLS: Final = 12
"""Of the grid, in either direction: some 8 by 7 km."""
METRES_TO_A_UNIT: Final = 2.0
NEAR_METRES: Final = 4_500.0
"""Where a box is wider, streets shorter than ``LONG_METRES`` are left out: nobody could tell them apart."""
LONG_METRES: Final = 500.0
LETTERS_ACROSS: Final = 120
"""Letters of a street's name that fit the width of a box."""
MOST_NAMES: Final = 60
MOST_GREEN: Final = 5


class BadBox(ValueError):
    """A box that is none, is too large, or has nothing of the Region in it; says which."""


def read_box(said: str, pack: Pack) -> Box:
    """West, south, east, north in degrees on the grid, of ``"4.35,50.84,4.37,50.85"``. Raises ``BadBox``."""
    try:
        edges = [float(one) for one in said.split(",", 4)]
    except ValueError as error:
        raise BadBox("a box is four numbers") from error
    if len(edges) != 4 or not all(math.isfinite(one) and abs(one) <= 180 for one in edges):
        raise BadBox("a box is four numbers of degrees")
    west, south, east, north = edges
    if west >= east or south >= north:
        raise BadBox("a box has its west and south first")
    across, up = CELLS_TO_A_DEGREE
    # What stands on the grid stays there, for all that a computer makes of a hundredth.
    cells = (
        math.floor(west * across + 1e-6),
        math.floor(south * up + 1e-6),
        math.ceil(east * across - 1e-6),
        math.ceil(north * up - 1e-6),
    )
    if max(cells[2] - cells[0], cells[3] - cells[1]) > MOST_CELLS:
        raise BadBox(f"a box is at most {MOST_CELLS} cells of the grid wide and high")
    found = (cells[0] / across, cells[1] / up, cells[2] / across, cells[3] / up)
    if not shapely.box(*pack.region.bounds).intersects(shapely.box(*found)):
        raise BadBox("the box lies outside of the Region")
    return found


def near_ground(pack: Pack, language: str, box: Box) -> str:
    """The piece as JSON text.

    ``{"box", "size": [width, height], "layers": [{"kind", "d"}], "letter": width of a letter, "names": [{"kind", "name",
    "x", "y", "angle"}]}``: units of its own, from its upper left corner; degrees and units follow from each other by a straight
    line. A name that is level has no angle.
    """
    west, south, east, north = box
    corners = points_to_metres(np.array([(west, south), (west, north), (east, south), (east, north)]))
    metres = shapely.box(*corners.min(axis=0), *corners.max(axis=0))
    wide = float(np.ptp(corners[:, 0])) / METRES_TO_A_UNIT
    high = float(np.ptp(corners[:, 1])) / METRES_TO_A_UNIT

    def units(points: np.ndarray) -> np.ndarray:
        degrees = points_to_degrees(points)
        return np.column_stack(((degrees[:, 0] - west) / (east - west) * wide, (north - degrees[:, 1]) / (north - south) * high))

    frame = Frame(metres, units)
    far = wide * METRES_TO_A_UNIT > NEAR_METRES
    letter = wide / LETTERS_ACROSS
    taken: list[shapely.Geometry] = []
    names = [
        *green_names(pack, language, frame, letter, taken, MOST_GREEN),
        *street_names(pack, language, frame, letter, taken, MOST_NAMES),
    ]
    return json.dumps(
        {
            "box": box,
            "size": [round(wide), round(high)],
            "layers": [{"kind": kind, "d": path_of(shape)} for kind, shape in layers(pack, frame, LONG_METRES if far else 0.0)],
            "letter": round(letter, 1),
            "names": names,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )
