"""What the room's organisations and functions are called: at once where their author's button says so, else by enough or a yes.

Not here: who shared them (``spoken``), ties (``compute``).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Final

from buurtlezer.analysis.network.doubles import Names
from buurtlezer.analysis.network.merging import Decision, Merged
from buurtlezer.analysis.pictures import Pictures
from buurtlezer.model import Organisation, Verdict
from buurtlezer.model.waiting import WAITING
from buurtlezer.views.network.spoken import Actor, name_of
from buurtlezer.views.same import Pair, by_several

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
    named = ((key, them, _named(key, them, minimum, pictures)) for key, them in each.items())
    return {key: _told(them, names) for key, them, names in named if names}


def until(one: Actor) -> str | None:
    """The last day on which it may be told; None, where no day ends it."""
    entry = one.entry
    if isinstance(entry, Organisation) or entry.several_hold_it or entry.consent is None:
        return None
    return entry.consent.until.isoformat()


def _told(them: Sequence[Actor], names: Sequence[tuple[str, Actor]]) -> Json:
    """Of what is one each name by itself, since each ends by itself; its handle is that of the name that is told longest."""
    first, by = names[0]
    rows = [_name(one, name, until(one)) for name, one in names]
    there = {row["handle"] for row in rows}
    rows += [_name(one, first, _earliest(until(one), until(by))) for one in them if one.handle not in there]
    form = next((str(one.entry.form) for one in them if isinstance(one.entry, Organisation)), "function")
    return {"handle": max(rows, key=_lasts)["handle"], "form": form, "names": rows}


def _name(one: Actor, name: str, last: str | None) -> Json:
    return {"handle": one.handle, "name": name, "until": last}


def _lasts(row: Mapping[str, Any]) -> str:
    return row["until"] or date.max.isoformat()


def _earliest(*days: str | None) -> str | None:
    return min((day for day in days if day is not None), default=None)


def _named(key: str, them: Sequence[Actor], minimum: int, pictures: Pictures) -> list[tuple[str, Actor]]:
    """Each with its name, by the alphabet; none where all that was written waits."""
    at_once = [(name_of(one.entry), one) for one in them]
    if not any(name != WAITING for name, _ in at_once):
        step = pictures.step(f"actor/{key}", them, minimum, actor=Actor.says)
        if step.said is not None:
            pictures.show(step, {"enough": True})  # without a word of anybody
        shown = step.said if step.said is not None else (step.same if step.kept is not None else None)
        at_once = [(name_of(one.rest), one) for one in shown or ()]
    return sorted(
        ((name, one) for name, one in at_once if name != WAITING), key=lambda one: (one[0].casefold(), one[0], one[1].handle)
    )


def proposed(
    named: Mapping[str, Json], decided: Iterable[Decision], counted: Iterable[Decision], laid: Merged
) -> list[list[str]]:
    """Two that may be one, for a person to decide, where nothing lays them together or keeps them apart; most alike first.

    After those that are alike stand those of which one person says so; what only one says of two never takes them off.
    """
    at = {handle: named[key]["handle"] if key in named else key for handle, key in laid.at.items()}
    told = list(decided)
    several = by_several(told)
    counts = [one for one in counted if one.verdict is Verdict.SAME or (one.one, one.other) in several]
    known = {_two(at.get(one.one, one.one), at.get(one.other, one.other)) for one in counts}
    names = {one["handle"]: one["names"][0]["name"] for one in list(named.values())[:MOST_NAMES]}
    alike = [_two(one.one, one.other) for one in Names(names).pairs()]
    said = [_two(at[one.one], at[one.other]) for one in told if one.verdict is Verdict.SAME and {one.one, one.other} <= at.keys()]
    pairs = [*alike, *sorted(two for two in said if set(two) <= names.keys() and two[0] != two[1])]
    return [list(two) for two in dict.fromkeys(pairs) if two not in known][:MOST_PROPOSED]


def _two(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
