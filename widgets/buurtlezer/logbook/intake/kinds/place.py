"""A place gets the sector of its point, and what the list knows of it. Not here: both (``intake.located``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import located
from buurtlezer.model import Place
from buurtlezer.texts import Texts


def take_in(place: Place, pack: Pack, texts: Texts) -> tuple[Place, list[str]]:
    """The place, located (``BadEntry`` for a point too far)."""
    return located(place, pack, texts)
