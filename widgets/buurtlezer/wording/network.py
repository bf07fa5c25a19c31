"""What stands in a network, in words: where it is, in which part of life, and what another entry calls it.

Not here: the words of each kind (``kinds``), the room's network on a wall (``views.network``).
"""

from buurtlezer.model.network import Drawn
from buurtlezer.texts import Texts
from buurtlezer.wording.around import Around


def stands(entry: Drawn, texts: Texts) -> tuple[str, str]:
    """Its part of life and where it is; empty where nobody said."""
    domain = texts(f"actor.domain.{entry.domain}") if entry.domain else ""
    return domain, texts(f"actor.where.{entry.where}") if entry.where else ""


def called(ref: str, around: Around) -> str:
    """An organisation or function by what it is called; one that is shared no more by a word for that."""
    return around.places.get(ref) or around.texts("actor.gone")
