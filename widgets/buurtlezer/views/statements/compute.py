"""The view ``statements``: where the room stands on each of five statements, before the scenes and after them, and what moved.

::

    {"minimum": 5,
     "people": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "statements": {"warm": {
         "before": {"own_first": "weighing/warm/before", "voices": 6, "enough": true, "values": {"0": 1, "1": 0, …, "10": 2}},
         "after":  {"own_first": "weighing/warm/after", "voices": 2, "enough": false, "lacks": "voices"},
         "moved":  {"own_first": ["weighing/warm/before", "weighing/warm/after"], "voices": 6, "enough": true,
                    "values": {"away": 1, "stayed": 3, "toward": 2}}}, …}}

``values`` are people by where they stand from 0 to 10, of an author the newest; all eleven are there. No mean stands beside them,
nor anything else that would make one number of a room. A cell goes in steps (``answered``), and ``waiting`` are voices that its
next picture may show. ``own_first``: a participant who did not answer the same, each of them where there are several, is not told
it (``store.own_first``). ``moved``: of who weighed a statement twice, how many then agree less (*away*), as much, or more
(*toward*); in that order, that of the line: none of it is progress. It is told only where those who weighed it once are nobody or
enough: else what one of them said could be had by laying the three together.

Not here: what may be kept of whom (``model.weighing``), words on screen (``texts``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.moved import Moved, moved
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Statement, Weighing, When
from buurtlezer.model.weighing import LEAST, MOST
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.answered import Answered
from buurtlezer.views.answered import told as counted
from buurtlezer.views.asked import Told, chosen, everyone, told

Json = dict[str, Any]
Weighed = Mapping[tuple[str, str], Answered]
"""Author in one voice → where they stand."""

VALUES: Final = tuple(map(str, range(LEAST, MOST + 1)))
MOVED: Final = tuple(map(str, Moved))


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = told(spoken, Weighing)
    return {
        "minimum": minimum,
        "people": everyone(found, minimum),
        "statements": {str(one): _statement(one, found, minimum, pictures) for one in Statement},
    }


def _statement(statement: Statement, found: Iterable[Told[Weighing]], minimum: int, pictures: Pictures) -> Json:
    of_it = [one for one in found if one.entry.statement is statement]
    before, after = (
        chosen((one for one in of_it if one.entry.when is when), lambda one: str(one.value)) for when in (When.BEFORE, When.AFTER)
    )

    def spread(when: When, weighed: Weighed) -> Json:
        name = f"{statement}/{when}"
        return _cell(counted(name, list(weighed.values()), VALUES, minimum, pictures, all_of=True), _question(statement, when))

    return {
        "before": spread(When.BEFORE, before),
        "after": spread(When.AFTER, after),
        "moved": _cell(_moved(statement, before, after, minimum, pictures), *(_question(statement, when) for when in When)),
    }


def _question(statement: Statement, when: When) -> str:
    return f"weighing/{statement}/{when}"


def _cell(told: Json, *questions: str) -> Json:
    """With what it answers, all of which whoever reads it must have answered; a number by place on the line is called a value."""
    renamed = {"values" if name == "counts" else name: value for name, value in told.items()}
    return {"own_first": questions[0] if len(questions) == 1 else list(questions), **renamed}


def _moved(statement: Statement, before: Weighed, after: Weighed, minimum: int, pictures: Pictures) -> Json:
    """Of who weighed both; where fewer were at a device by then, so many."""
    both = [_step(one, after[whose]) for whose, one in before.items() if whose in after]
    once = ([one for whose, one in these.items() if whose not in those] for these, those in ((before, after), (after, before)))
    if not all(Cell.of(them, minimum).none_or_enough for them in once):
        return Cell.of(both, minimum).held_back().told(dict)
    return counted(f"{statement}/moved", both, MOVED, minimum, pictures, all_of=True)


def _step(before: Answered, after: Answered) -> Answered:
    way = str(moved(int(before.values[0]), int(after.values[0])))
    return Answered(before.author, min(before.voices, after.voices), (way,), before.approved or after.approved)
