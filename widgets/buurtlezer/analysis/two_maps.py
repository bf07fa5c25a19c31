"""Two maps beside each other: which places only residents have, only the organisation, both, and both but otherwise.

Pure. There is no number of agreement, no score and no order between sides: a place is in one of four kinds, and each kind asks
its own questions. What is *not for the organisation*, and what somebody supposes of residents, never comes in. Not here:
proposing that two are one (``place_doubles``), what a room may be told (``views.maps``), questions (``texts``).
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from buurtlezer.analysis.network.merging import Decision, Disagreement, merged
from buurtlezer.model import MapPlace, MapSense, Perspective, Voice


class Difference(StrEnum):
    """In which kind of difference a place stands."""

    THEIRS = "theirs"  # only residents have it
    OURS = "ours"  # only the organisation has it
    BOTH = "both"
    OTHER = "other"  # both have it, and it is something else to each


@dataclass(frozen=True, slots=True)
class Whole:
    """One place, from one entry or from several that are the same."""

    keys: tuple[str, ...]
    """All of it, in order."""

    ours: tuple[str, ...]
    """Those of the organisation's map."""

    theirs: tuple[str, ...]
    """Those of residents' map."""

    our_senses: tuple[MapSense, ...]
    """What it is to the organisation, each once, in the order of the vocabulary."""

    their_senses: tuple[MapSense, ...]
    difference: Difference


@dataclass(frozen=True, slots=True)
class TwoMaps:
    """Both maps, laid beside each other."""

    wholes: tuple[Whole, ...]
    """By their lowest key."""

    apart: tuple[Disagreement, ...]
    """Of which somebody says *same* and somebody *different*: they stay apart, and stand in ``wholes`` each by itself."""

    def of(self, difference: Difference) -> tuple[Whole, ...]:
        """Those of one kind."""
        return tuple(one for one in self.wholes if one.difference is difference)


def comes_in(place: MapPlace) -> bool:
    """Whether a place may be laid beside another map at all."""
    supposed = place.voice is Voice.SUPPOSED and place.perspective is Perspective.CITIZEN
    return not place.not_for_organisation and not supposed


def laid_beside(places: Mapping[str, MapPlace], decisions: Iterable[Decision] = ()) -> TwoMaps:
    """Lay both maps beside each other, in any order the same.

    Parameters
    ----------
    places
        By key. Who calls leaves out what does not come in (``comes_in``).
    decisions
        What people decided of two keys; one about a key that is not there is as if it was not.

    Raises
    ------
    ValueError
        One of them does not come in: nothing of it is laid beside anything.
    BadNetwork
        ``too_many_nodes``, ``too_many_decisions``.
    """
    if not all(map(comes_in, places.values())):
        raise ValueError("a place of residents' alone was laid beside the organisation's map; leave it out with comes_in()")
    laid = merged(places, decisions)
    wholes: dict[str, list[str]] = {}
    for key in sorted(places):
        wholes.setdefault(laid.at[key], []).append(key)
    return TwoMaps(tuple(_whole(places, keys) for keys in wholes.values()), laid.disagreements)


def difference(
    ours: bool, theirs: bool, our_senses: Collection[MapSense] = (), their_senses: Collection[MapSense] = ()
) -> Difference:
    """The kind of difference of a place: *other* only where each side said what it is, and they have nothing in common.

    Raises ``ValueError`` for what neither has.
    """
    if not ours and not theirs:
        raise ValueError("what stands on neither map is no place of theirs; give one side at least")
    if not (ours and theirs):
        return Difference.OURS if ours else Difference.THEIRS
    otherwise = our_senses and their_senses and not set(our_senses) & set(their_senses)
    return Difference.OTHER if otherwise else Difference.BOTH


def _whole(places: Mapping[str, MapPlace], keys: list[str]) -> Whole:
    ours = tuple(key for key in keys if places[key].perspective is Perspective.ORGANISATION)
    theirs = tuple(key for key in keys if places[key].perspective is Perspective.CITIZEN)
    our_senses, their_senses = (_senses(places[key] for key in side) for side in (ours, theirs))
    kind = difference(bool(ours), bool(theirs), our_senses, their_senses)
    return Whole(tuple(keys), ours, theirs, our_senses, their_senses, kind)


def _senses(them: Iterable[MapPlace]) -> tuple[MapSense, ...]:
    said = {one.sense for one in them}
    return tuple(sense for sense in MapSense if sense in said)
