"""One's own two maps laid beside each other: what is one place by a person's word, and which pairs may be.

Not here: which places count (``state``), how it is compared (``analysis.two_maps``) and proposed (``analysis.place_doubles``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from buurtlezer.analysis.network.merging import Decision
from buurtlezer.analysis.place_doubles import MOST_PLACES, Proposal, between, named
from buurtlezer.analysis.two_maps import TwoMaps, laid_beside
from buurtlezer.model import MapPlace


@dataclass(frozen=True, slots=True)
class Laid:
    """One's own two maps beside each other."""

    places: Mapping[str, MapPlace]
    """All that is laid beside something, by its reference."""

    maps: TwoMaps
    proposed: tuple[Proposal, ...]
    """Pairs of both maps that may be the same and that nobody decided: ``one`` is ours, ``other`` theirs."""


def lay(
    ours: Mapping[str, MapPlace], theirs: Mapping[str, MapPlace], decided: Sequence[Decision], shapes: Mapping[str, Any]
) -> Laid:
    """Both maps by reference. ``shapes``: in metres, of the sectors in which places lie of which only the surroundings count."""
    places = {**ours, **theirs}
    maps = laid_beside(places, decided)
    known = {frozenset((one.one, one.other)) for one in decided}
    known |= {frozenset((one, other)) for whole in maps.wholes for one in whole.ours for other in whole.theirs}
    few = max(len(ours), len(theirs)) <= MOST_PLACES
    proposed = between(named(ours), named(theirs), shapes) if few else []
    return Laid(places, maps, tuple(one for one in proposed if frozenset((one.one, one.other)) not in known))
