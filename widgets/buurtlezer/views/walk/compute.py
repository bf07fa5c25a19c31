"""The view ``walk``: at which stops the room saw something, and how many people saw, thought, asked or got an appetite.

::

    {"minimum": 5,
     "stops": [{"stop": "stop-8291", "name": {"nl": …, "fr": …, "en": …}, "voices": 6, "enough": true,
                "said": {"sees": 6, "thinks": 4, "asks": 3, "appetite": 2}},
               {"stop": …, "name": …, "voices": 2, "enough": false, "lacks": "voices"}]}

Only known spots: a stop that somebody named is in one logbook only. ``voices``: people behind the observations of a stop, of one
author once; ``said``, only if they are ``enough`` (``analysis.cell``). The most told stop first. Not here: what they wrote, which
the trainer reads.
"""

import re
from functools import lru_cache, partial
from typing import Any, Final, NamedTuple

import pandas as pd

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Observation, Voice
from buurtlezer.store import Shared, Workshop
from buurtlezer.texts import LANGUAGES
from buurtlezer.views.newest import Counted
from buurtlezer.wording.names import place_names

FIELDS: Final = ("sees", "thinks", "asks", "appetite")
Seen = Counted[Observation]


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum, known = own.settings.minimum_voices, _known(pack)
    by_stop: dict[str, list[Seen]] = {}
    for one in spoken:
        if isinstance(one.entry, Observation) and one.entry.stop in known:
            by_stop.setdefault(one.entry.stop, []).append(Counted(one.author, one.voices, one.entry))
    told = [{"stop": stop, "name": known[stop], **_counted(pictures, stop, them, minimum)} for stop, them in by_stop.items()]
    return {"minimum": minimum, "stops": sorted(told, key=lambda stop: (-stop["voices"], stop["stop"]))}


def _counted(pictures: Pictures, stop: str, them: list[Seen], minimum: int) -> dict[str, Any]:
    def said(people: list[Person]) -> dict[str, Any]:
        return {"said": {field: sum(one.fields.get(field, 0) for one in people) for field in FIELDS}}

    kinds = {field: partial(_said_in, stop, field) for field in FIELDS}
    return pictures.told(stop, _people(them), minimum, said, **kinds)


def _said_in(stop: str, field: str, one: "Person") -> tuple[str, int]:
    return stop, one.fields.get(field, 0)


class Person(NamedTuple):
    """Who saw something at a stop, and how many people stand behind each field of it."""

    author: str
    voices: int
    fields: dict[str, int]


def _people(them: list[Seen]) -> list[Person]:
    """Of one author and voice once: who writes as guide and as writer is one person."""
    found: dict[tuple[str, Voice], Person] = {}
    for one in them:
        whose = one.author, one.entry.voice
        known = found.get(whose, Person(one.author, 0, {}))
        fields = {field: max(known.fields.get(field, 0), one.voices) for field in FIELDS if getattr(one.entry, field)}
        found[whose] = Person(one.author, max(known.voices, one.voices), {**known.fields, **fields})
    return list(found.values())


@lru_cache(maxsize=2)
def _known(pack: Pack) -> dict[str, dict[str, str]]:
    """Names of the spots that can be picked, or could once, by the id that a plan gives them (``parts/plan/stops.js``)."""
    table = pd.concat([pack.spots, pack.former_spots], ignore_index=True)
    names = {language: place_names(table, language) for language in LANGUAGES}
    return {
        re.sub(r"[^a-z0-9]+", "-", str(own_id).lower()).strip("-")[:40]: {
            language: str(names[language].iloc[at]) for language in LANGUAGES
        }
        for at, own_id in enumerate(table["id"])
    }
