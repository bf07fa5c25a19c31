"""The view ``feelings``: how the room feels in its neighbourhood and in the city.

::

    {"minimum": 5,
     "neighbourhood": {"voices": 12, "enough": true, "values": {"-2": 0, "-1": 1, "0": 3, "1": 6, "2": 2}},
     "city":          {"voices": 3, "enough": false},
     "both":          {"voices": 3, "enough": false}}

``voices``: people behind the faces; ``values``, only if they are ``enough``: how many chose each, from very bad to very good.
``both``: those who chose two faces; if enough, ``here`` are happier with the neighbourhood, ``city`` with the city, ``same``
with both alike: what the guide says of people in Brussels, as a question. Of one author only the newest counts.

Not here: drawing it, and its words.
"""

from collections.abc import Iterable
from typing import Any

from buurtlezer.geodata import Pack
from buurtlezer.model import Subject
from buurtlezer.store import Shared, Workshop

VALUES = (-2, -1, 0, 1, 2)


def feelings(own: Workshop, spoken: list[Shared], _pack: Pack) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    here, city = (_newest(spoken, subject) for subject in (Subject.NEIGHBOURHOOD, Subject.CITY))
    return {
        "minimum": minimum,
        "neighbourhood": _spread(here.values(), minimum),
        "city": _spread(city.values(), minimum),
        "both": _both([(here[author], city[author]) for author in here if author in city], minimum),
    }


def _newest(spoken: Iterable[Shared], about: Subject) -> dict[tuple[str, str], Shared]:
    """By author and voice, since what somebody told is another's; oldest first, so the newest stays."""
    faces = (one for one in spoken if one.kind == "feeling" and one.content["about"] == about)
    return {(one.author, str(one.content["voice"])): one for one in sorted(faces, key=lambda one: one.seq)}


def _spread(faces: Iterable[Shared], minimum: int) -> dict[str, Any]:
    counted = dict.fromkeys(VALUES, 0)
    for one in faces:
        counted[int(one.content["value"])] += one.voices
    voices = sum(counted.values())
    told = {"voices": voices, "enough": voices >= minimum}
    return {**told, "values": {str(value): n for value, n in counted.items()}} if told["enough"] else told


def _both(pairs: list[tuple[Shared, Shared]], minimum: int) -> dict[str, Any]:
    counted = {"here": 0, "same": 0, "city": 0}
    for here, city in pairs:
        more = int(here.content["value"]) - int(city.content["value"])
        counted["here" if more > 0 else "city" if more < 0 else "same"] += min(here.voices, city.voices)
    voices = sum(counted.values())
    told = {"voices": voices, "enough": voices >= minimum}
    return {**told, **counted} if told["enough"] else told
