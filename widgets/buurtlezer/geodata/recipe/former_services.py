"""Services of 2015 of kinds that carry contact: ``former_services.csv``, to ask whether they are still there.

The source is old and far from whole: nothing is ever counted of it. Not here: what is asked (``analysis.contact_points``).
"""

from pathlib import Path

import pandas as pd

from buurtlezer.analysis.contact_points import KINDS
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import services
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.sectors import Sectors
from buurtlezer.geodata.service_vocabulary import BY_TYPE

POINTS = "services/osm_points_brussels_2015.geojson"
_TYPES = {key.split("=")[1]: kind.name for key, kind in BY_TYPE.items() if kind.name in KINDS}
"""In this file a type is told without what it is a type of."""


def table(source: Path, all_sectors: Sectors) -> str:
    """``former_services.csv``, by kind and place. Raises ``BadSource`` for a file that does not fit."""
    rows = services.geo(source, POINTS, ("name", "type"))
    rows = rows[rows["type"].isin(_TYPES)]
    if rows.empty:
        raise BadSource(f"{POINTS} has no point of a kind that carries contact")
    names = rows["name"].fillna("").map(lambda name: " ".join(str(name).split()))
    found = pd.DataFrame(
        {
            "kind": rows["type"].map(_TYPES),
            "name_nl": names,
            "name_fr": names,
            "lon": rows.geometry.x,
            "lat": rows.geometry.y,
        }
    )
    placed = services.once(services.placed(services.with_real_names(found), all_sectors))
    order = ["kind", "municipality", "lon", "lat", "name_nl"]
    told = placed.sort_values(order, ignore_index=True).assign(name_fr="")
    return files.csv(told[["kind", "name_nl", "name_fr", "municipality", "lon", "lat"]])
