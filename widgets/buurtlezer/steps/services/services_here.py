"""Which services lie in the area that is looked at, and how far each is on foot from where.

Not here: which area, start and lists a page looks at (``looking``), what may be said of a kind (``kind_lines``), what people said
of a service (``corrections``, ``notes``).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Brought, brought_of, inside
from buurtlezer.geodata import Pack
from buurtlezer.model import ServiceList
from buurtlezer.steps.services import listed
from buurtlezer.steps.services.on_foot import Degrees, metres_from
from buurtlezer.steps.services.state import Here


@dataclass(frozen=True)
class Start:
    """From where one walks. It is the page's own and is not kept."""

    at: Degrees
    name: str = ""


def middle_of(geometry: BaseGeometry) -> Degrees:
    """The middle of an area, WGS84 degrees: its centroid, or where that lies outside of it (a bent area) a point within."""
    point = geometry.centroid
    point = point if geometry.covers(point) else geometry.representative_point()
    return float(point.x), float(point.y)


@dataclass(frozen=True, eq=False)
class ServicesHere:
    """The services of one area."""

    pack: Pack
    language: str
    area: Here
    start: Start
    lists: tuple[tuple[str, ServiceList], ...]
    """Lists that somebody brought, with their ids, oldest first."""

    _far: dict[Degrees, float] = field(default_factory=dict)

    @cached_property
    def metric(self) -> BaseGeometry:
        """The area in EPSG:31370 metres."""
        area = shapely.transform(self.area.geometry, points_to_metres)
        shapely.prepare(area)
        return area

    @cached_property
    def brought(self) -> dict[str, Brought]:
        """By kind, what the lists have of it."""
        return brought_of(one for _, one in self.lists)

    @cached_property
    def everywhere(self) -> pd.DataFrame:
        """All services that anybody listed: ``here``, whether it lies in the area; ``unplaced``, whether nobody can say so.

        Of a kind that a list has whole for the Region, ours are left out.
        """
        whole = [kind for kind, one in self.brought.items() if one.whole]
        ours = listed.of_pack(self.pack, self.language)
        found = ours[~ours["kind"].isin(whole)]
        here = inside(self.metric, _degrees(found))
        unplaced = np.zeros(len(found), dtype=bool)
        if self.lists:
            theirs = listed.of_lists(self.lists, self.pack, self.language)
            lies = theirs[["lon", "lat"]].fillna(theirs[["lon_street", "lat_street"]].set_axis(["lon", "lat"], axis=1))
            known = lies["lon"].notna().to_numpy()
            theirs_here = np.zeros(len(theirs), dtype=bool)
            theirs_here[known] = inside(self.metric, _degrees(lies[known]))
            found = pd.concat([found, theirs[listed.COLUMNS]], ignore_index=True)
            here = np.concatenate([here, theirs_here])
            unplaced = np.concatenate([unplaced, ~known])
        return found.assign(here=here, unplaced=unplaced).reset_index(drop=True)

    @cached_property
    def numbers(self) -> dict[str, int]:
        """By kind, how many there are in the area at least.

        Lists may have the same ones: it is what the longest of them has, never their sum.
        """
        of_list = self.everywhere[self.everywhere["here"]].groupby(["kind", "list"]).size()
        return {str(kind): int(number) for kind, number in of_list.groupby(level="kind").max().items()}

    @cached_property
    def walked(self) -> pd.DataFrame:
        """With ``metres`` on foot (NaN: unknown): those in the area, and elsewhere those of kinds that it has none of."""
        kinds = self.everywhere["kind"]
        wanted = self.everywhere["here"] | ~kinds.isin([*self.numbers, *self.pack.never_counted, ""])
        table = self.everywhere[wanted]
        metres = np.full(len(table), np.nan)
        placed = table["lon"].notna().to_numpy()
        metres[placed] = metres_from(self.pack, self.start.at, _degrees(table[placed]))
        return table.assign(metres=metres)

    @property
    def here(self) -> pd.DataFrame:
        """Those in the area."""
        return self.walked[self.walked["here"]]

    @property
    def unplaced(self) -> pd.DataFrame:
        """Rows of lists with neither a point nor a street: they may lie in the area, and are counted nowhere."""
        return self.everywhere[self.everywhere["unplaced"]].assign(metres=np.nan)

    @cached_property
    def nearest_known(self) -> dict[str, tuple[str, float]]:
        """By kind of which none is listed in the area, name and metres of the nearest one that is listed elsewhere."""
        elsewhere = self.walked[~self.walked["here"]].dropna(subset="metres").sort_values("metres", kind="stable")
        first = elsewhere.drop_duplicates("kind")
        return {
            str(kind): (str(name), float(metres))
            for kind, name, metres in zip(first["kind"], first["name"], first["metres"], strict=True)
        }

    def metres_to(self, points: Iterable[Degrees]) -> dict[Degrees, float]:
        """On foot from the start to points, by point; NaN where nobody knows. Of each it is found out once."""
        new = [point for point in dict.fromkeys(points) if point not in self._far]
        if new:
            self._far.update(zip(new, metres_from(self.pack, self.start.at, np.array(new, dtype=np.float64)), strict=True))
        return self._far


def _degrees(table: pd.DataFrame) -> NDArray[np.float64]:
    return table[["lon", "lat"]].to_numpy(dtype=np.float64)
