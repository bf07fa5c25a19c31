"""What lies under a map of a report: green, water, streets, borders of sectors and districts with their names; all of it light.

Not here: what the map is about (``maps``).
"""

from typing import Final

import shapely

from buurtlezer.geodata import Pack
from buurtlezer.geodata.base_map import Layer
from buurtlezer.wording.names import place_names

from .frame import Frame, Json, shapes
from .words import Word, fits, letters, words

STREETS_UP_TO: Final = 5_000
"""Metres across: beyond it streets would be a grey sheet."""

NAMED_FROM: Final = 0.05
"""Of the picture: a district that takes less of it has no name on it."""

GREEN, WATER, STREET, SECTOR, DISTRICT = "#E4EBD5", "#CFE0EA", "#E3DFD4", "#C4BFB2", "#6F7C84"


def base(frame: Frame, pack: Pack, language: str) -> tuple[list[Json | None], list[Word]]:
    """The layers, and the names of districts to be written where they leave room."""
    ground = pack.base_map
    layers = [
        shapes(frame.drawn(_near(ground.green, frame)), filled=True, fill=GREEN, stroke=None),
        shapes(frame.drawn(_near(ground.water, frame)), filled=True, fill=WATER, stroke=None),
        shapes(frame.drawn(_near(ground.waterways, frame)), stroke=WATER, strokeWidth=2),
    ]
    if frame.width / frame.scale <= STREETS_UP_TO:
        layers.append(shapes(frame.drawn(_near(ground.streets, frame)), stroke=STREET, strokeWidth=1.2))
    borders, names = _districts(frame, pack, language)
    return [*layers, *borders], names


def _near(layer: Layer, frame: Frame) -> list[shapely.Geometry]:
    return list(layer.metres[layer.tree.query(frame.box)])


def _districts(frame: Frame, pack: Pack, language: str) -> tuple[list[Json | None], list[Word]]:
    """Borders of sectors thin, of districts thick and broken; their names in the middle of what is seen of them."""
    ground = pack.ground
    hit = ground.tree.query(frame.box)
    sectors = shapes(frame.drawn(ground.shapes_metres[hit]), stroke=SECTOR, strokeWidth=0.6)
    names = place_names(pack.districts, language)
    codes = sorted({str(ground.districts[one]) for one in hit})
    outlines = {code: shapely.union_all(ground.shapes_metres[ground.districts == code]) for code in codes}
    # A border between two is one line: drawn twice, its dashes fill each other's gaps.
    border = shapely.line_merge(shapely.union_all([one.boundary for one in outlines.values()]))
    lines = shapes(frame.drawn([border]), stroke=DISTRICT, strokeWidth=1.2, strokeDash=[6, 4])
    found = []
    for code, outline in outlines.items():
        for seen in frame.drawn([outline]):
            if seen.area >= NAMED_FROM * frame.width * frame.height:
                middle = shapely.point_on_surface(shapely.buffer(seen, -min(30.0, seen.area**0.5 / 6)))
                at = middle if not middle.is_empty else shapely.point_on_surface(seen)
                found.append(Word(at.x, at.y, str(names[code]), middle=True))
    return [sectors, lines], found


def named(frame: Frame, found: list[Word], taken: list[Word]) -> list[Json]:
    """The names of districts, as far as they do not lie under what the map is about."""
    free = [one for one in found if fits(frame, one) and not any(one.meets(other) for other in taken)]
    return words(frame, letters(free), color=DISTRICT, fontSize=12, fontStyle="italic")
