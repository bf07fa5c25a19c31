"""An outline map to draw on: the Region, or some municipalities with their streets, in lines that print in black and white.

Lines only, as one SVG without words; names are given beside it with their place, for the page to set in its own letters.
Measured in EPSG:31370 metres, so that a circle on paper is a circle in the city. Not here: the sheet (``sheets``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata.pack import Pack
from buurtlezer.logbook.room.base_layers import Frame, layers

WIDTH: Final = 1_000.0
"""Of the drawing, in units of its own."""

MARGIN: Final = 0.02
QUIET: Final = ("green", "cemetery")
STYLES: Final = {
    "green": 'fill="#e8e8e8"',
    "water": 'fill="#d4d4d4"',
    "waterways": 'stroke="#d4d4d4" stroke-width="1.5"',
    "rail": 'stroke="#a6a6a6" stroke-width="1" stroke-dasharray="4 2"',
    "streets": 'stroke="#cdcdcd" stroke-width="0.8"',
    "main": 'stroke="#bdbdbd" stroke-width="1.8"',
}
"""Light: what is drawn over it with a pencil stands out."""
GREEN_M2: Final = 40_000.0
WATER_M2: Final = 8_000.0


@dataclass(frozen=True)
class PaperMap:
    """``svg``, its ``height`` as a share of its width, and ``names``: (name, x, y), each from 0 to 1 from the top left."""

    svg: str
    height: float
    names: list[tuple[str, float, float]]


def paper_map(pack: Pack, language: str, municipalities: Iterable[str] = ()) -> PaperMap:
    """The municipalities of these NIS codes with their districts inside, or the Region with its municipalities.

    Raises ``BadArea`` for a code that is not there.
    """
    codes = tuple(municipalities)
    column = "district" if codes else "municipality"
    for code in codes:
        pack.municipality(code)  # raises for an unknown one
    sectors = pack.sectors[pack.sectors["municipality"].isin(codes)] if codes else pack.sectors
    units = {str(code): _union(pack, list(rows)) for code, rows in sectors.groupby(column).groups.items()}
    whole = shapely.union_all(list(units.values()))
    left, bottom, right, top = shapely.bounds(shapely.box(*whole.bounds).buffer(MARGIN * (whole.bounds[2] - whole.bounds[0])))
    scale = WIDTH / (right - left)

    def place(points: np.ndarray) -> np.ndarray:
        return np.column_stack(((points[:, 0] - left) * scale, (top - points[:, 1]) * scale))

    def path(shape: BaseGeometry, style: str) -> str:
        return f'<path d="{_d(shapely.transform(shape, place))}" {style}/>'

    names = pack.districts if codes else pack.municipalities
    label = f"name_{'fr' if language == 'fr' else 'nl'}"
    quiet = [code for code in pack.districts.index if pack.districts.at[code, "kind"] in QUIET]
    # A whole Region on a sheet has no room for streets, and none for a pond.
    frame = Frame(whole, place)
    base = layers(pack, frame) if codes else layers(pack, frame, None, GREEN_M2, WATER_M2)
    metro = shapely.union_all(
        [shapely.transform(line, points_to_metres) for line in pack.lines.loc[pack.lines["kind"] == "metro", "shape"]]
    )
    drawn = (
        *(f'<path d="{_d(shape)}" {STYLES[kind]}/>' for kind, shape in base),
        path(shapely.intersection(metro, whole), 'stroke="#9a9a9a" stroke-width="2.5" stroke-dasharray="1 6"'),
        *(path(shape, 'stroke="#777" stroke-width="1.4"') for shape in units.values()),
        path(whole, 'stroke="#111" stroke-width="3.5"'),
    )
    height = (top - bottom) * scale
    spots = {code: shape.representative_point() if codes else _middle(shape) for code, shape in units.items()}
    return PaperMap(
        svg=f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {height:.1f}" fill="none" stroke-linejoin="round" '
        f'stroke-linecap="round">{"".join(drawn)}</svg>',
        height=height / WIDTH,
        names=[
            (str(names.at[code, label]), round((spot.x - left) / (right - left), 4), round((top - spot.y) / (top - bottom), 4))
            for code, spot in spots.items()
            if code not in quiet
        ],
    )


def _union(pack: Pack, sectors: list[str]) -> BaseGeometry:
    return shapely.union_all([pack.sector_shapes_metres[code] for code in sectors])


def _middle(shape: BaseGeometry) -> BaseGeometry:
    """Where a name has most room around it."""
    return shapely.Point(shapely.maximum_inscribed_circle(shape, tolerance=20).coords[0])


def _d(shape: BaseGeometry) -> str:
    """The ``d`` of a path along the rings or lines of a shape, without points that paper would not show."""
    parts = shapely.get_parts(shapely.simplify(shape, 0.6))
    lines = [ring for part in parts for ring in (shapely.get_rings(part) if part.geom_type == "Polygon" else [part])]
    return "".join(
        "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in line.coords)
        for line in lines
        if line.geom_type in ("LinearRing", "LineString")
    )
