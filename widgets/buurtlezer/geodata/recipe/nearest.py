"""How far the nearest of each kind that counts is, by sector: ``nearest.csv``.

Not here: the ways (``analysis.walking``), the mean of a sector (``analysis.nearest``), which kinds count
(``geodata.service_vocabulary``).
"""

from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.nearest import BySector
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.analysis.walking import Network
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.service_vocabulary import ALL

KINDS = tuple(kind.name for kind in ALL if kind.counting is Counting.COUNT)


def table(network: Network, sectors_metres: Mapping[str, BaseGeometry], points: Callable[[str], pd.DataFrame]) -> str:
    """``nearest.csv``: a row for each sector and kind. ``points`` gives what there is of a kind, in degrees."""
    by_sector = BySector(network, sectors_metres)
    means = pd.DataFrame(
        {kind: by_sector.metres(points_to_metres(points(kind)[["lon", "lat"]].to_numpy(dtype=np.float64))) for kind in KINDS}
    )
    rows = means.rename_axis("sector").reset_index().melt("sector", var_name="kind", value_name="metres")
    rows = rows.assign(metres=rows["metres"].round().astype("Int64"))
    return files.csv(rows.sort_values(["sector", "kind"], ignore_index=True))
