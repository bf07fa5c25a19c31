"""The maps of a report: one's own line over the official ones, places with what they mean, what is missing beside what is there.

Points come as they leave, on the grid of some 100 m. Not here: what lies under them (``base``).
"""

from collections.abc import Sequence
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import to_metres
from buurtlezer.geodata import Pack
from buurtlezer.model import Gap, Place, Service
from buurtlezer.parts.chart.theme import COLOURS, INK
from buurtlezer.report.document import Picture
from buurtlezer.report.whence import BETWEEN
from buurtlezer.texts import Texts
from buurtlezer.wording.names import place_names

from .base import base, named
from .frame import Frame, Json, across, around, shapes, whole
from .words import beside, letters, spaced, words

MOST: Final = 18
"""Marks on one map; what comes after them is in the text."""

BROKEN: Final = {"condition": {"test": "datum.broken", "value": [4, 2]}, "value": [1, 0]}
MINE: Final = COLOURS["mine"]
OPEN: Final = 2
"""Steps of a face from which feelings about one place are said to differ."""

PURPLE_ORANGE: Final = {-2: "#E66101", -1: "#FDB863", 0: "#F7F7F7", 1: "#B2ABD2", 2: "#7B62A8"}
SIGNS: Final = {-2: "−−", -1: "−", 0: "0", 1: "+", 2: "++"}
DIFFER: Final = "±"
UNSAID: Final = ""


def own_area(shape: BaseGeometry, name: str, pack: Pack, texts: Texts) -> Picture | None:
    """One's own line over sectors and districts. ``shape`` in WGS84 degrees; None for one that has no size."""
    drawn = to_metres(shape)
    if drawn.is_empty or not drawn.area:
        return None
    frame = around([drawn])
    below, districts = base(frame, pack, texts.language)
    title = name or texts("report.picture.own")
    spec = whole(frame, [*below, *_line(frame, drawn), *named(frame, districts, [])], texts.language)
    ground, names = pack.ground, place_names(pack.districts, texts.language)
    codes = {str(ground.districts[one]) for one in ground.tree.query(drawn, predicate="intersects")}
    listed = ", ".join(sorted(str(names[code]) for code in codes))
    alt = texts("report.picture.own.alt", name=title, km2=texts.number(drawn.area / 1e6, 2), districts=listed or "–")
    return Picture(
        caption=texts("report.picture.own.caption", name=title), alt=alt, spec=spec, whence=texts("report.picture.credit")
    )


def places_map(
    places: Sequence[tuple[Place, tuple[int, ...]]], line: BaseGeometry | None, pack: Pack, texts: Texts
) -> Picture | None:
    """Places with the feelings that people have or told there; two that differ have a sign of their own. None without a point."""
    put = [(place, felt) for place, felt in places if place.location is not None][:MOST]
    if not put:
        return None
    points = [to_metres(shapely.Point(place.location.lon, place.location.lat)) for place, _ in put if place.location]
    rows = [{"name": place.name, "sign": sign(felt), "fill": _fill(felt)} for place, felt in put]
    layers = {
        "mark": {"type": "point", "shape": "circle", "size": 520, "filled": True, "stroke": INK, "strokeWidth": 1.4, "opacity": 1}
    }
    spec = _marked(points, rows, line, pack, texts, layers)
    said = BETWEEN.join(
        texts("report.picture.places.one", name=row["name"], feels=_feels(felt, texts))
        for row, (_, felt) in zip(rows, put, strict=True)
    )
    alt = texts.many("report.picture.places.alt", len(put), places=said)
    return Picture(
        caption=texts("report.picture.places.caption"), alt=alt, spec=spec, whence=texts("report.picture.credit_coarse")
    )


def gaps_map(
    gaps: Sequence[Gap], services: Sequence[Service], line: BaseGeometry | None, pack: Pack, texts: Texts
) -> Picture | None:
    """Where something is missing (an open, broken square) and where something is (a full one). None where no gap has a point."""
    missing = [(one.what, one.location, "missing") for one in gaps if one.location is not None]
    there = [(one.name, one.location, "there") for one in services if one.location is not None]
    put = [*missing, *there][:MOST]
    if not missing:
        return None
    points = [to_metres(shapely.Point(at.lon, at.lat)) for _, at, _ in put]
    rows = [
        {
            "name": name,
            "broken": form == "missing",
            "sign": "?" if form == "missing" else "",
            "fill": "#FFFFFF" if form == "missing" else COLOURS["group"],
        }
        for name, _, form in put
    ]
    layer = {
        "mark": {
            "type": "point",
            "shape": "square",
            "size": 430,
            "filled": True,
            "stroke": INK,
            "strokeWidth": 1.6,
            "opacity": 1,
        }
    }
    spec = _marked(points, rows, line, pack, texts, layer)
    alt = texts.many("report.picture.gaps.alt", len(missing), gaps=BETWEEN.join(name for name, _, _ in missing))
    if there:
        alt += " " + texts("report.picture.gaps.there", services=BETWEEN.join(name for name, _, form in put if form == "there"))
    caption = texts("report.picture.gaps.caption_both" if there else "report.picture.gaps.caption")
    return Picture(caption=caption, alt=alt, spec=spec, whence=texts("report.picture.credit_coarse"))


def sign(felt: Sequence[int]) -> str:
    """What stands in the mark of a place: its feeling, that two differ, or nothing where nobody said."""
    if not felt:
        return UNSAID
    return DIFFER if max(felt) - min(felt) >= OPEN else SIGNS[_middle(felt)]


def _middle(felt: Sequence[int]) -> int:
    """The middle one; of two in the middle the one nearer to nothing."""
    order = sorted(felt)
    return min(order[(len(order) - 1) // 2], order[len(order) // 2], key=abs)


def _fill(felt: Sequence[int]) -> str:
    return "#FFFFFF" if sign(felt) in (UNSAID, DIFFER) else PURPLE_ORANGE[_middle(felt)]


def _feels(felt: Sequence[int], texts: Texts) -> str:
    found = sign(felt)
    return texts(
        {UNSAID: "report.picture.unsaid", DIFFER: "report.picture.differ"}.get(
            found, f"report.picture.felt.{_middle(felt) + 2}" if felt else ""
        )
    )


def _line(frame: Frame, drawn: BaseGeometry) -> list[Json | None]:
    """One's own line, thick on a white edge, so that it is the first thing in black and white too."""
    put = frame.drawn([drawn])
    return [
        shapes(put, filled=True, fill=MINE, fillOpacity=0.08, stroke="#FFFFFF", strokeWidth=6),
        shapes(put, stroke=MINE, strokeWidth=3.2, strokeJoin="round"),
    ]


def _marked(
    points: Sequence[Any], rows: Sequence[Json], line: BaseGeometry | None, pack: Pack, texts: Texts, layer: Json
) -> Json:
    """A map of marks with their signs and names, over one's own line where there is one."""
    drawn = [to_metres(line)] if line is not None else []
    near = [one for one in drawn if all(one.distance(point) < FAR for point in points)]
    frame = around([*points, *near])
    below, districts = base(frame, pack, texts.language)
    at = spaced([frame.at(point) for point in points], APART)
    put = [{**row, "x": x, "y": y} for row, (x, y) in zip(rows, at, strict=True)]
    named_by = beside(frame, [(row["x"], row["y"], row["name"]) for row in put], far=16)
    fill = {"field": "fill", "type": "nominal", "scale": None}
    marks: list[Json | None] = [
        {"data": {"values": put}, **layer, "encoding": {**across(frame), "fill": fill, "strokeDash": BROKEN}},
        {
            "data": {"values": put},
            "mark": {"type": "text", "baseline": "middle", "fontSize": 14, "fontWeight": "bold", "color": INK},
            "encoding": {**across(frame), "text": {"field": "sign", "type": "nominal"}},
        },
    ]
    lines = [layer for one in drawn for layer in _line(frame, one)]
    return whole(
        frame,
        [*below, *lines, *named(frame, districts, named_by), *marks, *words(frame, letters(named_by), color=INK)],
        texts.language,
    )


APART: Final = 27.0
"""Pixels between the middles of two marks."""

FAR: Final = 3_000.0
"""Metres: where a place lies farther from one's line, the map shows the places."""
