"""What leaves in a file: the cards of this round and their ties, each called as it may be for what the file is meant for.

Who may be named is said in ``model.named``; all others are a form and a number. Networks that were brought do not leave: nobody
in them was asked. Not here: the forms of a file (``analysis.network_files``), asking for one (``exchange``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from buurtlezer.analysis.network_files import OutNetwork, OutNode, OutTie
from buurtlezer.model import OWN, Centre, NamedFor, Tie, may_be_named
from buurtlezer.steps.people.network import form, title
from buurtlezer.steps.people.state import PeopleState
from buurtlezer.texts import Texts


@dataclass(frozen=True)
class Leaving:
    """A network on its way out, and how many of its cards stand in it by their name."""

    network: OutNetwork
    named: int


def leaving(state: PeopleState, use: NamedFor | None, on: date) -> Leaving:
    """The network as it may leave on a day."""
    texts, cards = state.texts, state.cards
    named = [may_be_named(one.entry, use, on) for one in cards]
    called = state.network.called
    keys = {OWN + one.entry_id: place for place, one in enumerate(cards)}
    nodes = [
        OutNode(
            title(one.entry) if by_name else called[OWN + one.entry_id].plain,
            texts(f"people.form.{form(one.entry)}"),
            one.entry.ring,
            str(one.entry.domain or ""),
            str(one.entry.where or ""),
        )
        for one, by_name in zip(cards, named, strict=True)
    ]
    ties = _ties([one.entry for one in state.ties], keys, texts)
    middles = {str(centre): texts(f"people.exchange.middle.{centre}") for centre in Centre}
    return Leaving(OutNetwork(tuple(nodes), tuple(ties), middles), sum(named))


def _ties(ties: Sequence[Tie], keys: dict[str, int], texts: Texts) -> list[OutTie]:
    """Ties between cards that are there."""
    found = []
    for tie in ties:
        start = str(tie.centre) if tie.start is None else keys.get(tie.start)
        end = keys.get(tie.end)
        if start is None or end is None:
            continue
        kinds = tuple(sorted(str(kind) for kind in tie.ties))
        label = ", ".join(texts(f"tie.kind.{kind}") for kind in kinds)
        found.append(OutTie(start, end, label, kinds, str(tie.strength or ""), tie.both_ways))
    return found
