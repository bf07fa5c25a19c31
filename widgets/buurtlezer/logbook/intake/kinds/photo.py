"""A photo is written anew from its pixels. Not here: how (``intake.picture``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.picture import pixels_only
from buurtlezer.model import Photo
from buurtlezer.texts import Texts


def take_in(photo: Photo, _pack: Pack, _texts: Texts) -> tuple[Photo, list[str]]:
    """The photo with nothing in it but pixels (``BadEntry`` for what is no picture)."""
    return pixels_only(photo), []
