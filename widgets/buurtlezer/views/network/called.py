"""What the room's organisations and functions are called: at once where their author's button said so, else by enough or by a yes.

Not here: who shared them (``spoken``), ties (``compute``).
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from buurtlezer.analysis.network.doubles import Names
from buurtlezer.analysis.network.merging import Decision, Merged
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.model import Organisation
from buurtlezer.model.waiting import WAITING
from buurtlezer.views.network.spoken import Actor, Pair, name_of

Json = dict[str, Any]

MOST_PROPOSED: Final = 40
MOST_NAMES: Final = 4_000


def wholes(found: Mapping[str, Actor], laid: Merged) -> dict[str, list[Actor]]:
    """By the lowest handle those that are one."""
    each: dict[str, list[Actor]] = {}
    for handle, actor in found.items():
        each.setdefault(laid.at[handle], []).append(actor)
    return each


def told(each: Mapping[str, Sequence[Actor]], minimum: int, pictures: Pictures) -> dict[str, Json]:
    """By the lowest handle what is told of one that has a name; others are counted and not told."""
    named = ((key, them, _names(key, them, minimum, pictures)) for key, them in each.items())
    return {key: _told(key, them, names) for key, them, names in named if names}


def _told(key: str, them: Sequence[Actor], names: Sequence[str]) -> Json:
    first = them[0].entry
    ends = [one.entry.consent for one in them if not isinstance(one.entry, Organisation) and not one.entry.several_hold_it]
    return {
        "handle": key,
        "handles": {one.handle: names[0] if name_of(one.entry) == WAITING else name_of(one.entry) for one in them},
        "form": str(first.form) if isinstance(first, Organisation) else "function",
        "name": names[0],
        "also": list(names[1:]),
        "until": min((consent.until.isoformat() for consent in ends if consent is not None), default=None),
    }


def _names(key: str, them: Sequence[Actor], minimum: int, pictures: Pictures) -> list[str]:
    """Each name once, by the alphabet; none where all that was written waits."""
    at_once = [name_of(one.entry) for one in them]
    if not any(name != WAITING for name in at_once):
        step = pictures.step(f"actor/{key}", them, minimum, actor=Actor.says)
        if step.said is not None:
            pictures.show(step, {"enough": True})  # without a word of anybody
        shown = step.said if step.said is not None else (step.same if step.kept is not None else None)
        at_once = [name_of(one.rest) for one in shown or ()]
    each = {name.casefold(): name for name in sorted(at_once, reverse=True) if name != WAITING}
    return [each[name] for name in sorted(each)]


def proposed(named: Mapping[str, Json], decided: Iterable[Decision], laid: Merged) -> list[list[str]]:
    """Two that may be one, for a person to decide: those of which nobody decided anything yet, most alike first."""
    known = {_two(laid.at.get(one.one, one.one), laid.at.get(one.other, one.other)) for one in decided}
    names = {key: one["name"] for key, one in list(named.items())[:MOST_NAMES]}
    pairs = [(one.one, one.other) for one in Names(names).pairs() if _two(one.one, one.other) not in known]
    return [list(pair) for pair in pairs[:MOST_PROPOSED]]


def _two(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
