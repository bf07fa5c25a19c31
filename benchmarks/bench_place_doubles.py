"""Which pharmacies of 2026 are those of 2015: proposed pairs beside what somebody said by looking, and beside a plain rule.

Precision and recall, in percent, of the pairs of ``pharmacies/labels.csv``; what nobody could tell counts for neither.
``Reach`` was chosen on one half of them (``chosen``) and is measured on the other. The plain rule: the same name, letter for
letter but for its case, within 200 m. All is measured twice: with points as they stand in the lists, and moved at random as
people who tap do (``TAPPED``), since in the lists nine in ten lie where they lay. And time: 2,000 places beside 2,000 and
beside three, beside difflib over so many pairs as it manages. Not here: the table (``pharmacies_table``).
"""

import csv
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import NamedTuple

import numpy as np

from buurtlezer.analysis.lying_near import Lying, metres_between
from buurtlezer.analysis.place_doubles import REACH, Named, Reach, between, within
from buurtlezer.analysis.projection import points_to_metres
from ratio import Ratio, seconds

FOLDER = Path(__file__).resolve().parent / "pharmacies"
PLAIN_METRES = 200.0
TAPPED = 30.0
"""Metres: the standard deviation, east and north, of where somebody taps."""

PLACES = 2_000
COMPARED = 60
Pair = tuple[str, str]


class Found(NamedTuple):
    """How well a rule does, of 1."""

    precision: float
    recall: float

    @property
    def both(self) -> float:
        """Their harmonic mean: by it one half chooses."""
        return 2 * self.precision * self.recall / (self.precision + self.recall) if self.precision and self.recall else 0.0


def pharmacies(tapped: bool = False) -> list[Named]:
    """All of both years; ``tapped``, those of 2015 as somebody would tap them."""
    with (FOLDER / "pharmacies.csv").open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    metres = points_to_metres(np.array([(float(row["lon"]), float(row["lat"])) for row in rows]))
    moved = np.random.default_rng(2015).normal(0, TAPPED, metres.shape)
    if tapped:
        metres += moved * np.array([[row["year"] == "2015"] for row in rows])
    return [Named(row["key"], row["name"], Lying((x, y))) for row, (x, y) in zip(rows, metres.tolist(), strict=True)]


def labels() -> dict[Pair, str]:
    """What somebody said of each pair."""
    with (FOLDER / "labels.csv").open(encoding="utf-8", newline="") as opened:
        return {_two(row["one"], row["other"]): row["label"] for row in csv.DictReader(opened)}


def half(said: dict[Pair, str], which: int) -> dict[Pair, str]:
    """Every other pharmacy of 2015, or of the first of two of 2026, with all that stands beside it."""
    firsts = {one: at for at, one in enumerate(dict.fromkeys(one for one, _ in said))}
    return {pair: label for pair, label in said.items() if firsts[pair[0]] % 2 == which}


def ours(reach: Reach = REACH, tapped: bool = False) -> set[Pair]:
    """Pairs that we propose."""
    known = pharmacies(tapped)
    old, new = ([one for one in known if one.key.startswith(year)] for year in ("2015", "2026"))
    return {_two(one.one, one.other) for one in (*between(old, new, reach=reach), *within(new, reach=reach))}


def plain(tapped: bool = False) -> set[Pair]:
    """Pairs of the plain rule."""
    known = pharmacies(tapped)
    return {
        _two(one.key, other.key)
        for one, other in product(known, known)
        if one.key < other.key and not other.key.startswith("2015") and one.name.casefold() == other.name.casefold()
        if (metres_between(one.lying, other.lying) or 0.0) <= PLAIN_METRES
    }


def measured(pairs: Iterable[Pair], said: dict[Pair, str]) -> Found:
    """Precision and recall among pairs that somebody could tell."""
    found = [said[pair] for pair in pairs if pair in said and said[pair] != "unsure"]
    right = found.count("same")
    return Found(right / len(found) if found else 0.0, right / list(said.values()).count("same"))


def chosen() -> tuple[Reach, Found]:
    """The reach that does best on the first half, as tapped, of equal ones the shortest.

    How near is enough whatever two are called is not chosen here: beside a pharmacy lie a bakery and a bench, and the set has
    none.
    """
    said = half(labels(), 0)
    tried = (Reach(near, close, REACH.beside) for near, close in product((100, 150, 200), (40, 60, 80, 100)))
    return max(((reach, measured(ours(reach, tapped=True), said)) for reach in tried), key=lambda one: one[1].both)


def unlabelled(pairs: Iterable[Pair]) -> set[Pair]:
    """What was proposed and nobody looked at: none, or the table of labels wants a line."""
    return set(pairs) - labels().keys()


def invented(random: np.random.Generator, prefix: str) -> list[Named]:
    """Places of a neighbourhood of two kilometres, one in ten at no point."""
    words = [
        "park",
        "café",
        "plein",
        "bakker",
        "school",
        "apotheek",
        "markt",
        "kerk",
        "station",
        "brug",
        "noord",
        "zuid",
        "oude",
        "nieuwe",
        "sint",
        "anna",
        "jan",
        "marie",
        "zon",
        "ster",
    ]
    own = ("".join(random.choice(list("abcdeiklmnorstu"), random.integers(4, 9))) for _ in range(PLACES))
    names = [" ".join([*random.choice(words, random.integers(1, 3)), word]) for word in own]
    points = random.uniform(0, 2_000, (PLACES, 2)).tolist()
    nowhere = random.random(PLACES) < 0.1
    return [
        Named(f"{prefix}{at:05}", name, Lying() if nowhere[at] else Lying((x, y)))
        for at, (name, (x, y)) in enumerate(zip(names, points, strict=True))
    ]


def by_difflib(some: list[Named], others: list[Named]) -> list[Pair]:
    """All pairs, one by one."""
    return [
        (one.key, other.key)
        for one, other in product(some, others)
        if SequenceMatcher(None, one.name, other.name).ratio() >= 0.8
        and (metres_between(one.lying, other.lying) or 0.0) <= PLAIN_METRES
    ]


def measure() -> list[Ratio]:
    """Ours beside the plain rule on the half that chose nothing, and the time it takes."""
    said = half(labels(), 1)
    rows = []
    for tapped, how in ((False, ""), (True, ", tapped")):
        us, beside = measured(ours(tapped=tapped), said), measured(plain(tapped), said)
        rows += [
            Ratio(f"pairs that are right{how}", us.precision * 100, beside.precision * 100, "%", "equal name within 200 m"),
            Ratio(f"of all that are the same{how}", us.recall * 100, beside.recall * 100, "%", "equal name within 200 m"),
        ]
    random = np.random.default_rng(10)
    some, others = invented(random, "a"), invented(random, "b")
    return [
        *rows,
        _timed(f"{PLACES} beside {PLACES}", lambda: between(some, others), some, others, PLACES),
        _timed(f"{PLACES} beside 3", lambda: between(some, others[:3]), some, others[:3], 3),
    ]


def _timed(what: str, call: Callable[[], object], some: list[Named], others: list[Named], beside: int) -> Ratio:
    few = others[:COMPARED]
    us, difflib = seconds(call, lambda: by_difflib(some[:COMPARED], few), 3)
    more = PLACES / COMPARED * beside / len(few)
    return Ratio(what, us * 1e3, difflib * more * 1e3, "ms", f"difflib (measured for {COMPARED} × {len(few)})")


def _two(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
