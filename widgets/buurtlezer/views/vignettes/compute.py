"""The view ``vignettes``: what the room reads in each of the eight scenes.

::

    {"minimum": 5, "unread": 2,
     "people": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "scenes": {"nod": {"good": CELL, "can_stop": CELL, "turned": CELL,
                        "patterns": CELL, "bounds": CELL, "missing": CELL, "meanings": CELL,
                        "told": [{"reason", "after_turn"}, …]}, …}}

    CELL = {"voices": 6, "enough": true, "counts": {"both": 4, "one": 2}} | {"voices": 2, "enough": false, "lacks": "voices"}

All eight are there, in the order of the page. Each question of a scene is a cell of its own, of those who answered that one; it
goes in steps (``answered``), and ``waiting`` are voices that its next picture may show. ``good``: for whom it is good, of those
who said it for both: *both*, only the *one*, only the *other* (``model``), *neither*, or *unknown* for at least one of the two.
Of ``good``, ``can_stop`` and ``turned`` a person's newest counts, so these add up; of the others several may be chosen. ``told``:
reasons that the trainer said yes to, by the alphabet. ``unread``: people with words that wait.

Nothing here is right or wrong, and nothing stands above another by how many chose it. Not here: the scenes (``model.vignette``,
``parts/scene``), words on screen (``texts``).
"""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any, Final

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Bound, CanStop, EncounterMeaning, Good, Pattern, Turned, Vignette, VignetteReading
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.answered import Answered
from buurtlezer.views.answered import told as counted
from buurtlezer.views.asked import Told, answered, chosen, everyone, told, unread

Json = dict[str, Any]
Readings = Sequence[Told[VignetteReading]]

WORDS: Final = ("reason", "after_turn")
GOOD: Final = {
    (Good.YES, Good.YES): "both",
    (Good.YES, Good.NO): "one",
    (Good.NO, Good.YES): "other",
    (Good.NO, Good.NO): "neither",
}
UNKNOWN: Final = "unknown"


def _good(one: VignetteReading) -> str | None:
    """For whom, of who said it for both."""
    if one.good_for_one is None or one.good_for_other is None:
        return None
    return GOOD.get((one.good_for_one, one.good_for_other), UNKNOWN)


ONE_ANSWER: Final[dict[str, tuple[Callable[[VignetteReading], str | None], tuple[str, ...]]]] = {
    "good": (_good, (*GOOD.values(), UNKNOWN)),
    "can_stop": (lambda one: one.can_stop, tuple(map(str, CanStop))),
    "turned": (lambda one: one.turned, tuple(map(str, Turned))),
}
"""Questions with one answer, and what may be answered to each in its order."""

SEVERAL: Final[dict[str, tuple[str, ...]]] = {
    "patterns": tuple(map(str, Pattern)),
    "bounds": tuple(map(str, Bound)),
    "missing": tuple(map(str, Bound)),
    "meanings": tuple(map(str, EncounterMeaning)),
}
"""Questions of which several answers may hold at once."""


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = told(spoken, VignetteReading)
    return {
        "minimum": minimum,
        "unread": unread(found, WORDS),
        "people": everyone(found, minimum),
        "scenes": {
            str(scene): _scene(scene, [one for one in found if one.entry.vignette is scene], minimum, pictures)
            for scene in Vignette
        },
    }


def _scene(scene: Vignette, found: Readings, minimum: int, pictures: Pictures) -> Json:
    def cell(question: str, them: list[Answered], order: tuple[str, ...]) -> Json:
        return counted(f"{scene}/{question}", them, order, minimum, pictures)

    return {
        **{name: cell(name, list(chosen(found, value).values()), order) for name, (value, order) in ONE_ANSWER.items()},
        **{name: cell(name, answered(found, attrgetter(name), order), order) for name, order in SEVERAL.items()},
        "told": _words(found),
    }


def _words(found: Readings) -> list[Json]:
    """Of what the trainer said yes to, whatever has words; each once."""
    whole = ({field: getattr(one.entry, field) for field in WORDS} for one in found if one.approved)
    read = ({field: "" if text == WAITING else text for field, text in one.items()} for one in whole)
    each = {tuple(one.values()): one for one in read if any(one.values())}
    return [each[key] for key in sorted(each, key=lambda key: [text.casefold() for text in key])]
