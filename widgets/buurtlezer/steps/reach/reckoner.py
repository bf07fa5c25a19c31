"""Whoever reckons, as one page sees it: whether there is anybody, and what it reckons on.

Nothing is asked while a page is being made: pages are made in the process that kernels are forked from too. Not here: a part's
question (``asker``), who answers (``geodata.transit.asking``).
"""

import os
from collections.abc import Iterable

from buurtlezer.geodata.transit.asking import Asked
from buurtlezer.geodata.transit.port import Degrees, Glasses, Network, Times, Ways, Why
from buurtlezer.geodata.transit.tickets import Ticket
from buurtlezer.logbook.surroundings import WHENCE
from buurtlezer.texts import Texts
from buurtlezer.wording.reckoned_on import no_ride, reckoned_on


class Reckoner:
    """One for a page."""

    def __init__(self, texts: Texts, asked: Asked | None = None, *, has_transit: bool = True) -> None:
        self._texts, self._has_transit = texts, has_transit
        self._asked = asked or Asked(house=os.environ.get(WHENCE, ""))
        self._network: Ticket[Network] | None = None
        self._known: Network | None = None

    @property
    def missing(self) -> str:
        """Why nothing can be asked, in words; empty where it can. Looked at without asking."""
        if not self._has_transit:
            return self._texts("reach.no_network")
        return "" if self._asked.there else no_ride(self._texts, Why.NO_ENGINE)

    @property
    def source(self) -> str:
        """What is reckoned on, in words; before it is known, that it is a model or what the server was given."""
        known = self._known
        return self._texts("reach.on.unknown") if known is None else reckoned_on(self._texts, known)

    def source_of(self, asked: Iterable[Glasses]) -> str:
        """On what these were reckoned, in words: a timetable of the days that they are about."""
        known = self._known
        return self.source if known is None else reckoned_on(self._texts, known, {worn.day for worn in asked})

    def times(self, start: Degrees, glasses: Glasses) -> Ticket[Times]:
        """How long to each street. Raises ``ValueError`` for what is no question."""
        return self._asked.times(start, glasses)

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses) -> Ticket[Ways]:
        """How one gets there. Raises ``ValueError`` for what is no question."""
        return self._asked.ways(start, end, glasses)

    def network(self) -> Network | None:
        """What is reckoned on; None as long as nobody said so, and then it is to be asked again. Raises ``NoAnswer``."""
        if self._known is None:
            ticket = self._network = self._network or self._asked.network()
            if ticket.over:
                self._network = None  # who asks after a refusal asks anew
                self._known = ticket.result
        return self._known
