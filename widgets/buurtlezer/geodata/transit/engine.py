"""Who answers: rides by the engine, walks over the pack's streets.

Here: the port (``port.Reach``), departures of a window one after the other. Not here: the engine's own calls (``timetable``),
the network it reads (``built``), rides between two places (``rides``). It imports the engine, which has threads: only ever in a
process that no other is forked from.

A time is from door to door: one leaves at a departure of the window, so waiting counts. It is never more than on foot.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from buurtlezer.geodata.pack import Pack

from . import built as networks
from .guarding import guarded, unheard
from .legs import band
from .limits import fault_of
from .lookup import Lookup
from .places import Place, Places
from .port import Degrees, Glasses, Network, NoAnswer, Progress, Times, Ways, Why
from .rides import MOST_SECONDS, Rides
from .spread import ranked_rows
from .timetable import Asked, Timetable, rides


class Engine:
    """Answers for one network. One question at a time: give it to one thread. Made by :meth:`open`."""

    def __init__(self, pack: Pack, folder: Path) -> None:
        about = networks.about(folder)
        self._dates: Mapping[str, str] = about["days"]
        self._lookup = Lookup(folder / networks.LOOKUP)
        self._timetable = Timetable(folder)
        self._places = Places(pack.walking, self._timetable.stops_metres)
        self._network = Network(
            name=str(about["name"]),
            model=bool(about["model"]),
            dated=str(about["dated"]),
            step_free=self._timetable.closed is not None,
            lines=self._lookup.lines(),
            stops=len(self._timetable.stops),
            days=self._dates,
        )

    @classmethod
    def open(cls, pack: Pack, feeds: Sequence[Path] | None = None, progress: Progress = unheard) -> "Engine":
        """The engine over these feeds (zips or folders), or over the pack's own timetable where none are given.

        The network is built where it is not there yet, in some seconds; ``progress`` as in ``port``. Raises :class:`NoAnswer`:
        ``NO_ENGINE`` where no engine is installed, ``BROKEN`` where the network could not be built; and ``Cancelled``.
        """
        try:
            import cafein  # noqa: F401 (whether it is there)
        except ImportError:
            raise NoAnswer(Why.NO_ENGINE) from None
        with guarded():
            return cls(pack, networks.built(pack, feeds, progress))

    @property
    def network(self) -> Network:
        """What rides are reckoned on."""
        return self._network

    @property
    def days(self) -> Mapping[str, str]:
        """The ISO date that stands for each ``port.Day`` on which anything runs; see ``days``."""
        return self._dates

    def times(self, start: Degrees, glasses: Glasses, progress: Progress) -> Times:
        """How long from one place to every node of the streets, over the departures of a window.

        Percentiles are by nearest rank: of twelve departures the second, the sixth and the eleventh in order. Raises
        :class:`NoAnswer`: ``NO_STREET`` beside no street, ``NO_SERVICE`` where nothing runs on that day, ``IMPOSSIBLE`` where
        the network does not know what is accessible, ``BROKEN`` where the engine fails, or is asked beyond what it
        reckons; and what ``progress`` raises.
        """
        with guarded():
            asked, timetable = self._asked(glasses), self._timetable
            speed = timetable.metres_per_second
            around = self._places.around(self._places.place(start), MOST_SECONDS * speed)
            rows = np.empty((len(asked), len(around.nodes)), dtype=np.float32)
            for at, one in enumerate(asked):
                progress(at / len(asked))
                stops = timetable.reached(around.stops, one)
                seeds = self._places.afoot.ends(self._places.stops, stops * speed)
                metres = self._places.afoot.to_nodes(*seeds, MOST_SECONDS * speed)
                rows[at] = np.minimum(metres, around.nodes) / speed
            progress(1.0)
            quick, typical, slow = ranked_rows(rows, (10, 50, 90))
            return Times(quick, typical, slow, (around.nodes / speed).astype(np.float32))

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses, progress: Progress) -> Ways:
        """How one gets from one place to another: at each departure the way one would take, those with the same lines as one.

        It is the one that arrives first, where each change counts ``timetable.A_CHANGE_SECONDS`` more, and its own arrival is
        told: never earlier than :meth:`times` has it, and later by so much at most for each change that is left out. Of ways
        that arrive as early it is the one for which one may leave last: who leaves at once may walk for an hour to a
        train that a metro goes to as well, or ride back along its line to wait there.

        ``quick`` and ``slow`` are of the departures at which one gets there within ``MOST_MINUTES``; for how many that is so,
        ``share`` tells. On foot where no ride is better. From and to a place beside no street of ours one goes on as the crow
        flies (``Places.around``, ``Places.to_stops``). Raises as :meth:`times` does, ``NO_STREET_END`` for the end.
        """
        with guarded():
            asked = self._asked(glasses)
            between = Rides(self._timetable, self._places, self._places.place(start), self._end(end))
            best = []
            for at, one in enumerate(asked):
                progress(at / len(asked))
                best.append(between.best(one))
            found = between.found(asked, best, self._lookup)
            shown = between.shown(found, len(asked))
            progress(1.0)
            quick, slow = band(found) if found else (None, None)
            return Ways(shown, quick, slow, between.on_foot, len(found) / len(asked))

    def _end(self, end: Degrees) -> Place:
        return self._places.place(end, Why.NO_STREET_END)

    def _asked(self, glasses: Glasses) -> list[Asked]:
        closed = self._timetable.closed if glasses.step_free else ([], [])
        if closed is None:
            raise NoAnswer(Why.IMPOSSIBLE)
        if fault := fault_of(glasses):
            raise ValueError(fault)
        date = self._dates.get(str(glasses.day))
        if date is None:
            raise NoAnswer(Why.NO_SERVICE)
        self._timetable.walking(glasses.speed_kmh)
        return [Asked(date, minute, rides(glasses.most_changes), *closed) for minute in glasses.departures]
