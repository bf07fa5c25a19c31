"""The view ``places``: what the room's places mean to whom, and where two groups say other things of one place.

::

    {"minimum": 5,
     "places": [{"handle": H, "handles": [H, …], "name", "category", "lon"|null, "lat"|null, "coarse": bool,
                 "offers", "traits": {…}, "voices": 9, "groups": {"young": SAID, …},
                 "pairs": [{"groups": ["neighbours", "young"], "difference": 0.6, "clash": 0.4}]}],
     "groups": {"young": {"voices": 12, "enough": true, "silent": [H, …]}, …}}

    SAID = {"voices": 6, "enough": true, "feelings": {"-2": 0, …, "2": 4}, "uses": {"visit": 5, …}, "polarisation": 0.1 | null,
            "times": {"evening": {"voices": 5, "feelings": {…}}}, "why": [{"feeling": 2 | null, "text": "…"}]}
          | {"voices": 3, "enough": false}

``voices`` are people: of an author the newest meaning of a place for a group counts. There is no picture of all groups together:
from it and theirs one would read what the few others said. ``pairs``: two groups whose feelings are both enough, the strongest
clash first. ``silent``: places of which nobody of the group told that they come; where some of the group spoke, but too few, a
place is not in the list, since from it one would read what they said. Reasons stand where the group is enough, in the order of
the alphabet.

Not here: where places lie and which are the same (``room_places``), which meanings count (``room_meanings``), words (``texts``).
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any, Final

import numpy as np

from buurtlezer.analysis.disagreement import VALUES, Measure, clash, difference, polarisation
from buurtlezer.analysis.meaning_counts import Counts, count, people, tellable
from buurtlezer.geodata import Pack
from buurtlezer.steps.room.room_meanings import GROUPS, PARTS, USES, Meant, columns, compared, newest
from buurtlezer.steps.room.room_places import RoomPlaces, room_places
from buurtlezer.store import Shared, Workshop

MOST_REASONS: Final = 12
DIGITS: Final = 3
Json = dict[str, Any]
_NAMES: Final = [str(value) for value in VALUES]


def places(own: Workshop, spoken: list[Shared], pack: Pack) -> Json:
    """The view, in the shape of this module."""
    minimum, with_texts = own.settings.minimum_voices, not own.settings.minors
    found = room_places(spoken, pack, listed_only=own.settings.minors)
    meant = newest(spoken, found)
    heard = columns(meant)
    counts = count(compared(heard), minimum)
    voices = people(heard.place, heard, len(found.all)).tolist()
    said = _said(counts, meant if with_texts else [], minimum)
    pairs = _pairs(counts, minimum)
    return {
        "minimum": minimum,
        "places": [
            {**place.as_json(with_texts), "voices": voices[at], "groups": said.get(at, {}), "pairs": pairs.get(at, [])}
            for at, place in enumerate(found.all)
        ],
        "groups": dict(_groups(found, said, people(heard.group, heard, len(GROUPS) + 1).tolist(), minimum)),
    }


def _said(counts: Counts, meant: list[Meant], minimum: int) -> dict[int, dict[str, Json]]:
    """By place and group: what enough voices say, or how many there are."""
    felt, uses, heard = counts.feelings.sum(axis=1).tolist(), counts.uses.tolist(), counts.heard.tolist()
    answers = counts.answers.tolist()
    apart = _rounded(polarisation(counts.feelings.sum(axis=1), minimum))
    found: dict[int, dict[str, Json]] = {}
    reasons: dict[tuple[int, int], list[Json]] = {}
    cells = (counts.place, counts.group, counts.voices, counts.row)
    for place, group, voices, row in zip(*(column.tolist() for column in cells), strict=True):
        cell: Json = {"voices": voices, "enough": row >= 0}
        if row >= 0:
            why = reasons[place, group] = []
            cell["feelings"] = dict(zip(_NAMES, felt[row], strict=True))
            cell["uses"] = dict(zip(USES, uses[row], strict=True))
            one_answer = answers[row] == 1  # a table speaks with one voice, however many sit at it
            cell["polarisation"] = None if np.isnan(apart[row]) or one_answer else apart[row]
            cell["times"] = {PARTS[part]: _time(counts, row, part) for part in tellable(heard[row], minimum)}
            cell["why"] = why
        found.setdefault(place, {})[GROUPS[group]] = cell
    for one in meant:
        kept = reasons.get((one.place, one.group))
        if kept is not None and len(kept) < MOST_REASONS and one.content["why"]:
            kept.append({"feeling": one.content["feeling"], "text": one.content["why"]})
    for kept in reasons.values():
        kept.sort(key=lambda reason: (reason["text"].casefold(), str(reason["feeling"])))  # not by who spoke last
    return found


def _time(counts: Counts, row: int, part: int) -> Json:
    held = np.arange(counts.heard.shape[1]) >> part & 1 == 1
    feelings = counts.feelings[row, held].sum(axis=0).tolist()
    return {"voices": int(counts.heard[row, held].sum()), "feelings": dict(zip(_NAMES, feelings, strict=True))}


def _pairs(counts: Counts, minimum: int) -> dict[int, list[Json]]:
    """By place: two groups each, whose feelings are enough, the strongest clash first."""
    felt = counts.feelings.sum(axis=1)
    enough = np.flatnonzero(counts.row >= 0)
    enough = enough[felt[counts.row[enough]].sum(axis=-1) >= minimum]
    by_place: dict[int, list[int]] = {}
    for cell in enough.tolist():
        by_place.setdefault(int(counts.place[cell]), []).append(cell)
    both = np.array([pair for cells in by_place.values() for pair in combinations(cells, 2)], dtype=np.int64).reshape(-1, 2)
    one, other = (felt[counts.row[both[:, side]]] for side in (0, 1))
    found: dict[int, list[Json]] = {}
    measured = (_rounded(measure(one, other, minimum)) for measure in (difference, clash))
    for (left, right), apart, clashing in zip(both.tolist(), *measured, strict=True):
        groups = [GROUPS[counts.group[left]], GROUPS[counts.group[right]]]
        found.setdefault(int(counts.place[left]), []).append({"groups": groups, "difference": apart, "clash": clashing})
    for them in found.values():
        them.sort(key=lambda pair: (-pair["clash"], -pair["difference"], pair["groups"]))
    return found


def _rounded(measure: Measure) -> list[float]:
    # Twice, so that a half is rounded to the same side whichever way it was summed up.
    found: list[float] = measure.round(3 * DIGITS).round(DIGITS).tolist()
    return found


def _groups(found: RoomPlaces, said: dict[int, dict[str, Json]], spoke: list[int], minimum: int) -> Iterator[tuple[str, Json]]:
    """Groups that somebody spoke for, in the order of their names."""
    heard: dict[str, set[int]] = {group: set() for group in GROUPS}
    for at, cells in said.items():
        for group, cell in cells.items():
            if not cell["enough"] or cell["uses"]["visit"] > 0 or sum(cell["uses"].values()) < minimum:
                heard[group].add(at)  # too few to say whether they come: then it is not said that nobody does
    handles = [place.handle for place in found.all]
    for group, voices in zip(GROUPS, spoke, strict=False):  # after them come the others, who are compared with nobody
        if voices:
            enough = voices >= minimum
            silent = [handle for at, handle in enumerate(handles) if at not in heard[group]] if enough else []
            yield group, {"voices": voices, "enough": enough, "silent": silent}
