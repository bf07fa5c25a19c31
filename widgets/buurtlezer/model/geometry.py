"""Areas on the map as GeoJSON in WGS84 (EPSG:4326), longitude first. Checked for structure only.

Not here: mending lines that cross themselves, areas and unions (``analysis``). Nothing of ours has a field for a single
person's address.
"""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from .entry import Shape

MAX_POINTS = 20_000

Longitude = Annotated[float, Field(ge=-180, le=180, allow_inf_nan=False, strict=True)]
Latitude = Annotated[float, Field(ge=-90, le=90, allow_inf_nan=False, strict=True)]
Position = tuple[Longitude, Latitude]


def _closed(ring: list[Position]) -> list[Position]:
    if ring[0] != ring[-1]:
        raise PydanticCustomError("ring_open", "a ring ends where it starts")
    return ring


Ring = Annotated[list[Position], Field(min_length=4, max_length=MAX_POINTS), AfterValidator(_closed)]
Rings = Annotated[list[Ring], Field(min_length=1, max_length=MAX_POINTS)]
"""The outer ring, then its holes."""


def _few_enough(parts: list[Rings]) -> list[Rings]:
    if sum(len(ring) for rings in parts for ring in rings) > MAX_POINTS:
        raise PydanticCustomError("too_many_points", "too many points")
    return parts


def _few_enough_in_one(rings: Rings) -> Rings:
    _few_enough([rings])
    return rings


class _Drawn(Shape):
    @property
    def __geo_interface__(self) -> dict[str, Any]:
        """GeoJSON as a plain dictionary, so that ``shapely.geometry.shape`` takes the model itself."""
        return self.model_dump(mode="json")


class Polygon(_Drawn):
    """One area, perhaps with holes."""

    type: Literal["Polygon"]
    coordinates: Annotated[Rings, AfterValidator(_few_enough_in_one)]


class MultiPolygon(_Drawn):
    """Several areas."""

    type: Literal["MultiPolygon"]
    coordinates: Annotated[list[Rings], Field(min_length=1, max_length=MAX_POINTS), AfterValidator(_few_enough)]


Geometry = Annotated[Polygon | MultiPolygon, Field(discriminator="type")]
