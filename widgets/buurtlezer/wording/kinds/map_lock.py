"""That somebody has drawn, in words. Not here: other kinds, what it locks (``store.locking``)."""

from buurtlezer.model import MapLock, Perspective
from buurtlezer.wording.around import Around, joined


def plain(entry: MapLock, around: Around) -> str:
    """That the map is finished, and which: a visitor draws what somebody of the organisation told."""
    side = Perspective.CITIZEN if entry.perspective is Perspective.CITIZEN else Perspective.ORGANISATION
    return joined(around.texts("trainer.kind.map_lock"), around.texts(f"maps.side.{side}"))
