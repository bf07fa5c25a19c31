"""Cells of places and groups in steps: which meanings each may be made of now, and which stay as they were shown.

The pictures of a cell are its feelings, its uses, and the feelings of each part of the day; words go with the whole. Not here:
the rule (``analysis.pictures``), counting (``analysis.meaning_counts``), the view (``compute``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from buurtlezer.analysis.meaning_counts import Counts
from buurtlezer.analysis.pictures import Pictures, Step
from buurtlezer.views.places.meanings import GROUPS, PARTS, Meant
from buurtlezer.views.room_places import RoomPlaces

Json = dict[str, Any]
Key = tuple[int, int]
"""A place and a group, by their indexes."""


@dataclass(frozen=True)
class Stepped:
    """What is to be counted, and what is known of the others."""

    meant: list[Meant]
    """Meanings of cells that are made anew, of those that are not enough, and of groups that are compared with nobody."""

    steps: Mapping[Key, Step[Meant]] = field(default_factory=dict)
    """Of cells that are enough."""


def stepped(meant: list[Meant], counts: Counts, places: RoomPlaces, minimum: int, pictures: Pictures) -> Stepped:
    """The cells of all meanings (``counts``) that are enough, each with what may be shown of it."""
    enough = counts.row >= 0
    keys = zip(counts.place[enough].tolist(), counts.group[enough].tolist(), strict=True)
    cells: dict[Key, list[Meant]] = {key: [] for key in keys}
    for one in meant:
        if (one.place, one.group) in cells:
            cells[one.place, one.group].append(one)
    steps = {}
    for (place, group), them in cells.items():
        name = f"{places.all[place].handle}/{GROUPS[group]}"
        steps[place, group] = pictures.step(name, them, minimum, whole=_whole, feeling=_feeling, use=_use)
    shown = {id(one) for step in steps.values() for one in step.said or ()}
    return Stepped([one for one in meant if (one.place, one.group) not in cells or id(one) in shown], steps)


def parts(step: Step[Meant], tellable: int, pictures: Pictures) -> Iterable[int]:
    """Of the parts of the day that may be told by themselves, those that may be after what was shown before."""
    for at, part in enumerate(PARTS):
        them = [one for one in step.said or () if not one.meaning.times or part in map(str, one.meaning.times)]
        if tellable >> at & 1 and pictures.admits("feeling", them, _feeling):
            yield at


def _what(one: Meant) -> tuple[str, str]:
    # As its author calls the place: by that it is the same one, with whichever others it is laid together.
    return str(one.meaning.place), str(one.meaning.group)


def _feeling(one: Meant) -> tuple[Any, ...]:
    return *_what(one), one.meaning.feeling


def _use(one: Meant) -> tuple[Any, ...]:
    use = one.meaning.use
    return *_what(one), None if use is None else str(use)


def _whole(one: Meant) -> tuple[Any, ...]:
    return *_feeling(one), *_use(one), *sorted(map(str, one.meaning.times)), one.meaning.why
