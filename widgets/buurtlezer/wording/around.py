"""What an entry is told with, and the few phrases that several kinds share: a face, a place's name, parts joined to a line.

Not here: the words of each kind (``kinds``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from buurtlezer.geodata import Pack
from buurtlezer.model import ROOM, Moment, Place
from buurtlezer.model.face import FACES
from buurtlezer.store import Shared
from buurtlezer.texts import Texts


@dataclass(frozen=True)
class Around:
    """What an entry is told with: moments by their id, the names of shared places by what an entry calls them, words, ground."""

    runs: Mapping[str, Moment]
    places: Mapping[str, str]
    texts: Texts
    pack: Pack


def names_of_places(shared: Iterable[Shared]) -> dict[str, str]:
    """For ``Around``: what is shared, as the store tells it."""
    return {ROOM + one.handle: one.entry.name for one in shared if isinstance(one.entry, Place)}


def face(value: int, around: Around) -> str:
    """What the face for a feeling is called."""
    return around.texts(f"neighbourhood.faces.{FACES[value]}")


def named(ref: str, around: Around) -> str:
    """A place by its name; one that is shared no more by a word for that."""
    return around.places.get(ref) or around.texts("trainer.group.place_gone")


def joined(*parts: str) -> str:
    """One line of those parts that say something."""
    return " · ".join(" ".join(part.split()) for part in parts if part)
