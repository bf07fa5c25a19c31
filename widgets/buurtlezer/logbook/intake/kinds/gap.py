"""A gap gets the sector of its point. Not here: finding it (``intake.located``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_near
from buurtlezer.model import Gap
from buurtlezer.texts import Texts


def take_in(gap: Gap, pack: Pack, texts: Texts) -> tuple[Gap, list[str]]:
    """The gap with the sector of its point (``BadEntry`` for a point too far)."""
    sector, notices = sector_near(gap.location, pack, texts)
    return gap.model_copy(update={"sector": sector}), notices
