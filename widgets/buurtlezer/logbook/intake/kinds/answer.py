"""An answer to a moment: a tapped point becomes coarse, and who answers a question for some speaks as one of them.

Not here: the grid (``intake.coarse``), which moment runs (``store``), asking for it (``intake.door``).
"""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.coarse import coarse
from buurtlezer.model import SPEAKS_AS, Answer, Moment
from buurtlezer.texts import Texts


def take_in(answer: Answer, _pack: Pack, _texts: Texts) -> tuple[Answer, list[str]]:
    """The answer with its spot on the grid."""
    return coarse(answer), []


def as_asked(answer: Answer, moment: Moment) -> Answer:
    """The answer as whom the question is for, whatever a page says; of a question for everybody it stays as it is."""
    return answer if moment.whom is None else answer.model_copy(update={"perspective": SPEAKS_AS[moment.whom]})
