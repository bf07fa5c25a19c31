"""What somebody reads in one of the eight vignettes, and what its turn did. There is no right answer.

Not here: the vignettes (``vignette``), answers of phones to a moment that shows one (``answer``).
"""

from typing import Literal

from pydantic import model_validator

from .entry import Chosen, Entry, broken
from .kind import Kind, Room
from .text import LongText
from .vignette import Bound, CanStop, EncounterMeaning, Good, Pattern, Turned, Vignette


class VignetteReading(Entry):
    """One scene, once in a round.

    Residents are asked the two picture questions, and may add why; they are shown the turn and asked nothing about it. The rest
    is asked of students and teams.
    """

    declared = Kind(
        made_in="09_coexistence",
        room=Room.OFFERED,
        exports=(
            "vignette",
            "good_for_one",
            "good_for_other",
            "can_stop",
            "reason",
            "patterns",
            "bounds",
            "missing",
            "meanings",
            "turned",
            "after_turn",
        ),
        reports=(
            *("vignette", "good_for_one", "good_for_other", "can_stop", "reason", "patterns", "bounds"),
            *("missing", "meanings", "turned", "after_turn"),
        ),
    )

    kind: Literal["vignette_reading"] = "vignette_reading"
    vignette: Vignette
    good_for_one: Good | None = None
    """For the one whom the drawing has filled, whom the text ``vignette.<name>.one`` names. Which side that is differs."""

    good_for_other: Good | None = None
    """For the one whom it has in outline: ``vignette.<name>.other``."""

    can_stop: CanStop | None = None
    reason: LongText = ""
    patterns: Chosen[Pattern] = frozenset()
    bounds: Chosen[Bound] = frozenset()
    """What is clear between the two."""

    missing: Chosen[Bound] = frozenset()
    """What is not."""

    meanings: Chosen[EncounterMeaning] = frozenset()
    turned: Turned | None = None
    after_turn: LongText = ""

    @model_validator(mode="after")
    def _is_clear_or_missing(self) -> "VignetteReading":
        if self.bounds & self.missing:
            raise broken("not_unique", "missing")
        return self
