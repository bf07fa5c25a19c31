"""A piece of ground on paper: metres become pixels of one picture, clipped to it and no finer than it shows.

Not here: what lies on it (``base``), and what a map is about (``maps``).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.parts.chart.marks import SCHEMA
from buurtlezer.parts.chart.theme import config

Json = dict[str, Any]

WIDTH: Final = 640
TALLEST: Final = 320
FLATTEST: Final = 270
AROUND: Final = 0.14
"""Of the longer side of what is shown: how much ground is drawn around it."""

LEAST_METRES: Final = 700
"""What a map shows at least: nobody recognises one street."""

FINE: Final = 0.7
"""Pixels; nothing nearer together is told apart on paper."""

PAPER, EDGE = "#FFFFFF", "#B9B3A4"
"""A picture on paper has a ground: edges that are drawn over nothing look dirty there."""

IDENTITY: Final = {"type": "identity", "scale": 1, "translate": [0, 0]}


@dataclass(frozen=True)
class Frame:
    """West and north edge in EPSG:31370 metres, pixels of a metre, size in pixels."""

    west: float
    north: float
    scale: float
    height: int
    width: int = WIDTH

    @property
    def box(self) -> BaseGeometry:
        """The ground that is shown, in metres."""
        south, east = self.north - self.height / self.scale, self.west + self.width / self.scale
        return shapely.box(self.west, south, east, self.north)

    def drawn(self, shapes: Iterable[BaseGeometry], fine: float = FINE) -> list[BaseGeometry]:
        """Shapes in metres as shapes in pixels, without what lies outside or is too small to be seen."""
        found = shapely.clip_by_rect(np.array(list(shapes), dtype=object), *self.box.bounds)
        found = shapely.simplify(found[~shapely.is_empty(found)], fine / self.scale)
        corner = np.array([self.west, self.north])
        placed = shapely.transform(found, lambda at: np.round((at - corner) * [self.scale, -self.scale], 1))
        return [one for one in placed if not one.is_empty]

    def at(self, point: BaseGeometry) -> tuple[float, float]:
        """Where a point in metres is, in pixels from the left and from above."""
        return round((point.x - self.west) * self.scale, 1), round((self.north - point.y) * self.scale, 1)

    def holds(self, x: float, y: float) -> bool:
        """Whether a place in pixels is on the picture."""
        return 0 <= x <= self.width and 0 <= y <= self.height


def around(shapes: Sequence[BaseGeometry]) -> Frame:
    """The frame that holds all of these, in metres, with some ground around them."""
    west, south, east, north = shapely.total_bounds(np.array(shapes, dtype=object))
    longest = max(east - west, north - south, LEAST_METRES)
    wide, high = (max(side + 2 * AROUND * longest, LEAST_METRES) for side in (east - west, north - south))
    height = int(min(TALLEST, max(FLATTEST, WIDTH * high / wide)))
    scale = min(WIDTH / wide, height / high)
    middle = (west + east) / 2, (south + north) / 2
    return Frame(middle[0] - WIDTH / scale / 2, middle[1] + height / scale / 2, scale, height)


def shapes(drawn: Iterable[BaseGeometry], **mark: Any) -> Json | None:
    """A layer of shapes in pixels; None where there are none."""
    # Written by shapely all at once: a map has thousands of corners.
    features = [
        {"type": "Feature", "geometry": json.loads(one)} for one in shapely.to_geojson(np.array(list(drawn), dtype=object))
    ]
    if not features:
        return None
    return {
        "data": {"values": features},
        "projection": IDENTITY,
        "mark": {"type": "geoshape", "filled": False, "clip": True, **mark},
    }


def whole(frame: Frame, layers: Iterable[Json | None], language: str) -> Json:
    """The specification of a map."""
    return {
        "$schema": SCHEMA,
        "width": frame.width,
        "height": frame.height,
        "background": PAPER,
        "config": {**config(language), "view": {"stroke": EDGE}},
        "layer": [one for one in layers if one is not None],
        "resolve": {"scale": {"color": "independent", "shape": "independent"}},
    }


def across(frame: Frame) -> Json:
    """The two channels of marks and words that stand at pixels ``x`` and ``y``."""
    return {
        side: {
            "field": side,
            "type": "quantitative",
            "axis": None,
            "scale": {"domain": [0, size], "range": [0, size], "nice": False, "zero": False},
        }
        for side, size in (("x", frame.width), ("y", frame.height))
    }
