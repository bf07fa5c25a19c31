"""The sheet of a walk: a map with its stops, and boxes for what one sees, thinks, asks, and gets an appetite for.

An A4 that prints in black and white; people's text reaches it as data. Not here: how it looks (``room/paper/walk.typ``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.logbook.room.typesetting import pdf
from buurtlezer.model import Walk
from buurtlezer.texts import Texts

Ground = Mapping[str, Any]

STROKES = {
    "green": 'fill="#e6e6e6" stroke="none"',
    "water": 'fill="#d2d2d2" stroke="none"',
    "waterways": 'stroke="#d2d2d2" stroke-width="4"',
    "rail": 'stroke="#999" stroke-width="2" stroke-dasharray="8 3"',
    "streets": 'stroke="#cfcfcf" stroke-width="2.5"',
    "main": 'stroke="#bdbdbd" stroke-width="5"',
    "districts": 'stroke="#bbb" stroke-width="2"',
    "municipalities": 'stroke="#aaa" stroke-width="3.5" stroke-dasharray="16 10"',
    "tram": 'stroke="#c4c4c4" stroke-width="3"',
    "metro": 'stroke="#b5b5b5" stroke-width="4"',
    "way": 'stroke="#111" stroke-width="6" stroke-dasharray="2 13"',
    "scale": 'stroke="#111" stroke-width="3"',
}
"""Borders and lines to ride are lighter than the way from stop to stop, so that nobody takes them for it."""


def walk_sheet(plan: Walk, ground: Ground, texts: Texts) -> bytes:
    """The PDF: a first page with plan and map, then a page of boxes for each two stops."""
    data = {
        "language": texts.language,
        "words": texts.group("sheet."),
        "title": plan.name or texts("sheet.walk.title"),
        "minutes": texts("sheet.walk.minutes", minutes=plan.minutes),
        "meet_at": plan.meet_at,
        "call": plan.call,
        "stops": [stop.name for stop in plan.stops],
        "map": _map(ground) if ground else None,
    }
    return pdf("walk", data)


def _map(ground: Ground) -> dict[str, Any]:
    wide, high = ground["size"]
    way = {"kind": "way", "d": "M" + "L".join(f"{stop['x']} {stop['y']}" for stop in ground["stops"])}
    scale = {"kind": "scale", "d": f"M24 {high - 36}v12h{ground['scale']['long']}v-12"}
    paths = "".join(f'<path d="{one["d"]}" {STROKES[one["kind"]]}/>' for one in (*ground["layers"], way, scale))
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" fill="none" stroke-linejoin="round" '
        f'stroke-linecap="round">{paths}</svg>'
    )
    return {
        "svg": svg,
        "height": high / wide,
        "names": [
            [one["name"], one["x"] / wide, one["y"] / high, one.get("angle", 0), one["kind"] == "street"]
            for one in ground["names"]
        ],
        "source": ground["source"],
        "scale": [f"{ground['scale']['metres']} m", (24 + ground["scale"]["long"] / 2) / wide, (high - 42) / high],
        "stops": [[str(one["number"]), one["x"] / wide, one["y"] / high] for one in ground["stops"]],
    }
