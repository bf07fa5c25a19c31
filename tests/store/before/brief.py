"""What is told, made shorter: long outlines, and what the data pack says beside entries. Not here: what is told (``told``)."""

from collections.abc import Iterator, Mapping
from typing import Any

ROWS = 12
"""Of a chart of all districts so many rows are enough, and of an outline so many points."""


def without(told: Any, *names: str) -> Any:
    """The same with some names left out."""
    return {name: value for name, value in told.items() if name not in names} if told else told


def outlined(told: Any) -> Any:
    """The same with a long outline told by where it lies and how many points it has."""
    if isinstance(told, Mapping):
        if "coordinates" in told:
            points = list(_points(told["coordinates"]))
            return _outline(str(told["type"]), points) if len(points) > ROWS else told
        return {name: outlined(value) for name, value in told.items()}
    return [outlined(one) for one in told] if isinstance(told, list | tuple) else told


def _points(coordinates: Any) -> Iterator[tuple[float, float]]:
    if coordinates and isinstance(coordinates[0], float):
        yield coordinates[0], coordinates[1]
    else:
        for one in coordinates:
            yield from _points(one)


def _outline(kind: str, points: list[tuple[float, float]]) -> dict[str, Any]:
    lon, lat = zip(*points, strict=True)
    middle = [sum(degrees) / len(points) for degrees in (lon, lat)]
    return {"type": kind, "points": len(points), "bounds": [min(lon), min(lat), max(lon), max(lat)], "middle": middle}
