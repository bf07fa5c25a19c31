"""Which parts of a room may be told beside the whole, so that nothing smaller can be had by adding and subtracting them.

From the picture of all and that of all but two one would read what these two said; and so of two parts that lie in each other,
and of all less two parts. A room may be parted in several ways (who drew, how it was drawn). What is told of one way and the rest
of it are *classes*; every sum and difference of classes that is itself a set of people is made of unions of one way's within
another's, less these; so all of those are asked. That is all there is for two ways. Not here: what is enough (``cell``), parts of
the day, which overlap (``day_parts``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from .cell import Cell, Said

REST = ""
"""Of one way to part a room: all that are in no part that is told."""


@dataclass(frozen=True)
class Way:
    """One way to part a room: its parts, in the order in which they are tried, and the part that each who spoke is of."""

    parts: Sequence[str]
    of_each: Sequence[str]


def tellable(said: Sequence[Said], ways: Sequence[Way], minimum: int) -> list[frozenset[str]]:
    """For each way the parts that may be told; none at all where the whole is not enough."""
    told = [frozenset[str]() for _ in ways]
    if not Cell.of(said, minimum).enough:
        return told
    for at, way in enumerate(ways):
        for part in way.parts:
            mine = [one for one, of in zip(said, way.of_each, strict=True) if of == part]
            tried = [*told[:at], told[at] | {part}, *told[at + 1 :]]
            if Cell.of(mine, minimum).enough and _safe(said, ways, tried, minimum):
                told = tried
    return told


def _safe(said: Sequence[Said], ways: Sequence[Way], told: Sequence[frozenset[str]], minimum: int) -> bool:
    """Whether all that can be made of these is enough, or nobody."""
    kept = [[of if of in them else REST for of in way.of_each] for way, them in zip(ways, told, strict=True)]
    where = list(zip(*kept, strict=True))
    pieces = list(dict.fromkeys(where))
    classes = [[_bits(pieces, at, name) for name in dict.fromkeys(names)] for at, names in enumerate(kept)]
    unions = [set(_unions(each)) for each in classes]
    made = {outer & ~inner for one, other in permutations(unions, 2) for outer in one for inner in other if not inner & ~outer}
    made |= {one for each in classes for one in each}
    return all(_cell(said, where, pieces, bits, minimum).none_or_enough for bits in made)


def _bits(pieces: Sequence[tuple[str, ...]], way: int, name: str) -> int:
    return sum(1 << at for at, piece in enumerate(pieces) if piece[way] == name)


def _unions(classes: Sequence[int]) -> Iterator[int]:
    for size in range(len(classes) + 1):
        for some in combinations(classes, size):
            yield sum(some)  # classes of one way do not overlap


def _cell(
    said: Sequence[Said], where: Sequence[tuple[str, ...]], pieces: Sequence[tuple[str, ...]], bits: int, minimum: int
) -> Cell:
    kept = {piece for at, piece in enumerate(pieces) if bits >> at & 1}
    return Cell.of((one for one, piece in zip(said, where, strict=True) if piece in kept), minimum)
