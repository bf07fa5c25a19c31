"""A treasure gets the sector of its point, no kind of service that nobody knows, and is shared only by who may tell of it.

A key person, and what did not agree, stay with their author: also where it was shared before somebody said so. Not here: who may
be told at all (``model.treasure``), what the room reads after a consent ended (``store.shared``, ``store.ended``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import sector_near
from buurtlezer.logbook.intake.service_codes import offered_or_none
from buurtlezer.model import UNLISTED, Treasure, TreasureForm, Visibility
from buurtlezer.store import today
from buurtlezer.texts import Texts


def before(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content, private where it is a person, or did not agree."""
    stays = content.get("form") == TreasureForm.KEY_PERSON or content.get("findable", UNLISTED[0]) in UNLISTED
    return {**content, "visibility": Visibility.PRIVATE} if stays else content


def take_in(treasure: Treasure, pack: Pack, texts: Texts) -> tuple[Treasure, list[str]]:
    """The treasure with the sector of its point (``BadEntry`` for a point too far, or shared on a day on which nobody agreed)."""
    if treasure.visibility is not Visibility.PRIVATE and not treasure.may_be_told_on(today()):
        raise BadEntry("consent", "not_today", "Consent")
    sector, notices = sector_near(treasure.location, pack, texts)
    kind = offered_or_none(treasure.service_kind, pack)
    return treasure.model_copy(update={"sector": sector, "service_kind": kind}), notices
