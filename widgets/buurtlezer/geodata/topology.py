"""Reads TopoJSON into shapely shapes, all rings at once.

Here: the format, nothing of Brussels. Not here: writing it (``recipe.arcs``), nor where the file stands (``pack``).
"""

import json
from itertools import chain
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.errors import BrokenPack


def parsed(text: str, name: str = "the topology") -> dict[str, Any]:
    """A JSON object as Python has it. Raises ``BrokenPack``, with the name of the file, when it is none."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenPack(f"{name} is not JSON: {error}; rebuild the data pack", file=name) from error
    if not isinstance(found, dict):
        raise BrokenPack(f"{name} is a {type(found).__name__}, not an object; rebuild the data pack", file=name)
    return found


def shapes(topology: dict[str, Any], name: str) -> dict[str, BaseGeometry]:
    """The geometries of one object of a topology, by id, in the degrees of its transform.

    Parameters
    ----------
    topology
        A parsed TopoJSON file with a transform.
    name
        The object: a GeometryCollection of (Multi)Polygons or of MultiLineStrings, each with an id.

    Raises ``BrokenPack`` when the topology does not hold that, or refers to arcs that it does not have.
    """
    try:
        geometries = topology["objects"][name]["geometries"]
        arcs = _arcs(topology)
        kinds = {geometry["type"] for geometry in geometries}
        if kinds <= {"Polygon", "MultiPolygon"}:
            found = _polygons(geometries, arcs)
        else:
            found = [_lines(geometry["arcs"], arcs) for geometry in geometries]
        return {geometry["id"]: shape for geometry, shape in zip(geometries, found, strict=True)}
    except (KeyError, IndexError, TypeError, ValueError, shapely.errors.ShapelyError) as error:
        raise BrokenPack(f"the topology has no readable object {name!r}: {error!r}; rebuild the data pack") from error


def _arcs(topology: dict[str, Any]) -> list[NDArray[np.float64]]:
    """Each arc as (n, 2) degrees."""
    lengths = [len(arc) for arc in topology["arcs"]]
    ends = np.cumsum(lengths)
    steps = np.fromiter(chain.from_iterable(chain.from_iterable(topology["arcs"])), dtype=np.int64)
    sums = np.cumsum(steps.reshape(-1, 2), axis=0)
    # One running sum over all arcs: what had been reached before an arc began is taken off again.
    before = np.concatenate((np.zeros((1, 2), dtype=np.int64), sums[ends[:-1] - 1]))
    grid = sums - np.repeat(before, lengths, axis=0)
    transform = topology["transform"]
    degrees = grid * np.asarray(transform["scale"]) + np.asarray(transform["translate"])
    return np.split(degrees, ends[:-1])


def _walk(numbers: list[int], arcs: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    """The points of a chain of arcs; ``~n`` is arc n backwards; a point where two meet is taken once."""
    pieces = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
    return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])


def _polygons(geometries: list[dict[str, Any]], arcs: list[NDArray[np.float64]]) -> list[BaseGeometry]:
    polygons = [
        polygon
        for geometry in geometries
        for polygon in ([geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"])
    ]
    points = [_walk(ring, arcs) for polygon in polygons for ring in polygon]
    rings = shapely.linearrings(np.concatenate(points), indices=np.repeat(np.arange(len(points)), list(map(len, points))))
    parts = shapely.polygons(rings, indices=np.repeat(np.arange(len(polygons)), list(map(len, polygons))))
    found: list[BaseGeometry] = []
    place = 0
    for geometry in geometries:
        count = 1 if geometry["type"] == "Polygon" else len(geometry["arcs"])
        found.append(parts[place] if count == 1 else shapely.multipolygons(parts[place : place + count]))
        place += count
    return found


def _lines(chains: list[list[int]], arcs: list[NDArray[np.float64]]) -> BaseGeometry:
    return shapely.multilinestrings([shapely.linestrings(_walk(numbers, arcs)) for numbers in chains])
