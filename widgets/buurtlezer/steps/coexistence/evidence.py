"""What a thought of 09 may rest on: entries of one's own, of this round, in a few words each.

Not here: the thoughts (``prompts``), that the room is never told what they rest on (``model.reflection``).
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

from buurtlezer.model import (
    ArgumentLimit,
    Encounter,
    Entry,
    GrownContact,
    LightContact,
    Meaning,
    Observation,
    Place,
    VignetteReading,
)
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts
from buurtlezer.wording import encounters as words

Told: TypeAlias = Callable[[Texts, Any], str]

SHOWN: Final = 60
"""Characters of somebody's own words; a label only has to be known again."""


def _clipped(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= SHOWN else one_line[: SHOWN - 1].rstrip() + "…"


def _noted(key: str, said: Callable[[Any], str]) -> Told:
    return lambda texts, one: texts(f"coexistence.evidence.{key}", words=_clipped(said(one)))


TOLD: Final[tuple[tuple[type[Entry], Told], ...]] = (
    (VignetteReading, lambda texts, one: texts("coexistence.evidence.vignette", title=texts(f"vignette.{one.vignette}.title"))),
    (Encounter, words.both),
    (GrownContact, lambda texts, _one: texts("coexistence.evidence.grown")),
    (ArgumentLimit, lambda texts, one: texts("coexistence.evidence.argument", title=texts(f"argument.{one.argument}.title"))),
    (LightContact, lambda texts, _one: texts("coexistence.evidence.own")),
    (Observation, _noted("walk", lambda one: one.sees or one.thinks or one.asks or one.appetite)),
    (Place, _noted("place", lambda one: one.name)),
    (Meaning, _noted("meaning", lambda one: one.why)),
)
"""The kinds that a thought may rest on, each with what it is called; what has no words of its own is not offered."""


def evidence(state: StepState, named: Iterable[str] = ()) -> list[dict[str, str]]:
    """What there is as ``[{"id", "label"}]``, oldest first within each kind.

    ``named``: ids that a thought names already. What of these is gone, or of another round or kind, can still be seen and ticked
    off, and says so.
    """
    texts = state.texts
    found = [
        {"id": one.entry_id, "label": label}
        for kind, told in TOLD
        for one in state.of_kind(kind)
        if kind is not Meaning or one.entry.content().get("why")
        for label in [told(texts, one.entry)]
    ]
    offered = {one["id"] for one in found}
    there = state.session.revisions
    left = [one for one in dict.fromkeys(named) if one not in offered]
    return found + [{"id": one, "label": texts(f"coexistence.evidence.{'other' if one in there else 'gone'}")} for one in left]
