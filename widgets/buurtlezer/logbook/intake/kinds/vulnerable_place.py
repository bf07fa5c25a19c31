"""A vulnerable place whose text tells where it is, is refused. Not here: what tells where (``intake.gazetteer``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.gazetteer import refuse_where
from buurtlezer.model import VulnerablePlace
from buurtlezer.texts import Texts


def take_in(place: VulnerablePlace, pack: Pack, _texts: Texts) -> tuple[VulnerablePlace, list[str]]:
    """The place as it came (``BadEntry`` for a text that tells where)."""
    refuse_where(place, pack)
    return place, []
