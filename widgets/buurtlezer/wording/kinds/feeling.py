"""A face for the neighbourhood or the city, in words. Not here: other kinds."""

from buurtlezer.model import Feeling
from buurtlezer.wording.around import Around, face, joined


def plain(entry: Feeling, around: Around) -> str:
    """About what, which face, why."""
    about = around.texts(f"neighbourhood.faces.{entry.about}")
    return joined(f"{about} {face(entry.value, around)}", entry.why)
