"""A network in rings: in the neighbourhood, elsewhere in the city, farther off; a sign for each form. Never a person's name.

Not here: persons (they stand on no picture), what is told of each (``report.kinds``).
"""

from collections.abc import Sequence
from math import cos, pi, sin
from typing import Final

from buurtlezer.model import Organisation, PublicFunction, Strength, Tie
from buurtlezer.model.network import Domain, Where
from buurtlezer.parts.chart.marks import SCHEMA
from buurtlezer.parts.chart.theme import COLOURS, INK, LINE, MUTED, config
from buurtlezer.report.document import Picture
from buurtlezer.report.whence import BETWEEN
from buurtlezer.texts import Texts

from .frame import PAPER, Frame, Json, across
from .words import Word, beside, letters, words

FRAME: Final = Frame(0, 0, 1, 320)
MIDDLE: Final = (320.0, 164.0)
RADII: Final = (76.0, 116.0, 150.0)
STRETCH: Final = 1.95
"""How much wider than high the rings are: names lie across."""

RING_OF: Final = {Where.HERE: 0, Where.CITY: 1, Where.COUNTRY: 2, Where.ABROAD: 2, Where.ONLINE: 2, None: 1}
SIGN_OF: Final = {
    "organisation": "circle",
    "public_service": "square",
    "self_organisation": "triangle-up",
    "initiative": "triangle-down",
    "business": "diamond",
    "place": "cross",
    "medium": "triangle-right",
    "function": "triangle-left",
}
MOST: Final = 24

Standing = Organisation | PublicFunction


def rings(standing: Sequence[tuple[str, Standing]], ties: Sequence[Tie], texts: Texts) -> Picture | None:
    """Organisations and functions around us, by where they are, those of one part of life together; None without any."""
    order = {domain: number for number, domain in enumerate((*Domain, None))}
    shown = sorted(standing[:MOST], key=lambda item: (RING_OF[item[1].where], order[item[1].domain]))
    if not shown:
        return None
    at = _places([RING_OF[one.where] for _, one in shown])
    rows: list[Json] = [
        {"x": x, "y": y, "name": _called(one), "form": texts(f"actor.form.{_form(one)}")}
        for (x, y), (_, one) in zip(at, shown, strict=True)
    ]
    forms = list(dict.fromkeys((row["form"], SIGN_OF[_form(one)]) for row, (_, one) in zip(rows, shown, strict=True)))
    places = {own_id: place for (own_id, _), place in zip(shown, at, strict=True)}
    drawn = _ties(ties, places)
    light = any(row["weak"] for one in drawn for row in one["data"]["values"])
    layers = [*_rings(texts), *drawn, *_us(texts), _marks(rows, forms)]
    taken = [Word(MIDDLE[0], MIDDLE[1] + down, texts("actor.us"), middle=True) for down in (0, 18)]
    taken += [Word(one["x"], one["y"], one["t"], middle=True) for one in _ring_names(texts)]
    named = beside(FRAME, [(row["x"], row["y"], row["name"]) for row in rows], taken=taken)
    layers += words(FRAME, letters(named), color=INK)
    spec = {
        "$schema": SCHEMA,
        "width": FRAME.width,
        "height": FRAME.height,
        "background": PAPER,
        "config": config(texts.language),
        "layer": layers,
    }
    said = BETWEEN.join(texts("report.picture.network.one", name=row["name"], form=row["form"]) for row in rows)
    return Picture(
        caption=texts("report.picture.network.caption"),
        alt=texts.many("report.picture.network.alt", len(rows), named=said),
        spec=spec,
        whence=texts("report.picture.network.whence_light" if light else "report.picture.network.whence"),
    )


def _form(one: Standing) -> str:
    return str(one.form) if isinstance(one, Organisation) else "function"


def _called(one: Standing) -> str:
    return one.name if isinstance(one, Organisation) else one.function


def _places(of_ring: Sequence[int]) -> list[tuple[float, float]]:
    """A place on its ring for each, evenly spread, each ring turned a little from the one within."""
    found = []
    for number, ring in enumerate(of_ring):
        before, together = of_ring[:number].count(ring), of_ring.count(ring)
        angle = 2 * pi * before / together + 0.55 * ring - pi / 2 + 0.3
        radius = RADII[ring] - 20
        found.append((round(MIDDLE[0] + STRETCH * radius * cos(angle), 1), round(MIDDLE[1] + radius * sin(angle), 1)))
    return found


def _rings(texts: Texts) -> list[Json]:
    """Three rings, each with its name at the top of it."""
    turns = [2 * pi * step / 72 for step in range(73)]
    rows = [
        {"x": MIDDLE[0] + STRETCH * radius * cos(turn), "y": MIDDLE[1] + radius * sin(turn), "o": step, "ring": ring}
        for ring, radius in enumerate(RADII)
        for step, turn in enumerate(turns)
    ]
    line = {
        "data": {"values": rows},
        "mark": {"type": "line", "color": LINE, "strokeWidth": 1.5},
        "encoding": {**across(FRAME), "order": {"field": "o"}, "detail": {"field": "ring", "type": "nominal"}},
    }
    return [line, *words(FRAME, _ring_names(texts), color=MUTED, fontSize=12, fontStyle="italic")]


def _ring_names(texts: Texts) -> list[Json]:
    return [
        {"x": MIDDLE[0], "y": MIDDLE[1] - radius, "t": texts(f"report.picture.network.ring{ring}"), "m": 1}
        for ring, radius in enumerate(RADII)
    ]


def _ties(ties: Sequence[Tie], places: dict[str, tuple[float, float]]) -> list[Json]:
    """Lines between those that are shown, weak ones broken. A tie with a person is none here."""
    rows = []
    for tie in ties:
        start = places.get(tie.start.rpartition("/")[2]) if tie.start else MIDDLE
        end = places.get(tie.end.rpartition("/")[2])
        if start and end:
            rows.append({"x": start[0], "y": start[1], "x2": end[0], "y2": end[1], "weak": tie.strength is Strength.WEAK})
    if not rows:
        return []
    ends = {"x2": {"field": "x2"}, "y2": {"field": "y2"}}
    dash = {"condition": {"test": "datum.weak", "value": [4, 4]}, "value": [1, 0]}
    mark = {"type": "rule", "color": MUTED, "strokeWidth": 1.4, "opacity": 0.7}
    return [{"data": {"values": rows}, "mark": mark, "encoding": {**across(FRAME), **ends, "strokeDash": dash}}]


def _us(texts: Texts) -> list[Json]:
    row = {"x": MIDDLE[0], "y": MIDDLE[1]}
    point = {"type": "point", "shape": "circle", "filled": True, "size": 240, "color": COLOURS["organisation"], "opacity": 1}
    named = {**row, "y": MIDDLE[1] + 18, "t": texts("actor.us"), "m": 1}
    return [
        {"data": {"values": [row]}, "mark": point, "encoding": across(FRAME)},
        *words(FRAME, [named], color=INK, fontWeight="bold"),
    ]


def _marks(rows: Sequence[Json], forms: Sequence[tuple[str, str]]) -> Json:
    shape = {
        "field": "form",
        "type": "nominal",
        "scale": {"domain": [form for form, _ in forms], "range": [one for _, one in forms]},
        "legend": {"orient": "bottom", "title": None, "columns": 5, "symbolFillColor": COLOURS["group"], "symbolSize": 140},
    }
    mark = {
        "type": "point",
        "filled": True,
        "size": 170,
        "color": COLOURS["group"],
        "stroke": "#FFFFFF",
        "strokeWidth": 1,
        "opacity": 1,
    }
    return {"data": {"values": list(rows)}, "mark": mark, "encoding": {**across(FRAME), "shape": shape}}
