"""GeoJSON and the files of uMap as cells: a row for each feature, with the point that stands for it.

Only what is asked for is read; nothing in a file is followed or run. Not here: which of its properties is what (``columns``),
degrees or metres (``coordinates``).
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import numpy as np
import shapely
from shapely.errors import ShapelyError

from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.found import Note
from buurtlezer.geodata.imports.services.bounds import MOST_SERVICES, too_many
from buurtlezer.geodata.imports.services.found import Grid
from buurtlezer.geodata.imports.sheet import MOST_COLUMNS, Cell, clean

MOST_BYTES: Final = 20_000_000
MOST_OPENED: Final = 800_000
"""Lists and objects in a file: they make it large in memory, up to 270 bytes for each."""

LAYER: Final = "layer"
"""Title of the column that says in which layer of a map something stands."""

_HEAD = 1_024
_LONGEST_CELL = 1_000
# What shapely raises on what is no geometry.
_NO_SHAPE = (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError)


def is_json(path: Path) -> bool:
    """Whether a file begins as JSON does."""
    with path.open("rb") as file:
        return file.read(_HEAD).lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def read(path: Path) -> Grid:
    """The features of a file.

    Raises
    ------
    errors.BadTable
        ``too_big``, ``torn``, ``not_a_list`` (JSON of another kind), ``no_rows`` (nothing is drawn in it), ``too_many_rows``.
    """
    layers = _layers(_parsed(path))
    features = [(name, one) for name, listed in layers for one in listed]
    if not features:
        raise BadTable("no_rows", "no layer of the file has a feature")
    if len(features) > MOST_SERVICES:
        raise too_many(len(features))
    named = len(layers) > 1 or any(name for name, _ in layers)
    titles = _titles(one for _, one in features)
    rows: list[list[Cell]] = []
    for name, one in features:
        given = one.get("properties")
        properties = given if isinstance(given, dict) else {}
        rows.append([*(_cell(properties.get(title)) for title in titles), *([clean(name)] if named else [])])
    drawn = np.array([_point(one.get("geometry")) for _, one in features], dtype=np.float64).reshape(-1, 2)
    empty = sum(not listed for _, listed in layers)
    notes = (Note("empty_layers", {"n": empty}),) if empty else ()
    return Grid((*map(clean, titles), *([LAYER] if named else [])), rows, drawn, notes)


def _parsed(path: Path) -> dict[str, Any]:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise BadTable("too_big", f"the file has {size} bytes; at most {MOST_BYTES} are read")
    data = path.read_bytes()
    if data.count(b"[") + data.count(b"{") > MOST_OPENED:
        raise BadTable("too_big", f"the file has more than {MOST_OPENED} lists and objects")
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        # From None: what the reader says quotes the file.
        raise BadTable("torn", f"the file is no whole JSON ({type(error).__name__})") from None
    if not isinstance(found, dict):
        raise BadTable("not_a_list", "the file is JSON, and neither GeoJSON nor a map of uMap")
    return found


def _layers(found: dict[str, Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """Name and features of each layer; one without a name for a plain GeoJSON."""
    kind = found.get("type")
    if kind == "umap" and isinstance(found.get("layers"), list):
        return [(_layer_name(one), _features(one)) for one in found["layers"] if isinstance(one, dict)]
    if kind == "FeatureCollection":
        return [("", _features(found))]
    if kind == "Feature":
        return [("", [found])]
    raise BadTable("not_a_list", "the file is JSON, and neither GeoJSON nor a map of uMap")


def _features(layer: dict[str, Any]) -> list[dict[str, Any]]:
    listed = layer.get("features")
    return [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []


def _layer_name(layer: dict[str, Any]) -> str:
    options = layer.get("_umap_options") or layer.get("_storage") or {}
    return str(options.get("name") or "")[:_LONGEST_CELL] if isinstance(options, dict) else ""


def _titles(features: Iterable[dict[str, Any]]) -> list[str]:
    """Names of properties that hold a text or a number somewhere, in the order in which they first come."""
    found: dict[str, None] = {}
    for one in features:
        properties = one.get("properties")
        for title, value in properties.items() if isinstance(properties, dict) else ():
            if title not in found and _cell(value) != "":
                found[title] = None
                if len(found) > MOST_COLUMNS:
                    raise BadTable("too_many_columns", f"features have more than {MOST_COLUMNS} properties")
    return list(found)


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return value[:_LONGEST_CELL].strip()
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return float(value) if abs(value) < 1e15 else ""


def _point(geometry: Any) -> tuple[float, float]:
    """The point of a geometry; of a line or an area one that lies on it. NaN where nothing is drawn."""
    if not isinstance(geometry, dict):
        return np.nan, np.nan
    try:
        if geometry.get("type") == "Point":
            x, y = geometry["coordinates"][:2]
            return float(x), float(y)
        found = shapely.geometry.shape(geometry).representative_point()
        return (float(found.x), float(found.y)) if not found.is_empty else (np.nan, np.nan)
    except _NO_SHAPE:
        return np.nan, np.nan
