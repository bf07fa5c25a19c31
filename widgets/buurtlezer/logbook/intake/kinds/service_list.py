"""A list keeps the kinds and streets that there are; its own categories stay as it calls them.

Not here: which there are (``intake.service_codes``), reading a file (``geodata.imports``), what may be counted (``analysis``).
"""

from collections.abc import Iterable

import numpy as np

from buurtlezer.analysis.service_counts import inside
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.service_codes import kind_or_none, kinds_of, street_or_none
from buurtlezer.model import Listed, ServiceList
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import kind_of_service


def take_in(given: ServiceList, pack: Pack, texts: Texts) -> tuple[ServiceList, list[str]]:
    """The list without kinds and streets that nobody knows: where there is none, a row has its category and its name.

    Nor is it whole for a kind of which no row lies in the Region: that would be a zero for everybody.
    """
    rows = tuple(_known(row, pack) for row in given.rows)
    said = kinds_of(given.complete_for, pack)
    whole = said & _in_region(rows, said, pack)
    names = sorted(kind_of_service(texts, kind) or kind for kind in said - whole)
    notices = [texts("services.brought.none_in_region", kinds=", ".join(names))] if names else []
    return given.model_copy(update={"rows": rows, "complete_for": whole}), notices


def _in_region(rows: Iterable[Listed], kinds: frozenset[str], pack: Pack) -> frozenset[str]:
    """Those of the kinds of which some row lies in the Region: at its point, or in a street of ours."""
    its = [row for row in rows if row.service_kind in kinds]
    placed = [(row.service_kind, row.location) for row in its if row.location is not None]
    lies = inside(pack.region_metres, np.array([(at.lon, at.lat) for _, at in placed], dtype=np.float64))
    at_points = {kind for (kind, _), within in zip(placed, lies, strict=True) if within}
    return frozenset(at_points) | {row.service_kind for row in its if row.location is None and row.street}


def _known(row: Listed, pack: Pack) -> Listed:
    kind, street = kind_or_none(row.service_kind, pack), street_or_none(row.street, pack)
    if (kind, street) == (row.service_kind, row.street):
        return row
    return row.model_copy(update={"service_kind": kind, "street": street})
