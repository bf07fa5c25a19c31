"""What shows that a building block is there: entries of one's own, of this round, in a few words each.

Not here: the blocks (``blocks``). Persons are none of these, and no step that came from one: a block is work that is done, not
who does it.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, TypeAlias

from buurtlezer.model import Action, Coalition, Community, Entry, Gap, Organisation, Service, Treasure, TreasureForm, Walk
from buurtlezer.steps import actions
from buurtlezer.steps.state import StepState
from buurtlezer.texts import Texts

Told: TypeAlias = Callable[[Any], str]

SHOWN: Final = 60
"""Characters of somebody's own words; a label only has to be known again."""

TOLD: Final[tuple[tuple[type[Entry], Told], ...]] = (
    (Treasure, lambda one: "" if one.form is TreasureForm.KEY_PERSON else one.name),
    (Organisation, lambda one: one.name),
    (Service, lambda one: one.name),
    (Community, lambda one: one.called),
    (Coalition, lambda one: one.goal),
    (Gap, lambda one: one.what),
    (Action, lambda one: one.what),
    (Walk, lambda one: one.name),
)
"""The kinds that a block may rest on, each with what it is called; what has no words is not offered."""


def evidence(state: StepState, named: Iterable[str] = ()) -> list[dict[str, str]]:
    """What there is as ``[{"value", "label"}]``, oldest first within each kind.

    ``named``: ids that a block names already. What of these is gone can still be seen and ticked off, and says so.
    """
    texts = state.texts
    found = [
        {"value": one.entry_id, "label": _label(texts, one.entry.kind, words)}
        for kind, told in TOLD
        for one in state.of_kind(kind)
        if (words := told(one.entry)) and not (isinstance(one.entry, Action) and actions.is_of_person(state, one.entry))
    ]
    offered = {one["value"] for one in found}
    left = [one for one in dict.fromkeys(named) if one not in offered]
    return found + [{"value": one, "label": texts("maps.block.gone")} for one in left]


def _label(texts: Texts, kind: str, words: str) -> str:
    one_line = " ".join(words.split())
    clipped = one_line if len(one_line) <= SHOWN else one_line[: SHOWN - 1].rstrip() + "…"
    return texts(f"maps.evidence.{kind}", words=clipped)
