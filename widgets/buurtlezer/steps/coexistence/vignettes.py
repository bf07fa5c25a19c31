"""Eight scenes, of which one takes a few: two picture questions, why, then the turn; and for students and teams, folded, more.

There is no right answer, and nothing says how many were done. Not here: what is true (``state``), the drawings (``parts.scene``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Bound, CanStop, EncounterMeaning, Good, Pattern, Turned, Vignette
from buurtlezer.parts.scene import scenes
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.vignettes import Vignettes
from buurtlezer.steps.coexistence.state import CoexistenceState
from buurtlezer.steps.page import Page
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Json = dict[str, Any]

SAID: Final = ("title", "scene", "turn", "one", "other")
"""What the texts say of a scene: its words, and who its two are."""

FACES: Final = {Good.YES: "face_happy", Good.NO: "face_sad", Good.UNKNOWN: "question"}
DOORS: Final = {CanStop.YES: "door_open", CanStop.NO: "door_shut", CanStop.UNKNOWN: "question"}
"""Pictograms that answer without a word."""


def vignettes(page: Page, state: CoexistenceState) -> Vignettes:
    """The section: the scenes, and the one that is open."""
    texts = page.texts
    part = Vignettes(name="vignettes", offers=offers(texts), drawings=scenes.drawn(), sensitive=rules(texts.language))
    page.part(part, "vignettespart")

    def told() -> Json:
        return {
            "template": {**state.common, "kind": "vignette_reading"},
            "deep": not state.with_residents,
            "scenes": [_scene(state, one) for one in Vignette],
        }

    return page.shows(part, told)


def offers(texts: Texts) -> Json:
    """What one chooses from, by the field that it goes into."""
    good = _pictured(options(texts, "good", Good), FACES)
    # Each with what may rub, which says the meaning itself too.
    meanings = options(texts, "encounter_meaning.tension", EncounterMeaning)
    return {
        "good_for_one": good,
        "good_for_other": good,
        "can_stop": _pictured(options(texts, "can_stop", CanStop), DOORS),
        "patterns": options(texts, "pattern", Pattern),
        "bounds": options(texts, "bound", Bound),
        "meanings": meanings,
        "turned": options(texts, "turned", Turned),
    }


def _pictured(offered: list[Json], names: Mapping[Any, str]) -> list[Json]:
    return [{**one, "picture": paths()[names[one["value"]]]} for one in offered]


def _scene(state: CoexistenceState, one: Vignette) -> Json:
    words = {part: state.texts(f"vignette.{one}.{part}") for part in SAID}
    return {"name": str(one), **words, **state.told(state.reading(one))}
