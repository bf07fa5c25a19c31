"""The view ``reach``: how it stands with the seven B's in the room, how one gets there, what it costs, when not, who goes along.

::

    {"minimum": 5,
     "seven": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "questions": {"known": {"voices": 6, "enough": true, "counts": {"yes": 2, "no": 3, "ask": 1}},
                   "reachable": {"voices": 2, "enough": false, "lacks": "voices"}, …,
                   "means": {"voices": 4, "enough": true, "counts": {"metro": 4}}, "cost": …, "when_not": …, "along": …},
     "told": [{"what", "cost_words", "when_not_words", "for_whom": ["young"], "means": ["metro"], "cost": "bearable" | null,
               "when_not": ["evening"], "along": "friend" | null, "known": "yes" | null, …}, …]}

Numbers are people, each once for each question (``spoken``), over all opportunities that they share: an opportunity is somebody's
own words and no class, so there are no cells by opportunity. Each question is a cell of its own: only who answered it counts for
it being enough, else one sheet that alone went into a question would be read in the counts of twelve. Each goes in steps
(``analysis.pictures``); ``waiting`` are voices that its next picture may show. ``told``: opportunities that the trainer said yes
to, whole, by the alphabet. Nothing is told of a question where too few are left without those who are told by themselves.

Not here: who says what (``spoken``), whether somebody went back (no room reads it), words on screen (``texts``).
"""

from collections.abc import Sequence
from typing import Any, Final

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Along, B, Cost, Group, Means, Opportunity, WhenNot
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.reach.spoken import QUESTIONS, Answered, Person, answered, counts, people, told

Json = dict[str, Any]

WORDS: Final = ("what", "cost_words", "when_not_words")


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = told(spoken)
    them = people(found)
    return {
        "minimum": minimum,
        "seven": _seven(them, minimum),
        "questions": {name: _question(name, answered(them, name), minimum, pictures) for name in QUESTIONS},
        "told": sorted((_whole(one.entry) for one in found if one.approved), key=_alphabet),
    }


def _seven(them: Sequence[Person], minimum: int) -> Json:
    """All who shared an opportunity: how many, and what they lack."""
    cell = Cell.of(them, minimum)
    return (cell if _holds(them, minimum) else cell.held_back()).told(dict)


def _question(name: str, them: Sequence[Answered], minimum: int, pictures: Pictures) -> Json:
    """The cell of those who answered one question."""
    if not _holds(them, minimum):
        return Cell.of(them, minimum).held_back().told(dict)
    step = pictures.step(name, them, minimum, **{name: Answered.says})
    if not _holds(step.said or step.same or (), minimum):
        return step.cell.held_back().told(dict)
    if step.said is not None:
        content = pictures.show(step, step.cell.told(lambda: {"counts": counts(step.said or [], name)}))
    elif step.kept is not None:
        content = step.kept
    else:
        return step.cell.told(dict)
    return {**content, "waiting": step.waiting} if step.waiting else dict(content)


def _holds(them: Sequence[Person] | Sequence[Answered], minimum: int) -> bool:
    """Whether those who are told by themselves can be taken off a picture, and enough are left, or nobody."""
    left = [one for one in them if not one.approved]
    return len(left) == len(them) or Cell.of(left, minimum).none_or_enough


def _whole(one: Opportunity) -> Json:
    words = {field: getattr(one, field) for field in WORDS}
    return {
        **{field: "" if text == WAITING else text for field, text in words.items()},
        "for_whom": [str(group) for group in Group if group in one.for_whom],
        "means": [str(means) for means in Means if means in one.means],
        "cost": None if one.cost is None else str(Cost(one.cost)),
        "when_not": [str(when) for when in WhenNot if when in one.when_not],
        "along": None if one.along is None else str(Along(one.along)),
        **{str(b): None if one.judged(b) is None else str(one.judged(b)) for b in B},
    }


def _alphabet(said: Json) -> tuple[str, str]:
    return said["what"].casefold(), str(said)
