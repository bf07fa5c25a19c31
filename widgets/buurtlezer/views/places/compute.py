"""The view ``places``: what the room's places mean to whom, and where two groups say other things of one place.

::

    {"minimum": 5,
     "places": [{"handle": H, "handles": [H, …], "name", "category", "lon"|null, "lat"|null, "coarse": bool,
                 "offers", "traits": {…}, "voices": 9, "groups": {"young": SAID, …},
                 "pairs": [{"groups": ["neighbours", "young"], "difference": 0.6, "clash": 0.4}]}],
     "groups": {"young": {"voices": 12, "enough": true, "silent": [H, …]}, …}}

    SAID = {"voices": 6, "enough": true, "feelings": {"-2": 0, …, "2": 4}, "uses": {"visit": 5, …}, "polarisation": 0.1 | null,
            "times": {"evening": {"voices": 5, "feelings": {…}}}, "why": [{"feeling": 2 | null, "text": "…"}]}
          | {"voices": 3, "enough": false, "lacks": "voices"}

``voices`` are people: of an author the newest meaning of a place for a group counts. There is no picture of all groups together:
from it and theirs one would read what the few others said. ``lacks``: what is missing of enough (``analysis.cell``). ``pairs``:
two groups whose feelings are both enough, the strongest clash first. ``silent``: places of which nobody of the group told that
they come; where some of the group spoke, but too few, a place is not in the list, since from it one would read what they said.
Reasons stand where the group is enough, in the order of the alphabet. A cell goes in steps (``analysis.pictures``): ``waiting``
are voices that its next picture may show.

Not here: where places lie and which are the same (``room_places``), which meanings count (``meanings``), words (``texts``).
"""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import Any, Final

import numpy as np

from buurtlezer.analysis.cells import LACKS
from buurtlezer.analysis.disagreement import VALUES, Measure, clash, difference, polarisation
from buurtlezer.analysis.meaning_counts import Counts, People, count, people
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Use
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.places.meanings import GROUPS, PARTS, USES, Meant, columns, compared, newest
from buurtlezer.views.places.stepped import Key, Stepped, stepped
from buurtlezer.views.places.stepped import parts as told_parts
from buurtlezer.views.room_places import RoomPlaces, room_places
from buurtlezer.views.told_places import Waiting

MOST_REASONS: Final = 12
DIGITS: Final = 3
Json = dict[str, Any]
_NAMES: Final = [str(value) for value in VALUES]
_LACKS: Final = [str(one) for one in LACKS]


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum, with_texts = own.settings.minimum_voices, not own.settings.minors
    found = room_places(spoken, pack, listed_only=own.settings.minors, waiting=Waiting(minimum, pictures))
    meant = newest(spoken, found)
    heard = columns(meant)
    counts = count(compared(heard), minimum)
    voices = people(heard.place, heard, len(found.all), minimum).voices.tolist()
    steps = stepped(meant, counts, found, minimum, pictures)
    if len(steps.meant) < len(meant):
        counts = count(compared(columns(steps.meant)), minimum)
    cells = _cells(steps, counts, meant if with_texts else [], pictures)
    said: dict[int, dict[str, Json]] = {}
    for (place, group), one in sorted(cells.items()):
        said.setdefault(place, {})[GROUPS[group]] = one["cell"]
    pairs = _pairs(cells)
    return {
        "minimum": minimum,
        "places": [
            {**place.as_json(with_texts), "voices": voices[at], "groups": said.get(at, {}), "pairs": pairs.get(at, [])}
            for at, place in enumerate(found.all)
        ],
        "groups": dict(_groups(found, cells, people(heard.group, heard, len(GROUPS) + 1, minimum))),
    }


def _cells(steps: Stepped, counts: Counts, meant: list[Meant], pictures: Pictures) -> dict[Key, Json]:
    """By place and group: ``cell``, what is told; ``felt``, its feelings may be measured; ``nobody``, that none of them comes."""
    found = dict(_made(steps, counts, pictures))
    for key, step in steps.steps.items():
        if step.said is not None:
            pictures.show(step, {**found[key], "cell": dict(found[key]["cell"])})  # without a word of anybody
        elif step.kept is not None:
            found[key] = {**step.kept, "cell": dict(step.kept["cell"])}
        else:
            found[key] = {"cell": step.cell.told(dict), "felt": False, "nobody": False}
        if step.waiting and found[key]["cell"]["enough"]:
            found[key]["cell"] = {**found[key]["cell"], "waiting": step.waiting}
    reasons: dict[Key, list[Json]] = {key: [] for key, one in found.items() if one["cell"]["enough"]}
    for one in _with_words(steps, meant):
        kept = reasons.get((one.place, one.group))
        if kept is not None and len(kept) < MOST_REASONS and one.meaning.why:
            kept.append({"feeling": one.meaning.feeling, "text": one.meaning.why})
    for key, kept in reasons.items():
        kept.sort(key=lambda reason: (reason["text"].casefold(), str(reason["feeling"])))  # not by who spoke last
        found[key]["cell"]["why"] = kept
    return found


def _with_words(steps: Stepped, meant: list[Meant]) -> list[Meant]:
    """Whose reasons may stand: all that is counted, and of cells that stay as they were what is still said so."""
    shown = {id(one) for step in steps.steps.values() for one in (step.said or step.same or ())}
    return [one for one in meant if id(one) in shown]


def _made(steps: Stepped, counts: Counts, pictures: Pictures) -> Iterator[tuple[Key, Json]]:
    felt, uses, parts = counts.feelings.sum(axis=1).tolist(), counts.uses.tolist(), counts.parts.tolist()
    apart = _rounded(polarisation(counts.feelings.sum(axis=1), counts.felt))
    nobody = (counts.used & (counts.uses[:, USES.index(Use.VISIT)] == 0)).tolist()
    cells = (counts.place, counts.group, counts.voices, counts.row, counts.lacks)
    for place, group, voices, row, lacks in zip(*(column.tolist() for column in cells), strict=True):
        if row < 0:
            cell: Json = {"voices": voices, "enough": False, "lacks": _LACKS[lacks]}
            yield (place, group), {"cell": cell, "felt": False, "nobody": False}
            continue
        step = steps.steps[place, group]
        cell = {"voices": voices, "enough": True}
        cell["feelings"] = dict(zip(_NAMES, felt[row], strict=True))
        cell["uses"] = dict(zip(USES, uses[row], strict=True))
        cell["polarisation"] = None if np.isnan(apart[row]) else apart[row]
        cell["times"] = {PARTS[at]: _time(counts, row, at) for at in told_parts(step, parts[row], pictures)}
        cell["why"] = []
        yield (place, group), {"cell": cell, "felt": bool(counts.felt[row]), "nobody": nobody[row]}


def _time(counts: Counts, row: int, part: int) -> Json:
    held = np.arange(counts.heard.shape[1]) >> part & 1 == 1
    feelings = counts.feelings[row, held].sum(axis=0).tolist()
    return {"voices": int(counts.heard[row, held].sum()), "feelings": dict(zip(_NAMES, feelings, strict=True))}


def _pairs(cells: Mapping[Key, Json]) -> dict[int, list[Json]]:
    """By place: two groups each, whose feelings are enough, the strongest clash first."""
    enough = [(key, [one["cell"]["feelings"][name] for name in _NAMES]) for key, one in sorted(cells.items()) if one["felt"]]
    felt = np.array([feelings for _, feelings in enough], dtype=np.int64).reshape(-1, len(_NAMES))
    by_place: dict[int, list[int]] = {}
    for at, ((place, _), _) in enumerate(enough):
        by_place.setdefault(place, []).append(at)
    both = np.array([pair for them in by_place.values() for pair in combinations(them, 2)], dtype=np.int64).reshape(-1, 2)
    one, other = (felt[both[:, side]] for side in (0, 1))
    found: dict[int, list[Json]] = {}
    measured = (_rounded(measure(one, other, enough=True)) for measure in (difference, clash))
    for (left, right), apart, clashing in zip(both.tolist(), *measured, strict=True):
        (place, first), (_, second) = enough[left][0], enough[right][0]
        found.setdefault(place, []).append({"groups": [GROUPS[first], GROUPS[second]], "difference": apart, "clash": clashing})
    for them in found.values():
        them.sort(key=lambda pair: (-pair["clash"], -pair["difference"], pair["groups"]))
    return found


def _rounded(measure: Measure) -> list[float]:
    # Twice, so that a half is rounded to the same side whichever way it was summed up.
    found: list[float] = measure.round(3 * DIGITS).round(DIGITS).tolist()
    return found


def _groups(found: RoomPlaces, cells: Mapping[Key, Json], spoke: People) -> Iterator[tuple[str, Json]]:
    """Groups that somebody spoke for, in the order of their names."""
    heard: list[set[int]] = [set() for _ in GROUPS]
    for (place, number), one in cells.items():
        if not one["nobody"]:  # too few to say whether they come: then it is not said that nobody does
            heard[number].add(place)
    handles = [place.handle for place in found.all]
    # After them come the others, who are compared with nobody.
    for at, (group, voices, lacks) in enumerate(zip(GROUPS, spoke.voices.tolist(), spoke.lacks.tolist(), strict=False)):
        if voices and lacks:
            yield group, {"voices": voices, "enough": False, "lacks": _LACKS[lacks], "silent": []}
        elif voices:
            silent = [handle for at_place, handle in enumerate(handles) if at_place not in heard[at]]
            yield group, {"voices": voices, "enough": True, "silent": silent}
