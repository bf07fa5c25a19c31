"""The sectors: one topology, and the tables of sectors and municipalities.

Here: Statbel's shapes and names, IBSA's look-up from sector to district. Not here: the districts' own table
(``districts``), nor how arcs are cut (``arcs``).
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_degrees, points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata import topology
from buurtlezer.geodata.pack import Pack
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.arcs import Cutter
from buurtlezer.geodata.recipe.names import cased

SHAPES = "geometry/statbel_statistical_sectors_2022.gpkg"
LOOK_UP = "geometry/ibsa_sector_district_municipality_2024.xlsx"
LOOK_UP_COLUMNS = (
    *("SecteurStatistique_Code", "SecteurStatistique_Nom_NL", "SecteurStatistique_Nom_FR"),
    *("Quartier_Code", "Commune_Code", "Commune_Nom_NL", "Commune_Nom_FR"),
)
KEYS = ["code", "district", "municipality"]
GENERALISED_METRES = 5.0


@dataclass(frozen=True)
class Sectors:
    """All sectors by code: ``table`` has a row per shape, ``metres`` holds the generalised shapes (EPSG:31370)."""

    table: pd.DataFrame
    metres: NDArray[np.object_]


def read(source: Path) -> Sectors:
    """Sectors with names, district and municipality. Raises ``BadSource`` where the two files do not fit each other."""
    statbel = files.shapes(source, SHAPES, ["cd_sector", "tx_sector_descr_nl", "tx_sector_descr_fr", "cd_munty_refnis"])
    statbel = statbel.sort_values("cd_sector", ignore_index=True)
    look_up = files.table(source, LOOK_UP, LOOK_UP_COLUMNS)
    both = statbel.merge(
        look_up, left_on="cd_sector", right_on="SecteurStatistique_Code", how="outer", validate="1:1", indicator=True
    )
    lost = both.loc[(both["_merge"] != "both") | (both["cd_munty_refnis"] != both["Commune_Code"]), "cd_sector"]
    if len(lost):
        raise BadSource(f"{SHAPES} and {LOOK_UP} do not name the same sectors and municipalities: {lost.tolist()[:5]}")
    whole = np.asarray(both["geometry"])
    # Five names are blank at Statbel (Royal Palace, barracks ...); IBSA has them. Elsewhere Statbel's is taken, for
    # IBSA has a few in the other language. Statbel shortens two municipalities in French; there IBSA's are taken.
    nl = both["tx_sector_descr_nl"].fillna(both["SecteurStatistique_Nom_NL"])
    fr = both["tx_sector_descr_fr"].fillna(both["SecteurStatistique_Nom_FR"])
    table = pd.DataFrame(
        {
            "code": both["cd_sector"],
            "name_nl": [cased(name, "nl") for name in nl],
            "name_fr": [cased(name, "fr") for name in fr],
            "district": both["Quartier_Code"],
            "municipality": both["cd_munty_refnis"],
            "area_km2": np.round(shapely.area(whole) / 1e6, 6),
            "municipality_nl": [cased(name, "nl") for name in both["Commune_Nom_NL"]],
            "municipality_fr": [cased(name, "fr") for name in both["Commune_Nom_FR"]],
        }
    )
    return Sectors(table, generalised(whole))


def of_pack(pack: Pack) -> Sectors:
    """The sectors of a pack, for what is laid upon them; their shapes stand on its grid of degrees."""
    towns = pack.municipalities
    table = pack.sectors.reset_index()
    for language in ("nl", "fr"):
        table[f"municipality_{language}"] = table["municipality"].map(towns[f"name_{language}"])
    shapes = pack.sector_shapes_metres
    return Sectors(table, np.array([shapes[code] for code in table["code"]]))


def generalised(whole: NDArray[np.object_]) -> NDArray[np.object_]:
    """Shapes in metres with fewer points, still sharing all borders. Raises ``BadSource`` for a gap or an overlap."""
    _assert_coverage(whole, "the publisher's sectors")
    simple = shapely.coverage_simplify(whole, GENERALISED_METRES)
    _assert_coverage(simple, "the generalised sectors")
    return np.asarray(simple)


def _assert_coverage(shapes: NDArray[np.object_], what: str) -> None:
    if not (shapely.is_valid(shapes).all() and shapely.coverage_is_valid(shapes)):
        raise BadSource(f"{what} overlap, or their borders do not match")
    region = shapely.coverage_union_all(shapes)
    gaps = shapely.get_num_interior_rings(shapely.get_parts(region)).sum()
    overlap_m2 = shapely.area(shapes).sum() - shapely.area(shapely.union_all(shapes))
    if gaps or abs(overlap_m2) > 1:
        raise BadSource(f"{what} leave {gaps} gaps and {overlap_m2:.1f} m² of overlap")


def topology_text(sectors: Sectors) -> str:
    """The TopoJSON of all sectors, in degrees on the grid; checked as it will be read."""
    degrees = shapely.transform(sectors.metres, points_to_degrees)
    cutter = Cutter()
    text = cutter.topology(sectors=cutter.coverage(dict(zip(sectors.table["code"], degrees, strict=True))))
    _assert_coverage(np.array(list(topology.shapes(topology.parsed(text), "sectors").values())), "the sectors on the grid")
    return text


def drawn_metres(text: str) -> dict[str, BaseGeometry]:
    """The sectors' shapes by code as a topology draws them, EPSG:31370: the same whether or not the source has the full ones."""
    shapes = topology.shapes(topology.parsed(text), "sectors")
    return dict(zip(shapes, shapely.transform(np.array(list(shapes.values())), points_to_metres), strict=True))


def tables(sectors: Sectors) -> dict[str, str]:
    """``sectors.csv`` and ``municipalities.csv``."""
    municipalities = (
        sectors.table[["municipality", "municipality_nl", "municipality_fr"]]
        .drop_duplicates()
        .sort_values("municipality")
        .set_axis(["code", "name_nl", "name_fr"], axis=1)
    )
    return {
        "sectors.csv": files.csv(sectors.table.drop(columns=["municipality_nl", "municipality_fr"])),
        "municipalities.csv": files.csv(municipalities),
    }
