"""The meanings that count for a room's places: of one author, voice, group and place the newest.

Not here: which entries may be read (``store.shared``), the counting (``analysis.meaning_counts``), the view (``view_places``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import numpy as np

from buurtlezer.analysis.meaning_counts import Columns
from buurtlezer.model import DayPart, Group, Use
from buurtlezer.steps.room.room_places import RoomPlaces
from buurtlezer.store import Shared

GROUPS: Final = tuple(sorted(str(group) for group in Group if group is not Group.OTHER))
"""Groups that are compared. ``other`` is whatever somebody meant by it: compared with nobody's."""

USES: Final = tuple(str(use) for use in Use)
PARTS: Final = tuple(str(part) for part in DayPart)

_GROUP: Final = {group: at for at, group in enumerate((*GROUPS, str(Group.OTHER)))}
_USE: Final[Mapping[str | None, int]] = {None: -1, **{use: at for at, use in enumerate(USES)}}
_BIT: Final = {part: 1 << at for at, part in enumerate(PARTS)}


class Meant(NamedTuple):
    """One meaning that counts. ``place`` and ``group`` by their index; ``who``: an author with their own or another's voice."""

    place: int
    group: int
    who: int
    voices: int
    content: Mapping[str, Any]


def newest(spoken: Iterable[Shared], places: RoomPlaces) -> list[Meant]:
    """Newest first. A meaning of a place that is not there any more is left out."""
    found: dict[tuple[int, int, int], Meant] = {}
    speakers: dict[tuple[str, str], int] = {}
    for one in sorted((one for one in spoken if one.kind == "meaning"), key=lambda one: one.seq, reverse=True):
        content = one.content
        place = places.index(content["place"])
        if place is None:
            continue
        who = speakers.setdefault((one.author, content["voice"]), len(speakers))
        group = _GROUP[content["group"]]
        if (place, group, who) not in found:
            found[place, group, who] = Meant(place, group, who, one.voices, content)
    return list(found.values())


def columns(meant: Iterable[Meant]) -> Columns:
    """The same as numbers; ``group``, ``use`` and ``times`` in the order of this module's tuples, after the groups *other*."""
    rows = [
        (
            one.place,
            one.group,
            one.who,
            one.voices,
            -1 if (feeling := one.content["feeling"]) is None else feeling + 2,
            _USE[one.content["use"]],
            sum(map(_BIT.__getitem__, one.content["times"])),
        )
        for one in meant
    ]
    return Columns(*np.array(rows, dtype=np.int64).reshape(-1, len(Columns.__dataclass_fields__)).T)


def compared(said: Columns) -> Columns:
    """Those of groups that are compared."""
    kept = said.group < len(GROUPS)
    return Columns(*(getattr(said, field)[kept] for field in Columns.__dataclass_fields__))
