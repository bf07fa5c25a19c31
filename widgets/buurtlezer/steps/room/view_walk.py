"""The view ``walk``: at which stops the room saw something, and how many people saw, thought, asked or got an appetite.

::

    {"minimum": 5,
     "stops": [{"stop": "stop-8291", "name": {"nl": …, "fr": …, "en": …}, "voices": 6, "enough": true,
                "said": {"sees": 6, "thinks": 4, "asks": 3, "appetite": 2}},
               {"stop": …, "name": …, "voices": 2, "enough": false}]}

Only known spots: a stop that somebody named is in one logbook only. ``voices``: people behind the observations of a stop, of one
author once; ``said``, only if they are ``enough``. The most told stop first. Not here: what they wrote, which the trainer reads.
"""

import re
from functools import lru_cache
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.steps.ground import place_names
from buurtlezer.store import Shared, Workshop
from buurtlezer.texts import LANGUAGES

FIELDS: Final = ("sees", "thinks", "asks", "appetite")


def walk(own: Workshop, spoken: list[Shared], pack: Pack) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum, known = own.settings.minimum_voices, _known(pack)
    by_stop: dict[str, list[Shared]] = {}
    for one in spoken:
        if one.kind == "observation" and one.content["stop"] in known:
            by_stop.setdefault(str(one.content["stop"]), []).append(one)
    told = [{"stop": stop, "name": known[stop], **_counted(them, minimum)} for stop, them in by_stop.items()]
    return {"minimum": minimum, "stops": sorted(told, key=lambda stop: (-stop["voices"], stop["stop"]))}


def _counted(them: list[Shared], minimum: int) -> dict[str, Any]:
    voices = _voices(them)
    if voices < minimum:
        return {"voices": voices, "enough": False}
    said = {field: _voices([one for one in them if one.content.get(field)]) for field in FIELDS}
    return {"voices": voices, "enough": True, "said": said}


def _voices(them: list[Shared]) -> int:
    """People behind these, of one author and voice once: who writes as guide and as writer is one person."""
    most: dict[tuple[str, str], int] = {}
    for one in them:
        whose = (one.author, str(one.content["voice"]))
        most[whose] = max(most.get(whose, 0), one.voices)
    return sum(most.values())


@lru_cache(maxsize=2)
def _known(pack: Pack) -> dict[str, dict[str, str]]:
    """Names of the spots that can be picked, by the id that a plan gives them (``parts/plan/stops.js``)."""
    names = {language: place_names(pack.spots, language) for language in LANGUAGES}
    return {
        re.sub(r"[^a-z0-9]+", "-", str(own_id).lower()).strip("-")[:40]: {
            language: str(names[language].iloc[at]) for language in LANGUAGES
        }
        for at, own_id in enumerate(pack.spots["id"])
    }
