"""An answer to a moment: a tapped point becomes coarse. Not here: the grid (``intake.coarse``), which moment runs (``store``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.coarse import coarse
from buurtlezer.model import Answer
from buurtlezer.texts import Texts


def take_in(answer: Answer, _pack: Pack, _texts: Texts) -> tuple[Answer, list[str]]:
    """The answer with its spot on the grid."""
    return coarse(answer), []
