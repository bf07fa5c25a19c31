"""A list keeps the kinds and streets that there are; its own categories stay as it calls them.

Not here: which there are (``intake.service_codes``), reading a file (``geodata.imports``).
"""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.service_codes import kind_or_none, kinds_of, street_or_none
from buurtlezer.model import Listed, ServiceList
from buurtlezer.texts import Texts


def take_in(given: ServiceList, pack: Pack, _texts: Texts) -> tuple[ServiceList, list[str]]:
    """The list without kinds and streets that nobody knows: where there is none, a row has its category and its name."""
    rows = tuple(_known(row, pack) for row in given.rows)
    return given.model_copy(update={"rows": rows, "complete_for": kinds_of(given.complete_for, pack)}), []


def _known(row: Listed, pack: Pack) -> Listed:
    kind, street = kind_or_none(row.service_kind, pack), street_or_none(row.street, pack)
    if (kind, street) == (row.service_kind, row.street):
        return row
    return row.model_copy(update={"service_kind": kind, "street": street})
