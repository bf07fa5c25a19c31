"""The view ``board``: where the room lays its meeting places, between organised and spontaneous, hard and easy to walk into.

::

    {"minimum": 5,
     "board": [{"handle": H, "name", "category", "voices": 6, "enough": true, "at": [0.7, 0.9]},
               {"handle": H, "name", "category", "voices": 2, "enough": false, "lacks": "voices"}]}

``at``: the middle of what the voices say (median), from organised (0) to spontaneous (1) and from hard (0) to easy (1); only
where they are enough (``analysis.cell``). Of one author the newest position of a place counts, a table as often as it has voices.

Not here: places that nobody laid, and what they mean (``views.places``).
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import MeetingBoard, Voice
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.room_places import RoomPlaces, room_places


class Laid(NamedTuple):
    """Where somebody laid a place."""

    author: str
    voices: int
    at: tuple[float, float]
    ref: str
    """What they call it: by that it is known as the same place, with whichever other it is laid together."""


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = room_places(spoken, pack, listed_only=own.settings.minors)
    told = []
    for at, cell in laid(spoken, found, minimum, pictures):
        place = found.all[at]
        told.append({"handle": place.handle, "name": place.name, "category": place.category, **cell})
    return {"minimum": minimum, "board": told}


def laid(spoken: list[Shared], places: RoomPlaces, minimum: int, pictures: Pictures) -> Iterator[tuple[int, dict[str, Any]]]:
    """Places that somebody laid, by their index, with ``voices``, ``enough`` and, if they are, ``at``."""
    newest: dict[int, dict[tuple[str, Voice], Laid]] = {}
    for one in sorted(spoken, key=lambda one: one.seq):
        if not isinstance(one.entry, MeetingBoard):
            continue
        for ref, where in sorted(one.entry.positions.items()):
            at = places.index(ref)
            if at is not None:
                newest.setdefault(at, {})[one.author, one.entry.voice] = Laid(one.author, one.voices, where, ref)
    for at in sorted(newest):
        name = places.all[at].handle
        yield at, pictures.told(name, newest[at].values(), minimum, _middle, board=lambda one: (one.ref, one.at))


def _middle(them: list[Laid]) -> dict[str, Any]:
    where = np.repeat([one.at for one in them], [one.voices for one in them], axis=0)
    return {"at": np.median(where, axis=0).round(3).tolist()}
