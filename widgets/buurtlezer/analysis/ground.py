"""What areas are laid on: the sectors, and how the inhabitants of a district live over its sectors.

Here: the arrays, and the spread by area. Not here: a spread by numbers per sector (``spread``), nor an area
(``coverage``, ``portion``).
"""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

TOLERANCE = 1e-6
"""By how much a sum of shares may differ from 1."""


@dataclass(frozen=True, eq=False)
class Ground:
    """What areas are laid on: n sectors that do not overlap, as arrays of length n in one order.

    ``shapes_metres`` is in EPSG:31370. ``population`` is per district (index: its code); missing is not available,
    which is not zero. ``spread_given``, when somebody gave one: index sector, share of its district's inhabitants;
    all sectors are in it and each district's shares sum to 1, or making the ground raises ``ValueError``.
    """

    sectors: NDArray[np.object_]
    shapes_metres: NDArray[np.object_]
    districts: NDArray[np.object_]
    municipalities: NDArray[np.object_]
    population: "pd.Series[int]"
    spread_given: "pd.Series[float] | None" = None

    def __post_init__(self) -> None:
        if self.spread_given is not None:
            self._check_spread(self.spread_given)

    def with_spread(self, spread: "pd.Series[float] | None") -> "Ground":
        """The same ground, its inhabitants spread as given; None: by area. Raises ``ValueError`` as said above."""
        return replace(self, spread_given=spread)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Finds the sectors near an area."""
        return shapely.STRtree(self.shapes_metres)

    @cached_property
    def km2(self) -> NDArray[np.float64]:
        """The surface of each sector."""
        return np.asarray(shapely.area(self.shapes_metres) / 1e6, dtype=np.float64)

    @cached_property
    def district_km2(self) -> NDArray[np.float64]:
        """For each sector, the surface of the whole of its district."""
        return self._per_district(self.km2)

    @cached_property
    def spread(self) -> "pd.Series[float]":
        """Index sector, in the order of ``sectors``: the share of its district's inhabitants that lives there, 0 to 1.

        By area unless a spread was given: an assumption, and the only one possible without numbers per sector.
        """
        if self.spread_given is not None:
            return self.spread_given.astype("float64").reindex(self.sectors).rename("share")
        return pd.Series(self.km2 / self.district_km2, index=self.sectors, name="share")

    @cached_property
    def table(self) -> pd.DataFrame:
        """A row per sector: code, ``district``, ``municipality``, ``km2``, and ``inhabitants`` estimated by the spread."""
        people = self.population.astype("Float64").reindex(self.districts).to_numpy(dtype=np.float64, na_value=np.nan)
        return pd.DataFrame(
            {
                "district": self.districts,
                "municipality": self.municipalities,
                "km2": self.km2,
                "inhabitants": people * self.spread.to_numpy(),
            },
            index=self.sectors,
        )

    def _per_district(self, amounts: NDArray[np.floating[Any]]) -> NDArray[np.float64]:
        """For each sector, the sum of its district."""
        _, district = np.unique(self.districts.astype(str), return_inverse=True)
        return np.asarray(np.bincount(district, weights=amounts)[district], dtype=np.float64)

    def _check_spread(self, spread: "pd.Series[float]") -> None:
        if not spread.index.is_unique or set(spread.index) != set(self.sectors):
            raise ValueError(f"a spread has each of the {len(self.sectors)} sectors once; this one has {len(spread)} rows")
        shares = spread.reindex(self.sectors).to_numpy(dtype=np.float64)
        if not (shares >= 0).all():
            raise ValueError("a share of a district's inhabitants is 0 or more; one of the spread is not")
        off = np.abs(self._per_district(shares) - 1) > TOLERANCE
        if off.any():
            raise ValueError(f"the shares of the sectors of district {self.districts[off][0]!r} do not sum to 1")
