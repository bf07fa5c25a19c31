"""An answer to a moment: a tapped point becomes coarse, and who answers a question for some speaks as one of them.

Who said in their own logbook that they are one of the others may only pass. Not here: the grid (``intake.coarse``), which moment
runs (``store``), asking for it (``intake.door``).
"""

from collections.abc import Iterable

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.coarse import coarse
from buurtlezer.model import SPEAKS_AS, Answer, Entry, Moment, Voice
from buurtlezer.texts import Texts

SAYS_WHO = frozenset({"map_place", "occasion"})
"""Kinds in which somebody says, in their own voice, through whose eyes they look."""


def take_in(answer: Answer, _pack: Pack, _texts: Texts) -> tuple[Answer, list[str]]:
    """The answer with its spot on the grid."""
    return coarse(answer), []


def as_asked(answer: Answer, moment: Moment, own: Iterable[Entry]) -> Answer:
    """The answer as whom the question is for, whatever a page says; of a question for everybody it stays as it is.

    Parameters
    ----------
    own
        What else is in the logbook, of the kinds ``SAYS_WHO``; nothing of a logbook that holds many people's sheets.

    Raises
    ------
    errors.BadEntry
        All of it says that they are one of the others (rule ``for_residents`` or ``for_workers``), and they do not pass.
    """
    if moment.whom is None:
        return answer
    asked = SPEAKS_AS[moment.whom]
    said = {one.perspective for one in own if one.voice is Voice.OWN} & set(SPEAKS_AS.values())
    if said and asked not in said and not answer.passed:
        raise BadEntry("moment", f"for_{moment.whom}", "str")
    return answer.model_copy(update={"perspective": asked})
