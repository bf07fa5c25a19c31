"""An opportunity lies where one can get to, and names no kind of service and no service that nobody knows.

Not here: how far a point may lie (``intake.located``), which services there are (``intake.service_codes``).
"""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_near
from buurtlezer.logbook.intake.service_codes import offered_or_none, refuse_unknown
from buurtlezer.model import Opportunity
from buurtlezer.texts import Texts


def take_in(opportunity: Opportunity, pack: Pack, texts: Texts) -> tuple[Opportunity, list[str]]:
    """The opportunity as it came (``BadEntry`` for a point too far or a service that nobody knows).

    That it lies outside of the Region is no matter here: a wood in Terhulpen is one.
    """
    sector_near(opportunity.location, pack, texts)
    refuse_unknown(opportunity.service, pack)
    return opportunity.model_copy(update={"service_kind": offered_or_none(opportunity.service_kind, pack)}), []
