"""A function that one person holds is shared only while the consent for the room holds: a day that the entry cannot know.

Not here: that there is one at all (``model.public_function``), what the room reads after it ended (``store.shared``).
"""

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import PublicFunction, Visibility
from buurtlezer.store import today
from buurtlezer.texts import Texts


def take_in(function: PublicFunction, _pack: Pack, _texts: Texts) -> tuple[PublicFunction, list[str]]:
    """The function as it came (``BadEntry`` for one that is shared on a day on which nobody agreed to it)."""
    if function.visibility is not Visibility.PRIVATE and not function.may_be_told_on(today()):
        raise BadEntry("consent", "not_today", "Consent")
    return function, []
