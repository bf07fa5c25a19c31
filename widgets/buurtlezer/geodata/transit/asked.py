"""A question of an asker, and how it stands, as that asker is told it.

Not here: whose turn it is (``line``), working on it (``desk``), the other end (``asking``).
"""

from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Event
from typing import Protocol

from buurtlezer.geodata.transit.forms import Question
from buurtlezer.geodata.transit.wire import Frame


class Asker(Hashable, Protocol):
    """Who asks: an open page."""

    @property
    def house(self) -> str:
        """Where it comes from."""
        ...

    def tell(self, frame: Frame) -> None:
        """Say something to it; nothing where it is gone."""
        ...


@dataclass(eq=False)
class Asked:
    """A question of an asker, by the number that it gave it."""

    asker: Asker
    number: int
    question: Question
    cancelled: Event = field(default_factory=Event)
    told: dict[str, object] = field(default_factory=dict)

    def tell(self, **standing: object) -> None:
        """How it stands now, if that is news."""
        if standing != self.told:
            self.told = standing
            self.asker.tell(Frame({"number": self.number, **standing}))

    def answer(self, frame: Frame) -> None:
        """The end of it."""
        self.asker.tell(Frame({"number": self.number, **frame.words}, frame.numbers))
