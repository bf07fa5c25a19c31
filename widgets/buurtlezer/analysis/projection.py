"""Between what is shown (WGS84 degrees) and what is measured (EPSG:31370, Belgian Lambert 72, metres).

Here: the two directions, the part of the world where Lambert 72 measures well, and how large a shape is anywhere.
Not here: whose shape it is (``mending``, ``coverage``), nor any file.
"""

from functools import cache

import numpy as np
import pyproj
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

BELGIUM = (2.5, 49.4, 6.5, 51.6)
"""West, south, east, north in degrees: where EPSG:31370 may be used."""

# Spelled out rather than asked for by code: PROJ answers differently where a national grid file happens to be
# installed, and the data pack must come out with the same bytes everywhere. "BD72 to WGS 84 (3)", EPSG:15929, good to 1
# m.
_LAMBERT_72_TO_WGS84 = """
    +proj=pipeline
    +step +inv +proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339
          +x_0=150000.013 +y_0=5400088.438 +ellps=intl
    +step +proj=push +v_3
    +step +proj=cart +ellps=intl
    +step +proj=helmert +x=-106.8686 +y=52.2978 +z=-103.7239 +rx=-0.3366 +ry=0.457 +rz=-1.8422 +s=-1.2747
          +convention=coordinate_frame
    +step +inv +proj=cart +ellps=WGS84
    +step +proj=pop +v_3
    +step +proj=unitconvert +xy_in=rad +xy_out=deg
"""


@cache
def _transformer() -> pyproj.Transformer:
    return pyproj.Transformer.from_pipeline(_LAMBERT_72_TO_WGS84)


def points_to_degrees(points_metres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points of shape (n, 2), x and y in EPSG:31370 metres, as (n, 2) longitude and latitude in WGS84 degrees."""
    return np.column_stack(_transformer().transform(points_metres[:, 0], points_metres[:, 1]))


def points_to_metres(points_degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Points of shape (n, 2), longitude and latitude in WGS84 degrees, as (n, 2) x and y in EPSG:31370 metres."""
    return np.column_stack(_transformer().transform(points_degrees[:, 0], points_degrees[:, 1], direction="INVERSE"))


def to_degrees(shape_metres: BaseGeometry) -> BaseGeometry:
    """A shape in EPSG:31370 metres, in WGS84 degrees."""
    return shapely.transform(shape_metres, points_to_degrees)


def to_metres(shape_degrees: BaseGeometry) -> BaseGeometry:
    """A shape in WGS84 degrees, in EPSG:31370 metres. Only measures well within :data:`BELGIUM`."""
    return shapely.transform(shape_degrees, points_to_metres)


def in_belgium(shape_degrees: BaseGeometry) -> bool:
    """Whether the whole shape lies where EPSG:31370 may be used."""
    west, south, east, north = shape_degrees.bounds
    return bool(BELGIUM[0] <= west and BELGIUM[1] <= south and east <= BELGIUM[2] and north <= BELGIUM[3])


def size(shape_degrees: BaseGeometry) -> tuple[float, float]:
    """Area in km² and perimeter in km of a polygon in WGS84 degrees.

    Within Belgium it is measured in EPSG:31370, as all figures of the pack are. A neighbourhood in Paris or Kinshasa is
    measured on the WGS84 ellipsoid, for there the Lambert plane is wrong by per cents or by a multiple.
    """
    if in_belgium(shape_degrees):
        plane = to_metres(shape_degrees)
        return plane.area / 1e6, plane.length / 1e3
    area_m2, perimeter_metres = pyproj.Geod(ellps="WGS84").geometry_area_perimeter(shapely.orient_polygons(shape_degrees))
    return abs(area_m2) / 1e6, perimeter_metres / 1e3
