"""How many people answered what of a kind of service that is missing. Not here: when that may be told (``compute``)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from buurtlezer.model import Group, Matters, Met
from buurtlezer.views.gaps.spoken import Person

CHOICES: Final = ("matters", "met", "loss_for", "gain_for", "sectors")


def counts(them: Iterable[Person]) -> dict[str, Any]:
    """People by answer: ``matters`` and ``met`` with each answer there is, groups and sectors those that somebody named."""
    found: dict[str, dict[str, int]] = {name: {} for name in CHOICES}
    found["matters"], found["met"] = dict.fromkeys(map(str, Matters), 0), dict.fromkeys(map(str, Met), 0)
    everywhere = 0
    for one in them:
        said: dict[str, Sequence[str]] = {
            "matters": [one.matters] if one.matters else [],
            "met": [one.met] if one.met else [],
            "loss_for": one.groups("loss_for"),
            "gain_for": one.groups("gain_for"),
            "sectors": one.sectors,
        }
        for name, answers in said.items():
            for answer in answers:
                found[name][str(answer)] = found[name].get(str(answer), 0) + one.voices
        everywhere += one.voices if one.everywhere else 0
    return {name: _in_order(name, values) for name, values in found.items()} | {"everywhere": everywhere}


def _in_order(name: str, values: Mapping[str, int]) -> dict[str, int]:
    """As the vocabulary has it, or by code: never by how many said it."""
    order = _ORDER.get(name, tuple(sorted(values)))
    return {answer: values[answer] for answer in order if answer in values}


_GROUPS: Final = tuple(map(str, Group))
_ORDER: Final = {
    "matters": tuple(map(str, Matters)),
    "met": tuple(map(str, Met)),
    "loss_for": _GROUPS,
    "gain_for": _GROUPS,
}
