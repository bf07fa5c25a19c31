"""Why a treasure stands beside a gap or a search, in sentences, and what it could become. A reason is a fact, never a mark.

Not here: which are laid beside each other (``analysis.offers``), the part (``parts.offers``).
"""

from collections.abc import Hashable
from datetime import date
from typing import TypeVar

from buurtlezer.analysis.offers import Offer, Why
from buurtlezer.model import Gap, PlaceSearch, Trait, Treasure
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import kind_of_service

Key = TypeVar("Key", bound=Hashable)

ROUNDED = 50
"""Metres: a straight line says no more than that."""


def beside(texts: Texts, one: Gap | PlaceSearch) -> str:
    """What it stands beside. Of a search what is looked for, and never for whom: also an invented person is nobody's case."""
    if isinstance(one, Gap):
        return texts("maps.offers.beside.gap", what=one.what)
    needs = ", ".join(texts(f"trait.{trait}") for trait in Trait if trait in one.needs)
    return texts("maps.offers.beside.search", needs=needs)


def reasons(texts: Texts, offer: Offer[Key], treasure: Treasure) -> list[str]:
    """Each reason as a sentence, in the order of ``Why``."""
    values = {
        Why.SERVICE: {"kind": kind_of_service(texts, treasure.service_kind)},
        Why.GIVES: {"what": ", ".join(texts(f"trait.{trait}") for trait in offer.gives)},
        Why.GROUPS: {"groups": ", ".join(texts(f"group.{group}") for group in offer.groups)},
        Why.NEAR: {"metres": texts.number(_rounded(offer.metres))},
    }
    return [texts(f"maps.offers.reason.{why}", **values[why]) for why in offer.reasons]


def becomes(texts: Texts, treasure: Treasure, one: Gap | PlaceSearch, day: date) -> str:
    """The action that a proposal becomes: asking whether the two could mean something to each other.

    Its text goes where the treasure does not: one that may be told to nobody on this day has no name in it.
    """
    name = treasure.name if treasure.may_be_told_on(day) else texts("maps.offers.unnamed")
    return texts("maps.offers.action", treasure=name, beside=beside(texts, one))


def _rounded(metres: float | None) -> int:
    return max(ROUNDED, ROUNDED * round((metres or 0.0) / ROUNDED))
