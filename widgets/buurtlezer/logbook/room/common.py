"""What everybody in a workshop is shown at one number: read once, given to all phones that ask at that number.

After each answer all phones ask what is new. Who they are and what they said is read for each; the moment, its recordings and
the room's answers are the same for all. No right is remembered here: whoever asks was let in by the store just now, and was
told the number. Not here: what one person is shown (``desk_state``).
"""

from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock
from typing import TypeVar

from buurtlezer.store import Credential, Run, Store, Workshop
from buurtlezer.views.moment import answers as answers_view

MOST_WORKSHOPS = 50

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """The moment that is on stage, and the languages in which it was spoken."""

    run: Run | None
    recorded: tuple[str, ...] = ()


class Common:
    """The newest of each workshop. It may be used from several threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._asked: OrderedDict[str, tuple[int, Asked]] = OrderedDict()
        self._answers: OrderedDict[str, tuple[int, answers_view.View]] = OrderedDict()

    def asked(self, owner: Credential, own: Workshop) -> Asked:
        """What is asked now, of a workshop as ``Workshops.of`` gave it for this secret."""
        with self._lock:
            seq, kept = self._asked.get(own.id, (0, Asked(None)))
        if seq == own.seq:
            return kept
        found = Asked(None)
        if own.stage.moment is not None:
            run = self._store.workshops.moment(owner, own.stage.moment)
            found = Asked(run, tuple(self._store.workshops.recordings(owner).get(run.moment.name, ())))
        self._keep(self._asked, own, found)
        return found

    def answers(self, owner: Credential, own: Workshop, run: Run) -> answers_view.View | None:
        """What the room answered to the moment on stage; kept once it is true of the number asked for."""
        with self._lock:
            seq, kept = self._answers.get(own.id, (0, None))
        if kept is not None and seq == own.seq:
            return kept
        found = answers_view.of_room(self._store, owner, run)
        if found is not None and found["seq"] == own.seq:
            self._keep(self._answers, own, found)
        return found

    def _keep(self, place: OrderedDict[str, tuple[int, T]], own: Workshop, found: T) -> None:
        with self._lock:
            if place.get(own.id, (0, found))[0] <= own.seq:
                place[own.id] = (own.seq, found)
                place.move_to_end(own.id)
            while len(place) > MOST_WORKSHOPS:
                place.popitem(last=False)
