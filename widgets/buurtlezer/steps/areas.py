"""Which areas: the comparison part, and the map to tap sectors on when these are asked for.

Not here: the areas themselves (``territory``).
"""

from typing import Any

from ipywidgets import VBox

from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.model import Area, Unit
from buurtlezer.parts.comparison import Comparison
from buurtlezer.parts.map import Map
from buurtlezer.steps.looking import COMPARISON, DEFAULT, SECTORS, LookingState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import OWN
from buurtlezer.wording.names import place_names

SUGGESTED = 3
"""As many districts of one's own area as are offered without searching."""


def comparison(page: Page, state: LookingState, *, beside: bool = True) -> VBox:
    """Choose and compare, or only choose; the map of sectors comes when sectors are chosen."""
    begin = DEFAULT.model_dump(mode="json", include={"area", "against"})
    part = Comparison(name="areas", places=_places(state), default=begin, beside=beside)
    page.tied(part, "comparison", COMPARISON, {"kind": "comparison"})
    box = VBox([part])
    made: list[Map] = []

    def draw() -> None:
        page.show(part, units=_units(state), suggested=_suggested(state))
        if state.comparison.area.unit is Unit.SECTORS and not made:
            tapping = Map(geography=page.geography, tools=["sectors"], none_allowed=False, name="sectors")
            made.append(page.tied(tapping, "map", SECTORS, {"kind": "area", "voice": "own"}))
        box.children = (part, *made) if state.comparison.area.unit is Unit.SECTORS else (part,)

    page.drawn(draw)
    return box


def _places(state: LookingState) -> dict[str, list[dict[str, str]]]:
    """Every district and municipality, with the name in the other language to be searched too."""
    found = {}
    for unit, table in (("district", state.pack.districts), ("municipality", state.pack.municipalities)):
        names = place_names(table, state.texts.language)
        both = table["name_nl"] + " " + table["name_fr"]
        rows = sorted(zip(names, both, table.index, strict=True))
        found[unit] = [{"code": str(code), "name": str(name), "also": str(also)} for name, also, code in rows]
    return found


def _units(state: LookingState) -> list[dict[str, Any]]:
    texts = state.texts
    own, sectors = state.in_slot(OWN, Area), state.in_slot(SECTORS, Area)
    drawn = own is not None and geometry_of(own, state.pack) is not None
    tapped = sectors is not None and bool(sectors.sectors)
    chosen = state.comparison.area.unit is Unit.SECTORS  # then the map to tap on stands there
    to_tap = texts("figures.unit_note.sectors_tap" if chosen else "figures.unit_note.sectors")
    notes = {
        "own": "" if drawn else texts("figures.unit_note.own"),
        "group": _of_group(state),
        "sectors": "" if tapped else to_tap,
    }
    return [
        {
            "unit": unit,
            "title": texts(f"figures.unit_name.{unit}"),
            "note": notes.get(unit, ""),
            "available": {"own": drawn, "group": state.half is not None}.get(unit, True),
            "href": "01_neighbourhood.ipynb#neighbourhood-draw" if unit == "own" and not drawn else "",
        }
        for unit in ("own", "group", "district", "municipality", "sectors")
    ]


def _of_group(state: LookingState) -> str:
    """What the group's area is, or what it needs."""
    if state.half is not None:
        return state.texts("figures.unit_note.group_half")
    return state.texts("figures.unit_note.group_few" if state.session.room else "figures.unit_note.group")


def _suggested(state: LookingState) -> list[dict[str, str]]:
    """The Region, and the municipalities and districts that the own area lies in, the largest part first."""
    texts = state.texts
    found = [{"unit": "region", "code": "", "name": texts("figures.unit_name.region"), "note": ""}]
    mine = state.mine
    if mine is None:
        return found
    sectors = state.pack.sectors
    people = mine.portion.sectors["share_covered"] * state.ground.table["inhabitants"].reindex(mine.portion.sectors.index)
    for unit, table in (("municipality", state.pack.municipalities), ("district", state.pack.districts)):
        names = place_names(table, texts.language)
        most = people.groupby(sectors[unit].reindex(people.index)).sum().nlargest(SUGGESTED)
        codes = [
            str(code) for code in most.index if most[code] > 0.02 * people.sum() and (unit, str(code)) != (mine.unit, mine.code)
        ]
        note = texts(f"figures.kind_name.{unit}")
        found += [{"unit": unit, "code": code, "name": str(names[code]), "note": note} for code in codes]
    return found
