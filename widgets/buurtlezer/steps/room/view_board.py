"""The view ``board``: where the room lays its meeting places, between organised and spontaneous, hard and easy to walk into.

::

    {"minimum": 5,
     "board": [{"handle": H, "name", "category", "voices": 6, "enough": true, "at": [0.7, 0.9]},
               {"handle": H, "name", "category", "voices": 2, "enough": false}]}

``at``: the middle of what the voices say (median), from organised (0) to spontaneous (1) and from hard (0) to easy (1); only from
the minimum on. Of one author the newest position of a place counts, a table as often as it has voices.

Not here: places that nobody laid, and what they mean (``view_places``).
"""

from collections.abc import Iterator
from typing import Any

import numpy as np

from buurtlezer.geodata import Pack
from buurtlezer.steps.room.room_places import RoomPlaces, room_places
from buurtlezer.store import Shared, Workshop

Laid = tuple[int, tuple[float, float]]
"""Voices, and where they lay it."""


def board(own: Workshop, spoken: list[Shared], pack: Pack) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = room_places(spoken, pack)
    told = []
    for at, place in laid(spoken, found, minimum):
        oldest = found.all[at]
        named = {"name": oldest.entries[0].content["name"], "category": oldest.entries[0].content["category"]}
        told.append({"handle": oldest.handle, **named, **place})
    return {"minimum": minimum, "board": told}


def laid(spoken: list[Shared], places: RoomPlaces, minimum: int) -> Iterator[tuple[int, dict[str, Any]]]:
    """Places that somebody laid, by their index, with ``voices``, ``enough`` and, if they are, ``at``."""
    newest: dict[int, dict[tuple[str, str], Laid]] = {}
    for one in sorted((one for one in spoken if one.kind == "meeting_board"), key=lambda one: one.seq):
        for ref, (x, y) in sorted(one.content["positions"].items()):
            at = places.index(ref)
            if at is not None:
                newest.setdefault(at, {})[one.author, str(one.content["voice"])] = (one.voices, (x, y))
    for at in sorted(newest):
        weights = [voices for voices, _ in newest[at].values()]
        told: dict[str, Any] = {"voices": sum(weights), "enough": sum(weights) >= minimum}
        if told["enough"]:
            where = np.repeat([xy for _, xy in newest[at].values()], weights, axis=0)
            told["at"] = np.median(where, axis=0).round(3).tolist()
        yield at, told
