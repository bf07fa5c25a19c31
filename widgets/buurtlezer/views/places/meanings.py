"""The meanings that count for a room's places: of one author, voice, group and place the newest.

Not here: which entries may be read (``store.shared``), the counting (``analysis.meaning_counts``), the view (``views.places``).
"""

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import Final, NamedTuple

import numpy as np

from buurtlezer.analysis.meaning_counts import Columns
from buurtlezer.model import DayPart, Group, Meaning, Use, Voice
from buurtlezer.model.face import VALUES
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared
from buurtlezer.views.room_places import RoomPlaces

GROUPS: Final = tuple(sorted(str(group) for group in Group if group is not Group.OTHER))
"""Groups that are compared. ``other`` is whatever somebody meant by it: compared with nobody's."""

USES: Final = tuple(str(use) for use in Use)
PARTS: Final = tuple(str(part) for part in DayPart)

_GROUP: Final = {group: at for at, group in enumerate((*GROUPS, str(Group.OTHER)))}
_USE: Final[Mapping[str | None, int]] = {None: -1, **{use: at for at, use in enumerate(USES)}}
_BIT: Final = {part: 1 << at for at, part in enumerate(PARTS)}


class Meant(NamedTuple):
    """One meaning that counts. ``place`` and ``group`` by their index; ``author`` as the room knows them at any time."""

    place: int
    group: int
    author: str
    voices: int
    meaning: Meaning


def newest(spoken: Iterable[Shared], places: RoomPlaces) -> list[Meant]:
    """Newest first. A meaning of a place that is not there any more is left out."""
    found: dict[tuple[int, int, str, bool], Meant] = {}
    whole = ((one.seq, one.author, one.voices, one.where_enough) for one in spoken if isinstance(one.entry, Meaning))
    said = ((seq, author, voices, entry) for seq, author, voices, entry in whole if isinstance(entry, Meaning))
    for _, author, voices, meaning in sorted(said, key=itemgetter(0), reverse=True):
        place = places.index(meaning.place)
        if place is None:
            continue
        if meaning.why == WAITING:  # it is counted, and its reason is nobody's to read yet
            meaning = meaning.model_copy(update={"why": ""})
        group = _GROUP[meaning.group]
        found.setdefault((place, group, author, _is_told(meaning)), Meant(place, group, author, voices, meaning))
    return list(found.values())


def _is_told(meaning: Meaning) -> bool:
    return meaning.voice is not Voice.OWN


def columns(meant: Iterable[Meant]) -> Columns:
    """The same as numbers; ``group``, ``use`` and ``times`` in the order of this module's tuples, after the groups *other*.

    Authors are numbered as they come, so from one time to the next a number is another's: nothing remembers it.
    """
    authors: dict[str, int] = {}
    rows = [
        (
            one.place,
            one.group,
            author := authors.setdefault(one.author, len(authors)),
            2 * author + _is_told(one.meaning),
            one.voices,
            -1 if (feeling := one.meaning.feeling) is None else feeling - VALUES[0],
            _USE[one.meaning.use],
            sum(map(_BIT.__getitem__, one.meaning.times)),
        )
        for one in meant
    ]
    return Columns(*np.array(rows, dtype=np.int64).reshape(-1, len(Columns.__dataclass_fields__)).T)


def compared(said: Columns) -> Columns:
    """Those of groups that are compared."""
    kept = said.group < len(GROUPS)
    return Columns(*(getattr(said, field)[kept] for field in Columns.__dataclass_fields__))
