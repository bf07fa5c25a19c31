"""The ground as a browser gets it: streets, water, green and rail in one file beside the scripts, asked for once a map is drawn.

It is made of the data pack that this package brings, under the licence of those files (ODbL-1.0), as ``streets`` is. Only the
standard library. Not here: how it is drawn (``parts/map``), nor the ground for Python (``geodata.base_map``).
"""

import csv
import json
from collections.abc import Iterator
from functools import cache
from itertools import chain
from typing import Any

from . import streets

VERSION = 1
LINES, WATER, GREEN, RAIL = "street_lines.topojson", "water.topojson", "green.topojson", "rail.topojson"
FILES = (LINES, WATER, GREEN, RAIL)
CORNER = (20_000, 75_000)
"""Steps of the pack's grid from its own corner to one nearer to Brussels: numbers of fewer digits."""


class BadGround(Exception):
    """Files of the pack that do not belong together; says which. For developers."""


@cache
def sent() -> str:
    """The text: JSON with ``version``, ``attribution``, ``scale``, ``translate``, ``arcs`` and the five layers.

    An arc is flat: x and y of its first point, then the steps to each next one, in units of ``scale`` degrees from
    ``translate``. ``streets``, ``waterways`` and ``rail`` have lists of lines, ``water`` and ``green`` lists of polygons, all as
    numbers of arcs (``~n``: arc n backwards, as in TopoJSON). ``nl``, and ``fr`` where it is another one; ``m`` of a street:
    its length; ``kind``, ``at`` and ``m2`` of green, as in the pack. A street stands at the number of its row in ``streets.csv``.
    """
    arcs: list[list[int]] = []
    transform: dict[str, Any] = {}
    layers: dict[str, list[dict[str, Any]]] = {}
    for file in FILES:
        content = json.loads((streets.folder() / file).read_text("utf-8"))
        transform = transform or content["transform"]
        if content["transform"] != transform:
            raise BadGround(f"{file} lies on another grid than {FILES[0]}; rebuild the data pack")
        for name, collection in content["objects"].items():
            layers[name] = [_shape(one, len(arcs)) for one in collection["geometries"]]
        arcs += [_flat(arc) for arc in content["arcs"]]
    layers["streets"] = list(_named(layers["streets"]))
    scale, corner = transform["scale"], transform["translate"]
    corner = [round(at + step * far, 6) for at, step, far in zip(corner, scale, CORNER, strict=True)]
    whose = streets.HEAD.splitlines()[0].removeprefix("# ")
    head = {"version": VERSION, "attribution": whose, "scale": scale, "translate": corner}
    found = {**head, "arcs": arcs, **layers}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def _flat(arc: list[list[int]]) -> list[int]:
    first = [at - far for at, far in zip(arc[0], CORNER, strict=True)]
    return [*first, *chain.from_iterable(arc[1:])]


def _shape(geometry: dict[str, Any], before: int) -> dict[str, Any]:
    """What is told of it, and its arcs: a list of lines or of polygons."""
    arcs = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return _told(geometry.get("properties", {})) | {"arcs": _moved(arcs, before)}


def _told(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key != "fr" or value != properties.get("nl")}


def _moved(arcs: list[Any], before: int) -> list[Any]:
    """The same arcs where ``before`` others stand in front of them."""
    return [_moved(one, before) if isinstance(one, list) else one + before if one >= 0 else one - before for one in arcs]


def _named(lines: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    with (streets.folder() / streets.TABLE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if len(rows) != len(lines):
        raise BadGround(f"{LINES} has {len(lines)} lines for {len(rows)} streets; rebuild the data pack")
    for row, line in zip(rows, lines, strict=True):
        yield _told({"nl": row["name_nl"], "fr": row["name_fr"]}) | {"m": int(row["length_m"])} | line
