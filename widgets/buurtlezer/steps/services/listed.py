"""All services that the data pack has, and those of lists that somebody brought, as tables of one shape.

Columns: ``ref``, ``kind`` (of the vocabulary, or empty), ``name``, ``word`` (what stands beside it), ``lon``, ``lat`` (WGS84
degrees; NaN without a point), ``list`` (-1: the pack's). Not here: which of them lie in an area (``services_here``).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import numpy as np
import pandas as pd

from buurtlezer.geodata import Pack
from buurtlezer.geodata.service_vocabulary import STATION, STOP
from buurtlezer.model import ServiceList
from buurtlezer.wording.names import place_names

COLUMNS: Final = ["ref", "kind", "name", "word", "lon", "lat", "list"]
PACK: Final = -1


@lru_cache(maxsize=6)
def of_pack(pack: Pack, language: str) -> pd.DataFrame:
    """The services of the pack in and around the Region. What is never counted is found by its name, so it has one."""
    tables = [pack.services, *(pack.service_points(kind) for kind in (STATION, STOP))]
    found = pd.concat([table[["id", "kind", "name_nl", "name_fr", "lon", "lat"]] for table in tables], ignore_index=True)
    names = place_names(found, language).fillna("")
    found = found.rename(columns={"id": "ref"}).assign(name=names, word="", list=PACK)
    return found[~(found["kind"].isin(pack.never_counted) & (names == ""))][COLUMNS].reset_index(drop=True)


def of_lists(lists: Iterable[tuple[str, ServiceList]], pack: Pack, language: str) -> pd.DataFrame:
    """The rows of lists, each given with its id. A row without a point has its street as its word, if it has one.

    The point of such a street is in ``lon_street`` and ``lat_street``: it says in which area it lies, and is no place to walk to.
    """
    rows = [
        (
            f"list/{entry_id}/{number}",
            row.service_kind,
            row.name,
            "" if row.service_kind else row.category,
            row.location.lon if row.location is not None else np.nan,
            row.location.lat if row.location is not None else np.nan,
            at,
            row.street if row.location is None else "",
        )
        for at, (entry_id, one) in enumerate(lists)
        for number, row in enumerate(one.rows)
    ]
    found = pd.DataFrame(rows, columns=[*COLUMNS, "street"])
    streets = pack.streets.assign(name=place_names(pack.streets, language)).set_index("id")
    known = streets.reindex(found["street"])
    name = known["name"].fillna("").to_numpy()
    word = [" · ".join(filter(None, both)) for both in zip(found["word"], name, strict=True)]
    places = {"lon_street": known["lon"].to_numpy(), "lat_street": known["lat"].to_numpy()}
    return found.drop(columns="street").assign(word=word, **places)


def street_name(ref: str, pack: Pack, language: str) -> str:
    """What a street of the pack is called; empty for one that is not there."""
    found = pack.streets[pack.streets["id"] == ref]
    return str(place_names(found, language).iloc[0]) if len(found) else ""
