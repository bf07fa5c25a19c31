"""Where a drawn neighbourhood lies, in a few words: for whoever looks through what was shared and sees no map.

Not here: what it covers and how many live there (``analysis.portion``), the rest of the line (``plain_words``).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import shapely
from shapely.geometry import shape

from buurtlezer.analysis.projection import to_metres
from buurtlezer.geodata import Pack
from buurtlezer.steps.ground import place_names
from buurtlezer.texts import Texts


def whereabouts(content: Mapping[str, Any], pack: Pack, texts: Texts) -> str:
    """The names of its spots, or the district around its middle and its size; empty where nothing was drawn."""
    if content["method"] == "spots":
        return ", ".join(str(spot["name"]) for spot in content["spots"])
    ground = pack.ground
    if content["method"] == "sectors":
        wanted = set(content["sectors"])
        drawn = shapely.union_all([one for code, one in zip(ground.sectors, ground.shapes_metres, strict=True) if code in wanted])
    elif content["method"] == "line":
        drawn = to_metres(shape(content["geometry"]))
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
