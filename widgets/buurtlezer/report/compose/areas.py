"""The areas that a report looks at: one's own and those beside it. Not here: figures about them (``figures``)."""

from shapely.geometry.base import BaseGeometry

from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.model import Area, Comparison, Method, Unit, Voice
from buurtlezer.model import Territory as Named
from buurtlezer.wording.territory import Territory, territory

from .laying import Laying

OWN = Named(unit=Unit.OWN)
BESIDE = (Named(unit=Unit.REGION),)
"""What stands beside one's own area where nobody chose."""


def own(laid: Laying) -> Area | None:
    """The own neighbourhood: in one's own voice, through nobody else's eyes; the first that was made."""
    mine = [one for _, one in _areas(laid) if one.method is not Method.NONE]
    return mine[0] if mine else None


def _areas(laid: Laying) -> list[tuple[str, Area]]:
    made = {own_id: number for number, own_id in enumerate(laid.material.entries)}
    found = [(own_id, one) for own_id, one in laid.of(Area) if one.voice is Voice.OWN and not one.through_eyes_of]
    return sorted(found, key=lambda item: made[item[0]])


def territory_of(laid: Laying, wanted: Named = OWN, role: str = "mine") -> Territory | None:
    """The area of a name as the figures have it. None where it is not in the report."""
    if wanted not in laid.areas:
        laid.areas[wanted] = _territory(laid, wanted, role)
    return laid.areas[wanted]


def _territory(laid: Laying, wanted: Named, role: str) -> Territory | None:
    unit, texts, pack = wanted.unit, laid.texts, laid.pack
    if unit is Unit.GROUP:
        return None  # a room's area is in the room's report
    if unit in (Unit.OWN, Unit.SECTORS):
        area = own(laid) if unit is Unit.OWN else _tapped(laid)
        if area is None:
            return None
        if area.method is Method.SECTORS:
            codes = tuple(sorted(code for code in area.sectors if code in pack.sector_shapes))
            return territory(str(unit), "", role, texts, pack, pack.ground, sectors=codes) if codes else None
        drawn = geometry_of(area, pack)
        return territory(str(unit), "", role, texts, pack, pack.ground, drawn=drawn) if drawn is not None else None
    return territory(str(unit), wanted.code, role, texts, pack, pack.ground)


def _tapped(laid: Laying) -> Area | None:
    found = [one for _, one in _areas(laid) if one.method is Method.SECTORS]
    return found[-1] if found else None


def looked_at(laid: Laying) -> list[Territory]:
    """The area looked at and those beside it, as far as they are in the report."""
    chosen = [one for _, one in laid.of(Comparison)]
    area, against = (chosen[-1].area, chosen[-1].against) if chosen else (OWN, BESIDE)
    mine = territory_of(laid, area) or territory_of(laid)
    beside = [territory_of(laid, one, "reference") for one in against if one != area and one.unit is not Unit.OWN]
    return [mine, *(one for one in beside if one is not None)] if mine else []


def shape_of(area: Territory, laid: Laying) -> BaseGeometry:
    """The shape of one's own area in WGS84 degrees: as drawn, or its sectors."""
    return area.drawn if area.drawn is not None else laid.pack.union(area.sectors)
