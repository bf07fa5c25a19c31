"""A service that somebody added, in words. Not here: other kinds, services of the data pack."""

from buurtlezer.model import Service
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.choices import kind_of_service


def plain(entry: Service, around: Around) -> str:
    """Its name, what kind of service it is, what it offers. Not whether it may be found: what is told here may."""
    return joined(entry.name, kind_of_service(around.texts, entry.service_kind), entry.other, entry.offers)
