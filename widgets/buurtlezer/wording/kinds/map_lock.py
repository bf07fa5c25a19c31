"""That somebody has drawn, in words. Not here: other kinds, what it locks (``store.locking``)."""

from buurtlezer.model import MapLock
from buurtlezer.wording.around import Around, joined


def plain(entry: MapLock, around: Around) -> str:
    """That the map is finished, and whose."""
    return joined(around.texts("trainer.kind.map_lock"), around.texts(f"maps.side.{entry.perspective}"))
