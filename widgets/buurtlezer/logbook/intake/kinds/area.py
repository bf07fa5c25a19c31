"""A drawing: a line is mended, the area around spots derived, a spot of the list has the list's name and point.

Not here: mending and measuring (``analysis``), where a place lies (``intake.located``).
"""

from shapely.geometry import mapping

from buurtlezer.analysis.area import around, cover, mend
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.listed import listed
from buurtlezer.model import Area, Entry, Method, Spot, parse
from buurtlezer.texts import Texts


def take_in(area: Area, pack: Pack, texts: Texts) -> tuple[Entry, list[str]]:
    """The area as it may be kept, and what was mended or lies outside the Region (``BadArea`` for a line that is no area)."""
    notes: list[str] = []
    content = area.content()
    if area.method is Method.LINE and area.geometry is not None:
        mended = mend(area.geometry.model_dump(mode="json"))
        geometry, notes = mended.geometry, list(mended.notes)
    elif area.method is Method.SPOTS:
        spots = [_of_list(spot, pack, texts.language) for spot in area.spots]
        content["spots"] = [spot.model_dump(mode="json") for spot in spots]
        geometry = around([(spot.lon, spot.lat) for spot in spots])
    elif area.method is Method.SECTORS:
        # A code that nobody knows is somebody's words.
        return parse({**content, "sectors": [code for code in area.sectors if code in pack.sector_shapes]}), notes
    else:
        return area, notes
    notes += cover(geometry, pack.ground).notes
    return parse({**content, "geometry": mapping(geometry)}), [texts(f"notice.area.{note}") for note in notes]


def _of_list(spot: Spot, pack: Pack, language: str) -> Spot:
    """The spot as the list has it; another one has no id and no kind: its name counts as somebody's words."""
    found = listed(spot.id, spot.name, pack, language, streets=True)
    if found is None:
        return spot.model_copy(update={"id": "", "kind": ""})
    # Its name stays as it was given, in one of the list's languages: an act that is sent again from another page is the same act.
    return spot.model_copy(update={"kind": found.kind, "lon": found.lon, "lat": found.lat})
