"""Whoever reckons rides, with each ticket in the test's hand: it says when a question waits, is answered or refused.

Stands in for the line to the process (``geodata.transit.asking``), which has tests of its own. Not here: an engine.
"""

from typing import Any

from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.forms import Question
from buurtlezer.geodata.transit.port import Degrees, Glasses, Network, Times, Ways
from buurtlezer.geodata.transit.tickets import Done, Ticket

MODEL = Network("model", model=True, dated="2026-05-01", step_free=False, lines=70, stops=2300)


class InHand(Asked):
    """Gives tickets, and keeps them with what was asked."""

    def __init__(self, network: Network | None = MODEL) -> None:
        super().__init__()
        self.asked: list[tuple[Question, Ticket[Any]]] = []
        self.networks: list[Ticket[Network]] = []
        self._told = network

    def times(self, start: Degrees, glasses: Glasses) -> Ticket[Times]:
        return self._given(Question(start, glasses))

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses) -> Ticket[Ways]:
        return self._given(Question(start, glasses, end))

    def network(self) -> Ticket[Network]:
        ticket: Ticket[Network] = Ticket()
        self.networks.append(ticket)
        if self._told is not None:
            ticket.become(Done(), self._told)
        return ticket

    @property
    def ticket(self) -> Ticket[Any]:
        """The newest."""
        return self.asked[-1][1]

    @property
    def question(self) -> Question:
        """What was asked last."""
        return self.asked[-1][0]

    def _given(self, question: Question) -> Ticket[Any]:
        ticket: Ticket[Any] = Ticket()
        self.asked.append((question, ticket))
        return ticket
