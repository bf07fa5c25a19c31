"""An opportunity lies where one can get to, and names no service that nobody knows or that tells of who comes there.

Not here: how far a point may lie (``intake.located``), which services there are (``intake.service_codes``).
"""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_near
from buurtlezer.logbook.intake.service_codes import kind_of, offered_or_none, personal, refuse_unknown, service_or_none
from buurtlezer.model import Opportunity
from buurtlezer.texts import Texts


def take_in(opportunity: Opportunity, pack: Pack, texts: Texts) -> tuple[Opportunity, list[str]]:
    """The opportunity as it came (``BadEntry`` for a point too far or a service of a kind that nobody knows), and what to tell.

    That it lies outside of the Region is no matter here: a wood in Terhulpen is one. A service that tells of the health or belief
    of who comes there is taken out with its point, whatever the page sends: what it is, somebody says in their own words. One
    that the list does not have is taken out alone.
    """
    sector_near(opportunity.location, pack, texts)
    refuse_unknown(opportunity.service, pack)
    kind = offered_or_none(opportunity.service_kind, pack)
    if kind_of(opportunity.service) in personal(pack) or kind in personal(pack):
        nowhere = {"service": "", "service_kind": "", "location": None}
        return opportunity.model_copy(update=nowhere), [texts("notice.opportunity.personal")]
    service = service_or_none(opportunity.service, pack)
    return opportunity.model_copy(update={"service": service, "service_kind": kind}), []
