"""A note is of a service that there is, or was. Not here: which ones (``intake.service_codes``)."""

from buurtlezer.geodata import Pack
from buurtlezer.logbook.intake.service_codes import refuse_unknown
from buurtlezer.model import ServiceNote
from buurtlezer.texts import Texts


def take_in(note: ServiceNote, pack: Pack, _texts: Texts) -> tuple[ServiceNote, list[str]]:
    """The note as it came (``BadEntry`` for a service that nobody knows)."""
    refuse_unknown(note.service, pack)
    return note, []
