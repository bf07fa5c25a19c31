"""A check is of a service that there is, or was. Not here: which ones (``intake.service_codes``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.service_codes import offered_or_none, refuse_unknown
from buurtlezer.model import ServiceCheck
from buurtlezer.texts import Texts


def take_in(check: ServiceCheck, pack: Pack, _texts: Texts) -> tuple[ServiceCheck, list[str]]:
    """The check without a kind that nobody knows (``BadEntry`` for a service that nobody knows)."""
    refuse_unknown(check.service, pack)
    return check.model_copy(update={"now": offered_or_none(check.now, pack)}), []
