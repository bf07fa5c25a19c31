"""What an entry is told with, and the few phrases that several kinds share: a face, a place's name, parts joined to a line.

Not here: the words of each kind (``kinds``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from buurtlezer.geodata import Pack
from buurtlezer.model import ROOM, Community, Entry, MapPlace, Moment, Organisation, Place, PublicFunction
from buurtlezer.model.face import FACES
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared
from buurtlezer.texts import Texts

_NAMED: Final[Mapping[type[Entry], str]] = {
    Place: "name",
    MapPlace: "name",
    Organisation: "name",
    PublicFunction: "function",
    Community: "called",
}
"""Kinds that others name, and the field that holds what they are called."""


@dataclass(frozen=True)
class Around:
    """What an entry is told with: moments by their id, the names of what is shared by what an entry calls it, words, ground."""

    runs: Mapping[str, Moment]
    places: Mapping[str, str]
    texts: Texts
    pack: Pack


def named_kinds() -> frozenset[str]:
    """The kinds that other entries name, and without which these cannot be read."""
    return frozenset(str(one.model_fields["kind"].default) for one in _NAMED)


def names_of_places(shared: Iterable[Shared]) -> dict[str, str]:
    """For ``Around``: what is shared and may be named by another entry, as the store tells it."""
    named = ((ROOM + one.handle, getattr(one.entry, _NAMED[type(one.entry)])) for one in shared if type(one.entry) in _NAMED)
    return {ref: name for ref, name in named if name != WAITING}


def face(value: int, around: Around) -> str:
    """What the face for a feeling is called."""
    return around.texts(f"neighbourhood.faces.{FACES[value]}")


def named(ref: str, around: Around, gone: str = "trainer.group.place_gone") -> str:
    """What is named by its name; one that is not shared by a word for that, of a place where nothing else is said."""
    return around.places.get(ref) or around.texts(gone)


def joined(*parts: str) -> str:
    """One line of those parts that say something."""
    return " · ".join(" ".join(part.split()) for part in parts if part)
