"""What the room drew together, in words and as shapes for the map: bands of agreement, no-man's-land, sizes, figures.

Not here: the sums (``views.neighbourhood``, ``views.line``), the parts (``room_view``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.model import Method
from buurtlezer.steps.figures.lines import ends
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.views.neighbourhood.compute import PARTS
from buurtlezer.wording.enough import few, waiting
from buurtlezer.wording.figures.indicator import of_pack

ALL: Final = "all"
Group = Mapping[str, Any]


def group(state: NeighbourhoodState, chosen: str = ALL) -> Group | None:
    """The chosen group of the view, if it has voices enough; else None."""
    found = _view(state)
    if found is None:
        return None
    part, _, name = chosen.partition("/")
    one = found[part][name] if name else found[part]
    return one if one["enough"] else None


def groups(state: NeighbourhoodState) -> dict[str, list[str]]:
    """Part of the room → its groups that may be looked at; one that is the whole room is left out."""
    found = _view(state)
    if found is None:
        return {}
    total = found[ALL]["voices"]
    named = {part: [name for name in names if _smaller(found[part][name], total)] for part, (names, _) in PARTS.items()}
    return {part: names for part, names in named.items() if names}


def missing(state: NeighbourhoodState) -> str:
    """What a picture of the group needs, kindly."""
    texts, found = state.texts, _view(state)
    if not state.in_room:
        return texts("neighbourhood.room.elsewhere")
    if found is None:
        return texts("neighbourhood.room.wait")
    return few(texts, "neighbourhood.room.few", found["minimum"], found[ALL])


def shapes(state: NeighbourhoodState, one: Group) -> list[dict[str, Any]]:
    """The bands from the widest to the narrowest, the land between them, and one's own line over all."""
    texts = state.texts
    made = [
        _shape(f"band-{band['share']}", str(band["share"]), texts(f"neighbourhood.room.band.{band['share']}"), band["area"])
        for band in one["bands"]
    ]
    made.append(_shape("gap", "gap", texts("neighbourhood.room.gap"), one["no_mans_land"]))
    found = [shape for shape in made if shape["geometry"]["coordinates"]]
    area = state.own_area()
    mine = {"id": "mine", "role": "mine", "name": texts("neighbourhood.room.mine"), "dashed": False}
    if area is not None and area.method is Method.SECTORS:
        return [*found, {**mine, "sectors": list(area.sectors)}]
    if area is not None and area.geometry is not None:
        return [*found, {**mine, "geometry": area.geometry.model_dump(mode="json")}]
    return found


def table(state: NeighbourhoodState, one: Group) -> dict[str, Any]:
    """The same in words: how large, how many voices, who drew large and small."""
    texts = state.texts
    columns = [{"title": texts(f"neighbourhood.room.column.{name}"), "note": ""} for name in ("size", "voices")]
    rows = [_band_row(state, band, one["voices"]) for band in one["bands"]]
    between = texts("neighbourhood.room.less", n=one["bands"][0]["needed"])
    rows.append(_row(texts("neighbourhood.room.gap"), _size(state, one["no_mans_land_km2"]), between))
    return {
        "caption": texts("neighbourhood.room.caption"),
        "corner": texts("neighbourhood.room.corner"),
        "columns": columns,
        "rows": rows,
        "notes": [*filter(None, [waiting(texts, _view(state) or {})]), *_notes(state, one)],
        "file": "",
    }


def lines(state: NeighbourhoodState) -> dict[str, Any]:
    """How far the figures that are open to all change with the line; empty where there are none."""
    texts = state.texts
    found = (state.group_view("line") or {}).get("figures", {}) if _view(state) else {}
    shown = [one for one in of_pack(state.pack, texts).values() if one.open and one.name in found]
    if not shown:
        return {}
    columns = [{"title": texts(f"neighbourhood.room.column.{name}"), "note": ""} for name in ("low", "high")]
    cells = {one.name: [{"text": end, "note": ""} for end in ends(texts, one, found[one.name])] for one in shown}
    rows = [{"title": one.title, "note": str(one.year), "cells": cells[one.name]} for one in shown]
    caption, note = texts("neighbourhood.room.lines"), texts("neighbourhood.room.lines_note")
    corner = texts("neighbourhood.room.figure")
    return {"caption": caption, "corner": corner, "columns": columns, "rows": rows, "notes": [note], "file": ""}


def _view(state: NeighbourhoodState) -> dict[str, Any] | None:
    found: dict[str, Any] | None = state.group_view("neighbourhood")
    return found


def _smaller(one: Group, total: int) -> bool:
    return bool(one["enough"]) and one["voices"] < total


def _shape(name: str, band: str, words: str, area: Mapping[str, Any]) -> dict[str, Any]:
    return {"id": name, "role": "group", "band": band, "name": words, "dashed": False, "geometry": area}


def _row(title: str, *cells: str) -> dict[str, Any]:
    return {"title": title, "note": "", "cells": [{"text": text, "note": "", "role": "group"} for text in cells]}


def _band_row(state: NeighbourhoodState, band: Mapping[str, Any], voices: int) -> dict[str, Any]:
    counted = state.texts("neighbourhood.room.at_least", n=band["needed"], voices=voices)
    return _row(state.texts(f"neighbourhood.room.band.{band['share']}"), _size(state, band["km2"]), counted)


def _size(state: NeighbourhoodState, km2: float) -> str:
    return f"{state.texts.number(km2, 2)} km²" if km2 else state.texts("neighbourhood.room.nowhere")


def _notes(state: NeighbourhoodState, one: Group) -> list[str]:
    texts, sizes = state.texts, one["sizes_km2"]
    numbers = {name: texts.number(sizes[name], 2) for name in ("low", "first", "third", "high")}
    notes = [
        texts("neighbourhood.room.counted", voices=one["voices"], drawings=one["drawings"]),
        texts("neighbourhood.room.sizes", **numbers),
    ]
    if one.get("none"):
        notes.append(texts.many("neighbourhood.room.none", one["none"]))
    return [*notes, texts("neighbourhood.room.gap_note"), texts("neighbourhood.room.grid", metres=round(one["cell_metres"]))]
