"""The view ``own_gates``: by which rules people do not get in with us, and who they are.

::

    {"minimum": 5,
     "gates": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "questions": {"rules": {"voices": 6, "enough": true, "counts": {"form": 4, "hours": 3}},
                   "who": {"voices": 2, "enough": false, "lacks": "voices"}},
     "told": [{"who": ["parents"], "who_words", "rules": ["form"], "rule_words", "protects", "can_tell"}, …]}

Numbers are people, each once for each question over all gates that they share: an own gate is the rule of a house, so nothing tells
which house. Each question is a cell of its own, and goes in steps (``answered``); ``waiting`` are voices that its next picture may
show. ``told``: gates that the trainer said yes to, whole, by the alphabet.

Not here: gates of others (no room reads these), words on screen (``texts``).
"""

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from buurtlezer.analysis.cell import Cell
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import Barrier, Group, OwnGate
from buurtlezer.model.waiting import WAITING
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.answered import Answered, told

Json = dict[str, Any]

WORDS: Final = ("who_words", "rule_words", "protects", "can_tell")
QUESTIONS: Final = {"rules": tuple(map(str, Barrier)), "who": tuple(map(str, Group))}
"""What may be answered to each, in its order."""


class _Person(NamedTuple):
    author: str
    voices: int
    entries: tuple[OwnGate, ...]
    approved: bool


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = [one for one in spoken if isinstance(one.entry, OwnGate)]
    them = _people(found)
    return {
        "minimum": minimum,
        "gates": _all(them, minimum),
        "questions": {name: told(name, _answered(them, name), QUESTIONS[name], minimum, pictures) for name in QUESTIONS},
        "told": sorted((_whole(one.entry) for one in found if one.decided and isinstance(one.entry, OwnGate)), key=str),
    }


def _all(them: list[_Person], minimum: int) -> Json:
    """All who shared one: how many, and what they lack."""
    left = [one for one in them if not one.approved]
    holds = len(left) == len(them) or Cell.of(left, minimum).none_or_enough
    cell = Cell.of(them, minimum)
    return (cell if holds else cell.held_back()).told(dict)


def _people(found: Iterable[Shared]) -> list[_Person]:
    """An author in one voice, with all gates that they share."""
    each: dict[tuple[str, str], list[Shared]] = {}
    for one in found:
        each.setdefault((one.author, str(one.entry.voice)), []).append(one)
    return [
        _Person(
            author,
            max(one.voices for one in them),
            tuple(one.entry for one in them if isinstance(one.entry, OwnGate)),
            any(one.decided for one in them),
        )
        for (author, _), them in each.items()
    ]


def _answered(them: Iterable[_Person], question: str) -> list[Answered]:
    """Who answered a question, and nobody else."""
    said = ((one, {str(value) for entry in one.entries for value in getattr(entry, question)}) for one in them)
    ordered = ((one, tuple(value for value in QUESTIONS[question] if value in values)) for one, values in said)
    return [Answered(one.author, one.voices, values, one.approved) for one, values in ordered if values]


def _whole(one: OwnGate) -> Json:
    words = {field: getattr(one, field) for field in WORDS}
    return {
        **{field: "" if text == WAITING else text for field, text in words.items()},
        "who": [str(group) for group in Group if group in one.who],
        "rules": [str(rule) for rule in Barrier if rule in one.rules],
    }
