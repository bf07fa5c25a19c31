"""A drawn neighbourhood, in words. Not here: other kinds, where it lies (``whereabouts``)."""

from buurtlezer.model import Area
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.whereabouts import whereabouts


def plain(entry: Area, around: Around) -> str:
    """How it was drawn, where it lies, and what was written beside it."""
    method = around.texts(f"trainer.group.area.{entry.method}")
    where = whereabouts(entry, around.pack, around.texts)
    return joined(method, where, entry.name, entry.through_eyes_of, entry.reason)
