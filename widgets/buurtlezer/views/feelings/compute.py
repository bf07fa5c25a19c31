"""The view ``feelings``: how the room feels in its neighbourhood and in the city.

::

    {"minimum": 5,
     "neighbourhood": {"voices": 12, "enough": true, "values": {"-2": 0, "-1": 1, "0": 3, "1": 6, "2": 2}},
     "city":          {"voices": 3, "enough": false, "lacks": "voices"},
     "both":          {"voices": 3, "enough": false, "lacks": "voices"}}

``voices``: people behind the faces; ``values``, only if they are ``enough``: how many chose each, from very bad to very good.
``lacks``: else what is missing (``analysis.cell``). ``waiting``: voices that the next picture may show (``analysis.pictures``).
``both``: those who chose two faces; if enough, ``here`` are happier with the neighbourhood, ``city`` with the city, ``same``
with both alike: what the guide says of people in Brussels, as a question. Of one author only the newest counts.

Not here: drawing it, and its words.
"""

from typing import Any, NamedTuple

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Feeling, Subject
from buurtlezer.model.face import VALUES
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.newest import Counted, Newest, newest

Face = Counted[Feeling]


class Both(NamedTuple):
    """Two faces of one person, compared."""

    author: str
    voices: int
    happier: str

    @classmethod
    def of(cls, here: Face, city: Face) -> "Both":
        """With what one is happier."""
        more = here.entry.value - city.entry.value
        return cls(here.author, min(here.voices, city.voices), "here" if more > 0 else "city" if more < 0 else "same")


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    here, city = (_faces(spoken, subject) for subject in (Subject.NEIGHBOURHOOD, Subject.CITY))
    return {
        "minimum": minimum,
        "neighbourhood": _spread(pictures, "neighbourhood", list(here.values()), minimum),
        "city": _spread(pictures, "city", list(city.values()), minimum),
        "both": _both(pictures, [(here[whose], city[whose]) for whose in here if whose in city], minimum),
    }


def _faces(spoken: list[Shared], about: Subject) -> Newest[Feeling]:
    return newest(spoken, Feeling, lambda face: face.about is about)


def _spread(pictures: Pictures, about: str, faces: list[Face], minimum: int) -> dict[str, Any]:
    def values(faces: list[Face]) -> dict[str, Any]:
        counted = dict.fromkeys(VALUES, 0)
        for one in faces:
            counted[one.entry.value] += one.voices
        return {"values": {str(value): n for value, n in counted.items()}}

    return pictures.told(about, faces, minimum, values, **{about: lambda one: one.entry.value})


def _both(pictures: Pictures, pairs: list[tuple[Face, Face]], minimum: int) -> dict[str, Any]:
    """Of who chose both; where fewer were at a device by then, so many."""
    each = [Both.of(here, city) for here, city in pairs]

    def compared(each: list[Both]) -> dict[str, Any]:
        counted = {"here": 0, "same": 0, "city": 0}
        for one in each:
            counted[one.happier] += one.voices
        return counted

    return pictures.told("both", each, minimum, compared, both=lambda one: one.happier)
