"""Asking the process that reckons rides, from a kernel. Nothing here waits: a question gives a ticket at once.

::

    asked = Asked(house=os.environ.get(WHENCE, ""))   # one for a page; opens nothing, starts nothing
    ticket = asked.times((4.3517, 50.8466), Glasses())        # Ticket[Times]
    ticket = asked.ways(start, end, Glasses(day=Day.SUNDAY))  # Ticket[Ways]
    ticket.standing                                   # Preparing() | Waiting(ahead) | Working(share) | one of those of over
    ticket.over                                       # Done() | Refused(why) | GivenUp(): whether it is one of these
    ticket.result                                     # the answer; raises NoAnswer(why) where it was refused
    ticket.cancel()                                   # for who asks anew, or leaves
    asked.network()                                   # Ticket[Network]: what rides are reckoned on
    asked.close()                                     # gives all up
    asked.there                                       # False: every ticket is Refused(NO_ENGINE) at once

A page looks at ``standing`` when it is asked to (a message, twice a second); it asks nothing while it is being made, as the warm
process makes pages too and must start no thread. Two questions of one page wait at most; another is ``Refused(BUSY)``, so cancel
the one before. Starts are asked from a grid of 10 m. A question that no page should ask (``ValueError``) is a fault of the page.

Under ``buurtlezer serve`` all kernels ask one process. Elsewhere (JupyterLab, plain Voila) a kernel starts its own at its first
question, which ends with it. Not here: the line on which it is asked (``talking``), finding it
(``calling``), what is asked (``port``), how it travels (``wire``).
"""

import os
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from buurtlezer.geodata.transit import meeting
from buurtlezer.geodata.transit.forms import Question, question_form, read_network, read_times, read_ways
from buurtlezer.geodata.transit.keeping import has_engine
from buurtlezer.geodata.transit.port import Degrees, Glasses, Network, Times, Ways, Why
from buurtlezer.geodata.transit.talking import Talk
from buurtlezer.geodata.transit.tickets import Refused, Ticket
from buurtlezer.geodata.transit.wire import Frame

__all__ = ["Asked", "has_engine"]

Result = TypeVar("Result")


class Asked:
    """Who asks for one page. Opens a connection, on a thread of its own, at the first question; a fork begins anew.

    ``house``: a mark of where the page was asked from; pages of one house share turns, and a page without one is a house of its
    own. ``folder``: where the process is asked, if not where this server says.
    """

    def __init__(self, folder: Path | None = None, house: str = "") -> None:
        self._folder = folder
        self._talk = Talk(folder, house or secrets.token_hex(8))

    @property
    def there(self) -> bool:
        """Whether there is anybody to ask; looked at without asking."""
        return self._folder is not None or (os.environ.get(meeting.VARIABLE) != "" and has_engine())

    def times(self, start: Degrees, glasses: Glasses) -> Ticket[Times]:
        """How long from one place to every street. Raises ``ValueError`` for what is no question."""
        words = {"say": "ask", "question": question_form(Question(start, glasses))}
        return self._ask(words, lambda frame: read_times(frame.numbers))

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses) -> Ticket[Ways]:
        """How one gets from one place to another. Raises ``ValueError`` for what is no question."""
        words = {"say": "ask", "question": question_form(Question(start, glasses, end))}
        return self._ask(words, lambda frame: read_ways(frame.words["ways"]))

    def network(self) -> Ticket[Network]:
        """What rides are reckoned on."""
        return self._ask({"say": "network"}, lambda frame: read_network(frame.words["network"]))

    def close(self) -> None:
        """Give up what is open, and hang up."""
        self._talk.close()

    def _ask(self, words: Mapping[str, object], read: Callable[[Frame], Result]) -> Ticket[Result]:
        if not self.there:
            refused: Ticket[Result] = Ticket()
            refused.become(Refused(Why.NO_ENGINE))
            return refused
        return self._talk.ask(words, read)
