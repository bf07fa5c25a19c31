"""From what a page sent to an entry that may be kept: checked, mended where it can be, with what to tell the person.

Not here: writing it (``store``), and the sentences (``texts``).
"""

from collections.abc import Mapping
from typing import Any

from shapely.geometry import mapping

from buurtlezer.analysis.area import around, cover, mend
from buurtlezer.geodata import Pack
from buurtlezer.model import Answer, Area, Entry, Method, Photo, Place, VulnerablePlace, parse
from buurtlezer.steps.places.gazetteer import refuse_where
from buurtlezer.steps.places.located import located
from buurtlezer.steps.room.coarse import coarse
from buurtlezer.steps.walk.picture import pixels_only
from buurtlezer.texts import Texts


def take_in(content: Mapping[str, Any], pack: Pack, texts: Texts) -> tuple[Entry, list[str]]:
    """The entry to keep, and sentences about what was changed.

    Raises
    ------
    BadEntry, BadArea
        When it cannot be an entry, with a stable rule.
    """
    entry = parse(_said(content))
    match entry:
        case Answer():
            return coarse(entry), []
        case Area():
            return _take_in_area(entry, pack, texts)
        case Place():
            return located(entry, pack, texts)
        case Photo():
            return pixels_only(entry), []
        case VulnerablePlace():
            refuse_where(entry, pack)
    return entry, []


def _said(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """Whom one may ask goes with what is supposed: once somebody said it, nobody has to be asked."""
    if content.get("kind") == "meaning" and content.get("voice") != "supposed":
        return {field: value for field, value in content.items() if field != "ask_whom"}
    return content


def _take_in_area(area: Area, pack: Pack, texts: Texts) -> tuple[Entry, list[str]]:
    """Mend a line, derive the area around spots; say when it lies outside the Region."""
    notes: list[str] = []
    if area.method is Method.LINE and area.geometry is not None:
        mended = mend(area.geometry.model_dump(mode="json"))
        geometry, notes = mended.geometry, list(mended.notes)
    elif area.method is Method.SPOTS:
        geometry = around([(spot.lon, spot.lat) for spot in area.spots])
    else:
        return area, notes
    notes += cover(geometry, pack.ground).notes
    return parse({**area.content(), "geometry": mapping(geometry)}), [texts(f"notice.area.{note}") for note in notes]
