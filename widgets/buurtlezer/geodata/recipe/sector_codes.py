"""The sector codes in force from 2025: ``sector_codes.csv``.

Here: which district and municipality a code of 2025 is part of, for tables that somebody brings. Not here: outlines of
these sectors, which are not published in our sources; the shapes we have are those of 2022 (``sectors``).
"""

from pathlib import Path

import pandas as pd

from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.sectors import Sectors

LOOK_UP = "geometry/ibsa_sector_district_2025.csv"


def table(source: Path, sectors: Sectors) -> str:
    """``sector_codes.csv``. Raises ``BadSource`` for a code given twice, or a district that the sectors do not have."""
    columns = ["secteurstatistique_code", "quartier_code", "commune_code"]
    found = files.table(source, LOOK_UP, columns, sep=";").set_axis(["code", "district", "municipality"], axis=1)
    if found.isna().any(axis=None) or found["code"].duplicated().any():
        raise BadSource(f"{LOOK_UP} has a blank, or a sector twice")
    for column in ("district", "municipality"):
        strange = sorted(set(found[column]) - set(sectors.table[column]))
        if strange:
            raise BadSource(f"{LOOK_UP} names the {column} {strange[:5]}, which the sectors of 2022 do not have")
    known = found["code"].isin(sectors.table["code"]).map({True: "true", False: "false"})
    return files.csv(pd.DataFrame(found.assign(known=known)).sort_values("code"))
