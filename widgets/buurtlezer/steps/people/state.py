"""What is true in 07_people: which cards there are, and the network that they, their ties and brought networks make.

Not here: what a network is made of (``network``), reckoning (``analysis.network``), anything that is shown.
"""

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from buurtlezer.logbook.session import Session
from buurtlezer.model import OWN, Centre, KeyPerson, NetworkLayout, Organisation, PublicFunction, Tie
from buurtlezer.steps.made import Made
from buurtlezer.steps.people.brought import Brought, brought
from buurtlezer.steps.people.network import Network, network_of
from buurtlezer.steps.state import StepState

THOUGHT: Final = "07/reflection/thought"
"""Slot: what exists once a round in a logbook."""

LAYOUT: Final = "07/layout"
"""Slot of a canvas, with its centre after it."""

Card: TypeAlias = KeyPerson | Organisation | PublicFunction

CARDS: Final = (KeyPerson, Organisation, PublicFunction)
"""Kinds that have a card of their own, and stand on the canvas."""


def of_round(state: StepState) -> list[Made[Card]]:
    """All cards of the present round, oldest first: one that is changed keeps its place, and its number, while a page is open."""
    found: list[Made[Any]] = [one for kind in CARDS for one in state.of_kind(kind)]
    at = {entry_id: place for place, entry_id in enumerate(state.session.revisions)}
    return sorted(found, key=lambda one: at[one.entry_id])


class PeopleState(StepState):
    """The view of the logbook that 07_people has."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._network: tuple[tuple[object, ...], Network] | None = None
        self._brought: tuple[tuple[object, ...], list[Brought]] | None = None
        self.opens: list[Callable[[str], None]] = []
        """Who opens a card on this page, by its key."""

    @property
    def cards(self) -> list[Made[Card]]:
        """All cards of this round, oldest first."""
        return of_round(self)

    def card(self, key: str) -> Made[Card] | None:
        """The card that a key names; None where it is none of this round's."""
        return next((one for one in self.cards if OWN + one.entry_id == key), None)

    def open(self, key: str) -> None:
        """Open a card where the page shows cards."""
        for opened in self.opens[:1]:
            opened(key)

    @property
    def ties(self) -> list[Made[Tie]]:
        """All ties of this round."""
        return self.of_kind(Tie)

    @property
    def middle(self) -> Centre:
        """Around whom it stands at first: the organisation only where somebody drew a tie of it."""
        ours = any(one.entry.start is None and one.entry.centre is Centre.ORGANISATION for one in self.ties)
        return Centre.ORGANISATION if ours else Centre.ME

    @property
    def brought(self) -> list[Brought]:
        """Networks that came from files, without what was taken over as a card of one's own; read once for what is the same."""
        now = self.session.state_of_entries
        if self._brought is None or self._brought[0] != now:
            self._brought = (now, brought(self))
        return self._brought[1]

    @property
    def network(self) -> Network:
        """All of it as one network; reckoned once for what is the same."""
        now = (*self.session.state_of_entries, self.texts.language)
        if self._network is None or self._network[0] != now:
            self._network = (now, network_of(self.cards, self.ties, self.brought, self.texts))
        return self._network[1]

    def layout(self, centre: Centre) -> NetworkLayout | None:
        """Where this round's canvas around a middle has its pinned places; None where nothing was pinned."""
        return self.in_slot(f"{LAYOUT}/{centre}", NetworkLayout)
