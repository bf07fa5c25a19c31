"""What a room shared of its two maps: places of one map that are one by name and nearness.

*Not for the organisation* and what is supposed of residents never comes in (``analysis.two_maps``). Not here: what of it is told
(``compute``), which points wait (``told_places``), who decided that two of both maps are one (``views.same``).
"""

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import NamedTuple

from buurtlezer.analysis.network.graph import MOST_NODES
from buurtlezer.analysis.two_maps import comes_in
from buurtlezer.geodata import Pack
from buurtlezer.model import MapPlace, MapSense, Perspective
from buurtlezer.store import Shared
from buurtlezer.views.answered import Answered
from buurtlezer.views.room_places import together, told_of
from buurtlezer.views.told_places import Told


class Standing(NamedTuple):
    """One place of one map, from one entry or from several of one name at one spot."""

    key: str
    """The lowest of their handles."""

    side: Perspective
    entries: tuple[Told[MapPlace], ...]

    @property
    def authors(self) -> set[str]:
        """Who told it."""
        return {one.author for one in self.entries}


def standing(spoken: Iterable[Shared], pack: Pack, *, listed_only: bool) -> dict[str, Standing]:
    """By key, in the order of the keys."""
    told = [one for one in told_of(spoken, MapPlace, listed_only=listed_only) if comes_in(one.place)]
    found = {
        here[0].handle: Standing(here[0].handle, side, here)
        for side in (Perspective.CITIZEN, Perspective.ORGANISATION)
        for here in together([one for one in told if one.place.perspective is side], pack)
    }
    return {key: found[key] for key in islice(sorted(found), MOST_NODES)}


def keys(found: Mapping[str, Standing]) -> dict[str, str]:
    """By the handle of each entry the key that it stands under."""
    return {one.handle: key for key, them in found.items() for one in them.entries}


def senses(them: Iterable[Standing], side: Perspective) -> list[Answered]:
    """What a place is to those of one side: of each author and voice what they said last."""
    entries = [one for standing in them if standing.side is side for one in standing.entries if one.place.sense is not None]
    each: dict[tuple[str, str], Answered] = {}
    for one in sorted(entries, key=lambda one: one.seq):
        whose = one.author, str(one.place.voice)
        known = each.get(whose)
        each[whose] = Answered(
            one.author,
            max(one.voices, known.voices if known else 0),
            (str(one.place.sense),),
            one.approved or bool(known and known.approved),
            about=(str(side), one.handle),  # of another place it is another picture, also once that is one with it
        )
    return list(each.values())


def said(senses: Iterable[str]) -> frozenset[MapSense]:
    """The same as senses."""
    return frozenset(map(MapSense, senses))
