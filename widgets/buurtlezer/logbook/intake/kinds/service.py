"""A service that somebody adds gets the sector of its point; one that does not want to be found stays with its author.

Not here: finding the sector (``intake.located``), which kinds and streets there are (``intake.service_codes``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_near
from buurtlezer.logbook.intake.service_codes import offered_or_none, street_or_none
from buurtlezer.model import Findable, Service, Visibility
from buurtlezer.texts import Texts

UNLISTED: Final = (Findable.NOT_ASKED, Findable.NO)


def before(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content, private where nobody agreed that it may be found: also where it was shared before somebody said so."""
    return {**content, "visibility": Visibility.PRIVATE} if content.get("findable") in UNLISTED else content


def take_in(service: Service, pack: Pack, texts: Texts) -> tuple[Service, list[str]]:
    """The service with the sector of its point (``BadEntry`` for a point too far); a street that nobody knows is left out."""
    sector, notices = sector_near(service.location, pack, texts)
    kind, street = offered_or_none(service.service_kind, pack), street_or_none(service.street, pack)
    return service.model_copy(update={"sector": sector, "service_kind": kind, "street": street}), notices
