"""A gap gets the sector of its point, and no kind of service that nobody knows.

Not here: finding the sector (``intake.located``), which kinds there are (``intake.service_codes``).
"""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_near
from buurtlezer.logbook.intake.service_codes import offered_or_none
from buurtlezer.model import Gap
from buurtlezer.texts import Texts


def take_in(gap: Gap, pack: Pack, texts: Texts) -> tuple[Gap, list[str]]:
    """The gap with the sector of its point (``BadEntry`` for a point too far)."""
    sector, notices = sector_near(gap.location, pack, texts)
    return gap.model_copy(update={"sector": sector, "service_kind": offered_or_none(gap.service_kind, pack)}), notices
