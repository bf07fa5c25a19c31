"""The districts (wijken) of the monitoring: names, kind, inhabitants, and a point inside.

Not here: their shapes, which are unions of sectors, nor other figures about them.
"""

from pathlib import Path

import numpy as np
import pandas as pd
import shapely

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.names import spaced
from buurtlezer.geodata.recipe.sectors import Sectors

FIGURES = "figures/district_indicators_merged.csv"
POPULATION_YEAR = 2025


def kind(code: str) -> str:
    """What IBSA's number says a district is: residential, cemetery, industry (with railway land) or green."""
    number = int(code)
    for first, last, name in (
        (1, 118, "residential"),
        (700, 702, "cemetery"),
        (800, 805, "industry"),
        (900, 917, "green"),
    ):
        if first <= number <= last:
            return name
    raise BadSource(f"no kind is known for district {code}; there are 1-118, 700-702, 800-805 and 900-917")


def table(source: Path, sectors: Sectors) -> str:
    """``districts.csv``. Raises ``BadSource`` when the figures are not about the districts of the sectors."""
    population = f"population_{POPULATION_YEAR}"
    figures = files.table(source, FIGURES, ["wijk", "nom_nl", "nom_fr", population])
    codes = sectors.table["district"]
    if set(figures["wijk"]) != set(codes) or figures["wijk"].duplicated().any():
        raise BadSource(f"{FIGURES} and the sectors do not name the same districts")
    figures = figures.sort_values("wijk", key=lambda column: column.astype(int), ignore_index=True)
    points = np.array([_point(sectors.metres[(codes == code).to_numpy()]) for code in figures["wijk"]], dtype=np.float64)
    degrees = np.round(points_to_degrees(points), 6)
    people = figures[population].astype("Float64").astype("Int64")
    return files.csv(
        pd.DataFrame(
            {
                "code": figures["wijk"],
                "name_nl": figures["nom_nl"].map(spaced),
                "name_fr": figures["nom_fr"].map(spaced),
                "kind": figures["wijk"].map(kind),
                "population": people,
                "population_year": pd.Series(POPULATION_YEAR, index=people.index, dtype="Int64").where(people.notna()),
                "lon": degrees[:, 0],
                "lat": degrees[:, 1],
            }
        )
    )


def _point(shapes: "np.ndarray[tuple[int], np.dtype[np.object_]]") -> tuple[float, float]:
    """The centre of a district where that lies inside it, else a point that does."""
    whole = shapely.coverage_union_all(shapes)
    point = whole.centroid if whole.contains(whole.centroid) else whole.point_on_surface()
    return point.x, point.y
