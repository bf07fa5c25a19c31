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
    "districts": 'stroke="#777" stroke-width="2.5"',
    "municipalities": 'stroke="#333" stroke-width="5" stroke-dasharray="16 10"',
    "tram": 'stroke="#aaa" stroke-width="3"',
    "metro": 'stroke="#777" stroke-width="6" stroke-dasharray="2 12"',
}


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
    paths = "".join(f'<path d="{layer["d"]}" {STROKES[layer["kind"]]}/>' for layer in ground["layers"])
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
        "stops": [[str(one["number"]), one["x"] / wide, one["y"] / high] for one in ground["stops"]],
    }
