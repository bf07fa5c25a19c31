"""A network of streets to walk on: ``walk_network.csv``.

Here: the lines of named streets of one day made into straight pieces that meet, and their form. Not here: ways along it
(``analysis.walking``), the reading back (``geodata.walk_network``).
"""

from collections import defaultdict
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.walk_network import ORIGIN_METRES, STEP_METRES

RELATIONS = "streets/osm_street_relations_brussels_2021-04-12.geojson"
WAYS = "streets/osm_street_ways_brussels_2021-04-12.geojson"
GENERALISED_METRES = 3.0


def table(source: Path) -> str:
    """``walk_network.csv``. Raises ``BadSource`` for a file that does not fit."""
    lines = [line for name in (RELATIONS, WAYS) for line in _lines(source, name)]
    metres = shapely.transform(np.array(lines, dtype=object), points_to_metres)
    noded = shapely.line_merge(shapely.union_all(metres, grid_size=STEP_METRES))
    nodes, edges = _pieces(shapely.simplify(shapely.get_parts(noded), GENERALISED_METRES))
    order, neighbours = _largest(edges, len(nodes))
    place = {node: number for number, node in enumerate(order)}
    steps = np.rint((nodes[order] - ORIGIN_METRES) / STEP_METRES).astype(int)
    if (steps < 0).any():
        raise BadSource(f"{WAYS} has streets that lie south or west of the Region")
    further = [sorted(place[other] - number for other in neighbours[node]) for number, node in enumerate(order)]
    to = [" ".join(str(one) for one in its if one > 0) for its in further]
    return files.csv(pd.DataFrame({"east": steps[:, 0], "north": steps[:, 1], "to": to}))


def _lines(source: Path, name: str) -> list[shapely.LineString]:
    """The lines of a file, but for streets that have none."""
    content = files.json(source, name)
    try:
        shapes = [shapely.geometry.shape(one["geometry"]) for one in content["features"] if one["geometry"]]
    except (KeyError, TypeError, AttributeError, ValueError, shapely.errors.ShapelyError) as error:
        raise BadSource(f"{name} is no GeoJSON of lines: {error!r}") from error
    lines = [line for shape in shapes for line in shapely.get_parts(shape)]
    if not lines or {line.geom_type for line in lines} != {"LineString"}:
        raise BadSource(f"{name} has other shapes than lines, or none")
    return lines


def _pieces(lines: NDArray[np.object_]) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Nodes in order of place, and the straight pieces between them, each once."""
    points, line = shapely.get_coordinates(lines, return_index=True)
    nodes, number = np.unique(points, axis=0, return_inverse=True)
    number = number.reshape(-1)
    on = line[1:] == line[:-1]
    pairs = np.sort(np.column_stack((number[:-1][on], number[1:][on])), axis=1)
    return nodes, np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0).astype(np.intp)


def _largest(edges: NDArray[np.intp], count: int) -> tuple[list[int], dict[int, list[int]]]:
    """The nodes of the largest part that hangs together, each soon after one beside it, and the neighbours of each node.

    In that order most pieces lead to the next row, which keeps the table small.
    """
    neighbours: dict[int, list[int]] = defaultdict(list)
    for one, other in edges.tolist():
        neighbours[one].append(other)
        neighbours[other].append(one)
    largest: list[int] = []
    seen = np.zeros(count, dtype=bool)
    for first in range(count):
        order, waiting = [], [first]
        while waiting:
            node = waiting.pop()
            if not seen[node]:
                seen[node] = True
                order.append(node)
                waiting.extend(neighbours[node])
        largest = max(largest, order, key=len)
    return largest, neighbours
