"""Small random worlds: a few streets, stops beside them, and one or two feeds of a few lines.

Not here: what is true in one (``oracle``), writing one down for an engine (``written``).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from random import Random

from hypothesis import strategies as st
from oracle import Call, Metres, Streets

SIDE, STEP = 6, 600
"""Corners on a side of the streets, and metres between them."""

WEST, SOUTH = 146_000, 168_000
"""Where they lie, in EPSG:31370; on even metres, as a pack has its corners."""

DAY = 86_400
RUNS = {"monday": (-1,), "tuesday": (0,), "both": (-1, 0), "extra": (0,), "cancelled": ()}
"""Services, and the days on which they run, of those that count on a Tuesday: that day and the one before."""

TOLD = st.sampled_from((0, 0, 1, 1, 2, 3))
"""Of getting in or out at a stop: regularly, never, or by asking."""

Where = tuple[float, float]


@dataclass(frozen=True)
class Line:
    """A line: seconds between its stops and at them, when trips leave its first stop, or from when on and how often."""

    stops: tuple[str, ...]
    rides: tuple[int, ...]
    dwells: tuple[int, ...]
    leaves: tuple[int, ...]
    every: tuple[int, int, bool] | None
    """Seconds of headway, how many seconds it lasts, whether times are said to be exact."""
    service: str
    forbids: tuple[tuple[int, int], ...] = ()
    """For each stop, ``pickup_type`` and ``drop_off_type``; none where the feed says nothing of it."""

    def calls(self, leaves: int) -> list[Call]:
        """Of the trip that leaves its first stop then."""
        made = [Call(self.stops[0], leaves, leaves)]
        for stop, ride, dwell in zip(self.stops[1:], self.rides, self.dwells, strict=True):
            arrives = made[-1].departs + ride
            made.append(Call(stop, arrives, arrives + dwell))
        if not self.forbids:
            return made
        return [replace(call, gets_in=p != 1, gets_out=d != 1) for call, (p, d) in zip(made, self.forbids, strict=True)]

    @property
    def takes_people(self) -> bool:
        """Whether one may get in somewhere and out after it."""
        calls = self.calls(0)
        return any(one.gets_in and other.gets_out for at, one in enumerate(calls) for other in calls[at + 1 :])

    def departures(self) -> list[int]:
        """Of a day on which it runs."""
        if self.every is None:
            return list(self.leaves)
        headway, lasts, _ = self.every
        return [second for leaves in self.leaves for second in range(leaves, leaves + lasts, headway)]


@dataclass(frozen=True)
class Feed:
    """Stops by their ids, and lines."""

    stops: dict[str, Metres]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class World:
    """Streets and feeds."""

    streets: Streets
    feeds: tuple[Feed, ...]

    def named(self, feed: int, stop: str) -> str:
        """As one says it of several feeds, which call different stops the same."""
        return f"{feed}:{stop}" if len(self.feeds) > 1 else stop

    @property
    def stops(self) -> dict[str, Metres]:
        """All of them."""
        return {self.named(number, stop): at for number, feed in enumerate(self.feeds) for stop, at in feed.stops.items()}

    def trips(self) -> Iterator[list[Call]]:
        """Every vehicle that somebody may meet on Tuesday, in seconds after its midnight."""
        for number, feed in enumerate(self.feeds):
            for line in feed.lines:
                for leaves in (leaves + day * DAY for day in RUNS[line.service] for leaves in line.departures()):
                    yield [replace(call, stop=self.named(number, call.stop)) for call in line.calls(leaves)]


def streets(seed: int) -> Streets:
    """A crooked grid, of which some pieces are missing and none is cut off."""
    chance = Random(seed)

    def at(step: int) -> int:
        return step * STEP + 2 * chance.randint(-100, 100)

    corners = [(WEST + at(x), SOUTH + at(y)) for y in range(SIDE) for x in range(SIDE)]
    pieces = [(one, one + 1) for one in range(SIDE * SIDE) if (one + 1) % SIDE]
    pieces += [(one, one + SIDE) for one in range(SIDE * (SIDE - 1))]
    chance.shuffle(pieces)
    group = list(range(len(corners)))
    kept = []
    for a, b in pieces:
        if group[a] != group[b] or chance.random() < 0.5:
            kept.append((a, b))
            group = [group[b] if one == group[a] else one for one in group]
    return Streets([(float(x), float(y)) for x, y in corners], sorted(kept))


def places(beyond: int = 0) -> st.SearchStrategy[Metres]:
    """A place among the streets, or so many metres beyond them, to the decimetre."""
    along = st.integers(-10 * beyond, 10 * (STEP * (SIDE - 1) + beyond))
    return st.tuples(along.map(lambda far: WEST + far / 10), along.map(lambda far: SOUTH + far / 10))


@st.composite
def outside(draw: st.DrawFn, beyond: int) -> Metres:
    """A place beside no street, at most so many metres beyond them: corners lie up to 200 m askew, and one sees 250 m."""
    far = draw(st.integers(4_600, 10 * beyond)) / 10
    one = -far if draw(st.booleans()) else STEP * (SIDE - 1) + far
    other = draw(st.integers(-10 * beyond, 10 * (STEP * (SIDE - 1) + beyond))) / 10
    return (WEST + one, SOUTH + other) if draw(st.booleans()) else (WEST + other, SOUTH + one)


@st.composite
def lines(draw: st.DrawFn, stops: list[str]) -> Line:
    """By the clock or by frequencies, in the morning, around midnight, or long after it; a stop may be called at twice."""
    calls = draw(st.lists(st.sampled_from(stops), min_size=2, max_size=5))
    calls = [stop for at, stop in enumerate(calls) if not at or stop != calls[at - 1]]
    if len(calls) < 2:
        calls = stops[:2]
    between = len(calls) - 1
    begins = draw(st.sampled_from((0, 28_800, 86_000, 90_000, 115_200)))
    leaves = draw(st.lists(st.integers(begins, begins + 3_600), min_size=1, max_size=4, unique=True))
    headways = st.tuples(st.sampled_from((240, 601, 1_800)), st.integers(1, 3_000), st.booleans())
    return Line(
        tuple(calls),
        tuple(draw(st.lists(st.integers(0, 400), min_size=between, max_size=between))),
        tuple(draw(st.lists(st.sampled_from((0, 0, 20, 90)), min_size=between, max_size=between))),
        tuple(sorted(leaves)),
        draw(st.none() | headways),
        draw(st.sampled_from(sorted(RUNS))),
        tuple(draw(st.just(()) | st.lists(st.tuples(TOLD, TOLD), min_size=between + 1, max_size=between + 1))),
    )


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """With stops among the streets, and some beyond all of them."""
    made = streets(draw(st.integers(0, 10_000)))
    feeds = []
    for _ in range(draw(st.integers(1, 2))):
        where = draw(st.lists(places() | places(beyond=700), min_size=2, max_size=4, unique=True))
        if draw(st.booleans()):  # another platform, so many decimetres away
            shift = draw(st.integers(-700, 700))
            where.append((round(where[0][0] + shift / 10, 1), where[0][1]))
        stops = {str(number): place for number, place in enumerate(where)}
        first, *more = draw(st.lists(lines(list(stops)), min_size=1, max_size=4))
        if not any(line.takes_people for line in (first, *more)):  # which is no timetable
            first = replace(first, forbids=())
        feeds.append(Feed(stops, (first, *more)))
    return World(made, tuple(feeds))
