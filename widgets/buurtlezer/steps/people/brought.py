"""Networks that came from files, as they stand now: their rows, less those that were taken over as a card of one's own.

Taking over is an act of the author, one row at a time: the card has an id that follows from the row, so a row is never two cards,
and is back when the card goes. Open pages do not hold the rows (``HEAVY``). Not here: reading files (``geodata.imports``).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from buurtlezer.logbook.session import Session
from buurtlezer.model import OWN, CalledBy, ImportedNetwork, ImportedNode, ImportedTie, KeyPerson
from buurtlezer.steps.made import Made

TURNS: Final = ("public_function", "organisation")
"""What the card of a person can be turned into."""


class Holds(Protocol):
    """What is asked of a state."""

    session: Session

    def of_kind(self, kind: type[ImportedNetwork]) -> list[Made[ImportedNetwork]]:
        """Entries of this round."""
        ...


@dataclass(frozen=True, slots=True)
class Brought:
    """One file."""

    entry_id: str
    seq: int
    name: str
    nodes: tuple[ImportedNode, ...]
    ties: tuple[ImportedTie, ...]
    taken: dict[int, str]
    """For each row that was taken over, the key of its card."""

    def key(self, row: int) -> str:
        """What a row is called on the canvas: itself, or the card that it became."""
        return self.taken.get(row, f"{self.entry_id}/{row}")

    def left(self) -> Iterable[tuple[int, ImportedNode]]:
        """Rows that are no card yet."""
        return ((row, node) for row, node in enumerate(self.nodes) if row not in self.taken)


def brought(state: Holds) -> list[Brought]:
    """All files of this round, oldest first."""
    found = []
    for one in state.of_kind(ImportedNetwork):
        whole = state.session.whole(one.entry_id)
        if isinstance(whole, ImportedNetwork):
            cards = ((row, _card(state.session, one.entry_id, row)) for row in range(len(whole.nodes)))
            taken = {row: OWN + card for row, card in cards if card}
            found.append(Brought(one.entry_id, one.seq, whole.name, whole.nodes, whole.ties, taken))
    return found


def card_of_row(session: Session, entry_id: str, row: int) -> str:
    """The id that the card of a row has, whether it was taken over or not."""
    return session.entry_id(f"07/taken/{entry_id}/{row}")


def turned_id(session: Session, entry_id: str, to: str) -> str:
    """The id that a card has once it is turned into something else: it follows from the card, so a row is not two cards then."""
    return session.entry_id(f"07/turned/{entry_id}/{to}")


def _card(session: Session, entry_id: str, row: int) -> str:
    """The card of a row, or what that card was turned into; empty where it was not taken over."""
    card = card_of_row(session, entry_id, row)
    found = (card, *(turned_id(session, card, to) for to in TURNS))
    return next((one for one in found if one in session.revisions), "")


def taken_over(state: Any, key: str) -> dict[str, Any] | None:
    """The act that makes a card of a row: a private one, under the name that the file has. None where there is no such row.

    What else it is, its author says: a key person is what is told least.
    """
    entry_id, _, number = key.partition("/")
    file = next((one for one in state.brought if one.entry_id == entry_id), None)
    if file is None or not number.isdecimal() or int(number) >= len(file.nodes) or int(number) in file.taken:
        return None
    node = file.nodes[int(number)]
    drawn = {"ring": node.ring or 2, "domain": node.domain, "where": node.where}
    card = KeyPerson(called=node.label, by=CalledBy.PSEUDONYM, **{**state.common, **drawn})
    return {
        "action": "write",
        "entry_id": card_of_row(state.session, entry_id, int(number)),
        "base_seq": 0,
        "content": card.content(),
    }
