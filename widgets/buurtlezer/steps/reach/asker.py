"""A part that asks, and the tickets of its question: one side after the other, so that a part is never twice in line.

Nothing here waits: a page looks when it is asked to. What fails is a sentence in the part, and the rest of the page works. Not
here: what is asked for and what is made of an answer (``ride``, ``bands``), the way to whoever reckons
(``geodata.transit.asking``).
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final, Generic, TypeVar

from buurtlezer.geodata.transit.port import Degrees, Network, NoAnswer, Why
from buurtlezer.geodata.transit.tickets import Done, Preparing, Refused, Ticket, Waiting, Working
from buurtlezer.parts.rides.asks import Asks
from buurtlezer.parts.rides.question import Question, Side
from buurtlezer.steps.reach.starts import Start
from buurtlezer.steps.reach.state import ReachState
from buurtlezer.steps.whose import on_other_logbook
from buurtlezer.wording.reckoned_on import no_ride

R = TypeVar("R")

Ask = Callable[[Degrees, Side, Question], Ticket[R]]
Answer = Callable[[Question, list[Start], list[R]], dict[str, Any]]

OF_ONE_SIDE: Final = (Why.NO_STREET, Why.NO_SERVICE)
"""What may be so of one of two sides only: each has its own start and hour. Where they go to is of both."""


class Asker(Generic[R]):
    """Ties a part to the tickets of what it asks."""

    def __init__(self, part: Asks, state: ReachState) -> None:
        self._part, self._session = part, state.session
        self._texts, self._starts, self._reckoner = state.texts, state.starts, state.reckoner
        self._ask: Ask[R]
        self._answer: Answer[R]
        self._question: Question | None = None
        self._froms: list[Start] = []
        self._found: list[R] = []
        self._ticket: Ticket[R] | None = None
        self._page = ""

    def asks(self, ask: Ask[R], answer: Answer[R]) -> None:
        """``ask`` gives a side's ticket; ``answer`` makes what the part shows of all results."""
        self._ask, self._answer = ask, answer
        self._part.on_ask(self._begin)
        self._part.on_how(self._look)
        self._part.on_cancel(self._give_up)
        self._part.on_start(self._starts.choose)
        self._part.on_network(self._look_at_network)
        self._part.on_page(self._of_page)
        on_other_logbook(self._session, self._forget)

    def _of_page(self, page: str) -> None:
        """What was answered to a page before this one is gone with it, as where that began is."""
        before, self._page = self._page, page
        if before not in {"", page}:
            self._forget()
        self._starts.of_page(page)

    def _forget(self) -> None:
        self._drop()
        self._part.answer = {}
        self._part.stands("idle")

    def _begin(self, question: Question) -> None:
        self._drop()
        found = [self._starts.of(side) for side in range(len(question.sides))]
        froms = [one for one in found if one is not None]
        if len(froms) < len(found):
            self._part.stands("refused", words=self._texts("reach.start.first"))
            return
        self._question, self._froms, self._found = question, froms, []
        self._next(question)
        self._look()

    def _next(self, question: Question) -> None:
        """Ask for the next side. What is no question for the engine is one of a place that has no street."""
        at = len(self._found)
        try:
            self._ticket = self._ask(self._froms[at].at, question.sides[at], question)
        except ValueError:
            refused: Ticket[R] = Ticket()
            refused.become(Refused(Why.NO_STREET))
            self._ticket = refused

    def _look(self) -> None:
        question, ticket = self._question, self._ticket
        if question is None or ticket is None:
            self._part.stands("idle")
            return
        match ticket.standing:
            case Waiting(ahead):
                self._part.stands("waiting", place=ahead)
            case Preparing():
                self._part.stands("working", words=self._texts("reach.preparing"))
            case Working(share):
                self._part.stands("working", share=min(1.0, (len(self._found) + share) / len(question.sides)))
            case Done():
                self._got(question, ticket.result)
            case Refused(why):
                self._refuse(why)
            case _:
                self._drop()
                self._part.stands("idle")

    def _got(self, question: Question, result: R) -> None:
        if len(self._found) + 1 < len(question.sides):
            self._found.append(result)
            self._next(question)
            self._look()
            return
        try:
            network = self._reckoner.network()
        except NoAnswer as refused:
            self._refuse(refused.why)
            return
        if network is None:  # an answer is not shown without what it rests on
            self._part.stands("working", share=1.0)
            return
        self._part.answer = self._answer(question, self._froms, [*self._found, result])
        self._know(network)
        self._done()
        self._part.stands("done")

    def _look_at_network(self) -> None:
        with suppress(NoAnswer):  # said to who asks for a ride
            if (network := self._reckoner.network()) is not None:
                self._know(network)

    def _know(self, network: Network) -> None:
        self._part.source, self._part.step_free, self._part.knows = self._reckoner.source, network.step_free, True

    def _refuse(self, why: Why) -> None:
        """Say why; of two sides also of which, where it is their own."""
        words = no_ride(self._texts, why)
        if why in OF_ONE_SIDE and self._question is not None and len(self._question.sides) > 1:
            side = self._texts(f"reach.beside.{'ab'[len(self._found)]}")
            words = self._texts("reach.why.of_side", side=side, why=words)
        self._drop()
        self._part.stands("refused", words=words)

    def _give_up(self) -> None:
        self._drop()
        self._part.stands("idle")

    def _drop(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
        self._done()

    def _done(self) -> None:
        self._ticket = self._question = None
        self._froms, self._found = [], []
