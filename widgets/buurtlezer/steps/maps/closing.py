"""What you have now: the close of the page, made from the person's own entries. What nobody connected yet is said, without blame.

No person and no place that is not for the organisation stands in it: it may be printed. Not here: the entries (``state``), the
part (``steps.closing``).
"""

from collections.abc import Sequence
from typing import Final

from buurtlezer.analysis.two_maps import Difference as Kind
from buurtlezer.model import Perspective
from buurtlezer.steps import actions
from buurtlezer.steps.closing import Line, lines, written
from buurtlezer.steps.maps import treasures
from buurtlezer.steps.maps.beside import name_of
from buurtlezer.steps.maps.blocks import begun
from buurtlezer.steps.maps.state import DIFFERENCE, THOUGHT, MapsState

NAMED: Final = 12
"""Places by name in one line; of the rest it is said how many they are."""


def items(state: MapsState) -> list[Line]:
    """Title and sentence of each thing that was made in this round; nothing for what is not there."""
    texts = state.texts
    drawn = [("maps.have.on_ours", state.ours()), ("maps.have.on_theirs", state.theirs())]
    have = (
        (texts("maps.have.maps"), " · ".join(texts.many(key, len(places)) for key, places in drawn if places)),
        *((texts(f"maps.difference.{kind}"), _named(state, kind)) for kind in Kind if state.opened),
        (texts("maps.have.supposed"), _some(state, [one.entry.name for one in state.supposed()])),
        (texts("maps.have.who_not"), written(state, f"{DIFFERENCE}/nobody")),
    )
    beside = (
        (texts("maps.have.skills"), " · ".join(texts(f"capacity.skill.{one}") for one in state.capacities())),
        (texts("maps.have.blocks"), " · ".join(texts(f"block.{one}") for one in begun(state))),
        (texts("maps.have.actions"), actions.closing(state)),
        (texts("maps.have.thought"), written(state, THOUGHT)),
    )
    return [*lines(have), *treasures.closing(state), *lines(beside)]


def _named(state: MapsState, kind: Kind) -> str:
    if state.perspective is Perspective.CITIZEN:
        return ""
    known = state.laid().places
    return _some(state, [name_of(known[key] for key in whole.keys) for whole in state.laid().maps.of(kind)])


def _some(state: MapsState, names: Sequence[str]) -> str:
    rest = len(names) - NAMED
    return " · ".join([*names[:NAMED], *([state.texts.many("maps.have.more", rest)] if rest > 0 else [])])
