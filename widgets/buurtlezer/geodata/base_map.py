"""What a map shows below all that people draw: streets, water, green and rail, each read when first asked for.

All of it is OpenStreetMap's (ODbL-1.0): whoever draws it writes © OpenStreetMap beside it. Not here: clipping and drawing
(``logbook.room``, ``steps.walk``), nor the file that browsers get (``parts.scripts.ground``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BrokenPack
from buurtlezer.geodata import topology

SONIAN_FOREST = "906"
"""The district that is the Sonian forest: OpenStreetMap's green in the pack leaves it out."""


@dataclass(frozen=True)
class Layer:
    """Shapes in WGS84 degrees, and row by row what is told of them: ``name_nl`` and ``name_fr``, blank where it has no name."""

    table: pd.DataFrame
    degrees: NDArray[np.object_]

    @cached_property
    def metres(self) -> NDArray[np.object_]:
        """The shapes in EPSG:31370 metres, valid."""
        # A point of a ring that lies on another of its edges may lie beyond it after the transformation.
        found: NDArray[np.object_] = shapely.make_valid(shapely.transform(self.degrees, points_to_metres))
        return found

    @cached_property
    def tree(self) -> shapely.STRtree:
        """To find shapes in metres by where they are."""
        return shapely.STRtree(self.metres)


class BaseMap:
    """The layers. ``read`` gives a parsed file of the pack by its path."""

    def __init__(self, read: Callable[[str], dict[str, Any]], streets: Callable[[], pd.DataFrame]) -> None:
        self._read = read
        self._streets = streets

    @cached_property
    def streets(self) -> Layer:
        """Lines, row by row those of ``Pack.streets``, whose columns are its table."""
        table, shapes = self._streets(), topology.shapes(self._read("street_lines.topojson"), "streets")
        if list(shapes) != [str(number) for number in range(len(table))]:
            raise BrokenPack(f"street_lines.topojson has {len(shapes)} lines for {len(table)} streets; rebuild the data pack")
        return Layer(table, _array(shapes))

    @cached_property
    def water(self) -> Layer:
        """Surfaces: ponds and the canal."""
        return self._layer("water.topojson", "water")

    @cached_property
    def waterways(self) -> Layer:
        """Lines: streams and the Senne in the open."""
        return self._layer("water.topojson", "waterways")

    @cached_property
    def green(self) -> Layer:
        """Surfaces; also ``kind`` (park, garden, reserve, wood, meadow), ``lon`` and ``lat`` of its name, ``m2``."""
        return self._layer("green.topojson", "green", _green)

    @cached_property
    def rail(self) -> Layer:
        """Lines, without names."""
        return self._layer("rail.topojson", "rail")

    def _layer(self, path: str, name: str, more: Callable[[dict[str, Any]], dict[str, Any]] = lambda _: {}) -> Layer:
        content = self._read(path)
        shapes = topology.shapes(content, name)
        told = [one.get("properties", {}) for one in content["objects"][name]["geometries"]]
        try:
            rows = [{"name_nl": one.get("nl", ""), "name_fr": one.get("fr", "")} | more(one) for one in told]
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenPack(f"{path} lacks what is told of its {name}: {error!r}; rebuild the data pack") from error
        return Layer(pd.DataFrame(rows), _array(shapes))


def _green(told: dict[str, Any]) -> dict[str, Any]:
    lon, lat = told["at"]
    return {"kind": told["kind"], "lon": lon, "lat": lat, "m2": told["m2"]}


def _array(shapes: dict[str, Any]) -> NDArray[np.object_]:
    return np.array(list(shapes.values()), dtype=object)
