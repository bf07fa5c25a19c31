"""Where a drawn neighbourhood lies, in a few words: for whoever looks through what was shared and sees no map.

Not here: what it covers and how many live there (``analysis.portion``), the rest of the line (``kinds.area``).
"""

from functools import lru_cache

import shapely
from shapely.geometry import shape

from buurtlezer.analysis.projection import to_metres
from buurtlezer.geodata import Pack
from buurtlezer.model import Area, Method
from buurtlezer.texts import Texts
from buurtlezer.wording.names import place_names


def whereabouts(area: Area, pack: Pack, texts: Texts) -> str:
    """The names of its spots, or the district around its middle and its size; empty where nothing was drawn."""
    if area.method is Method.SPOTS:
        return ", ".join(spot.name for spot in area.spots)
    ground = pack.ground
    if area.method is Method.SECTORS:
        wanted = set(area.sectors)
        drawn = shapely.union_all([one for code, one in zip(ground.sectors, ground.shapes_metres, strict=True) if code in wanted])
    elif area.geometry is not None:
        drawn = to_metres(shape(area.geometry))
    else:
        return ""
    if drawn.is_empty:  # sectors of another year
        return ""
    nearest = ground.tree.nearest(shapely.point_on_surface(drawn))
    name = _names(pack, texts.language)[str(ground.districts[nearest])]
    return texts("trainer.group.around", name=name, km2=texts.number(drawn.area / 1e6, 1 if drawn.area >= 1e5 else 2))


@lru_cache(maxsize=8)
def _names(pack: Pack, language: str) -> dict[str, str]:
    return {str(code): str(name) for code, name in place_names(pack.districts, language).items()}
