"""A place on one of the two maps gets the sector of its point; one that is for nobody else stays with its author.

Also where it was shared before somebody said so. Not here: finding sector and name (``intake.located``), that it never becomes
anything else (``model.map_place``), a map that is locked (``store.locking``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.located import located
from buurtlezer.model import MapPlace, Perspective, Visibility, Voice
from buurtlezer.texts import Texts


def before(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content, private where it is not for the organisation, or is only supposed of residents."""
    supposed = content.get("voice") == Voice.SUPPOSED and content.get("perspective") == Perspective.CITIZEN
    stays = content.get("not_for_organisation") is True or supposed
    return {**content, "visibility": Visibility.PRIVATE} if stays else content


def take_in(place: MapPlace, pack: Pack, texts: Texts) -> tuple[MapPlace, list[str]]:
    """The place, located (``BadEntry`` for a point too far)."""
    return located(place, pack, texts)
