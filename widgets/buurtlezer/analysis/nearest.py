"""How far the nearest service of a kind is, as walked: of a sector, of an area, of the Region.

Here: the means. Not here: ways along streets (``walking``), of which kinds it may be told (``service_counts``).

What lies outside the Region is in no list of ours, but for stations and stops: near the border the nearest may be nearer.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.portion import Portion
from buurtlezer.analysis.walking import Network


class BySector:
    """Metres to the nearest of some places, for each sector: the mean over the network's nodes that lie in it.

    Which nodes these are is found once, for as many kinds of places as are asked for: for all of Brussels in some 0.3 s. It takes
    25 MB as long as it is kept.
    """

    def __init__(self, network: Network, sectors_metres: Mapping[str, BaseGeometry]) -> None:
        shapes = np.array(list(sectors_metres.values()), dtype=object)
        sector, node = shapely.STRtree(shapely.points(network.nodes_metres)).query(shapes, predicate="intersects")
        without = np.setdiff1d(np.arange(len(shapes)), sector)
        inner = shapely.get_coordinates(shapely.point_on_surface(shapes[without]))
        self._nearest = network.nearest_from(np.concatenate((network.nodes_metres, inner)))
        self._of_sector = np.concatenate((sector, without))
        self._of_node = np.concatenate((node, len(network.nodes_metres) + np.arange(len(without))))
        self._sectors = pd.Index(list(sectors_metres), name="sector")

    def metres(self, places_metres: NDArray[np.float64]) -> "pd.Series[float]":
        """By sector (the index), for places of shape ``(n, 2)`` in EPSG:31370. One search, some 0.1 s.

        In a sector without a node it is that of a point within it; NaN where no street is near that one, or there is no place.
        """
        metres = self._nearest(places_metres)
        metres[np.isinf(metres)] = np.nan
        means = pd.Series(metres[self._of_node]).groupby(self._of_sector).mean()
        return pd.Series(means.to_numpy(dtype=np.float64), index=self._sectors)


def of_area(portion: Portion, by_sector: "pd.Series[float]", inhabitants: "pd.Series[int]") -> float:
    """Metres to the nearest for who lives in an area: the mean over its sectors, by the inhabitants of the part that it takes.

    Parameters
    ----------
    portion
        Of the area; a sector's inhabitants are taken to be spread evenly over it.
    by_sector
        Metres, index sector; see :class:`BySector`.
    inhabitants
        Index sector. Those of one year, the same as for the Region.

    NaN where nobody lives, or where a sector that counts has no distance.
    """
    return _mean(by_sector, portion.sectors["share_covered"] * inhabitants.reindex(portion.sectors.index).astype(float))


def of_region(by_sector: "pd.Series[float]", inhabitants: "pd.Series[int]") -> float:
    """Metres to the nearest for who lives in the Region; the rest as :func:`of_area`."""
    return _mean(by_sector, inhabitants.astype(float))


def _mean(by_sector: "pd.Series[float]", people: "pd.Series[float]") -> float:
    counted = people[people > 0]
    if counted.empty:
        return float("nan")
    return float((by_sector.reindex(counted.index).to_numpy() * counted.to_numpy()).sum() / counted.sum())
