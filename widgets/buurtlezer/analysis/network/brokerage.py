"""Brokering between groups, after Gould and Fernandez (1989): who stands between two without a tie, and of which groups they are.

One broker of a → b → c, where a has no tie to c, is a coordinator (all of one group), itinerant (a and c of one, b of another),
gatekeeper (a of another), representative (c of another) or liaison (three groups). Directed, without loops; the values are those
of ``brokerage`` in the R package sna. Not here: what the groups are (whoever asks says: part of life, where, form).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from .graph import MOST_NODES, MOST_TIES, Graph, fewer_than


class Role(StrEnum):
    """What a broker is."""

    COORDINATOR = "coordinator"  # a → a → a; w_I in sna
    ITINERANT = "itinerant"  # a → b → a, a consultant; w_O
    GATEKEEPER = "gatekeeper"  # a → b → b; b_OI
    REPRESENTATIVE = "representative"  # a → a → b; b_IO
    LIAISON = "liaison"  # a → b → c; b_O


@dataclass(frozen=True, slots=True)
class Brokered:
    """Of one node: how often, and beside it what ties laid at random between groups of this size would give."""

    raw: dict[Role, int]
    total: int
    expected: dict[Role, float]
    z: dict[Role, float | None]
    """How far raw is from what is expected, in standard deviations; None where nothing could vary."""

    total_expected: float
    total_z: float | None


def brokerage(graph: Graph, groups: Mapping[str, str]) -> dict[str, Brokered]:
    """Of each node that has a group, in the order of keys.

    Parameters
    ----------
    groups
        The group of a key. A node without one is left out, with its ties.

    Raises
    ------
    BadNetwork
        ``too_many_nodes``, ``too_many_ties``: more than ``graph`` allows.
    """
    keys = sorted(key for key in graph if key in groups)
    fewer_than(keys, MOST_NODES, "too_many_nodes")
    fewer_than(graph.edges, 2 * MOST_TIES, "too_many_ties")
    if not keys:
        return {}
    at = {key: n for n, key in enumerate(keys)}
    tied = np.zeros((len(keys), len(keys)), dtype=bool)
    for start, end in graph.edges:
        if start in at and end in at and start != end:
            tied[at[start], at[end]] = True
    names, group = np.unique([groups[key] for key in keys], return_inverse=True)
    sizes = np.bincount(group, minlength=len(names)).astype(float)
    density = float(tied.sum() / max(len(keys) * (len(keys) - 1), 1))
    random = [_at_random(n, sizes, density) for n in range(len(sizes))]
    return {key: _beside(raw, *random[group[n]]) for n, (key, raw) in enumerate(zip(keys, _counted(tied, group), strict=True))}


def _counted(tied: NDArray[np.bool_], group: NDArray[np.intp]) -> Iterator[NDArray[np.int64]]:
    """How often each is a broker, in the order of roles."""
    no_tie = ~tied
    np.fill_diagonal(no_tie, val=False)  # there and back is no way on
    for broker, own in enumerate(group):
        before, after = np.flatnonzero(tied[:, broker]), np.flatnonzero(tied[broker])
        opened = no_tie[np.ix_(before, after)]
        from_own, to_own = group[before] == own, group[after] == own
        outside = opened[~from_own][:, ~to_own]
        alike = (group[before[~from_own], None] == group[after[~to_own]]) & outside
        yield np.array(
            [
                opened[from_own][:, to_own].sum(),
                alike.sum(),
                opened[~from_own][:, to_own].sum(),
                opened[from_own][:, ~to_own].sum(),
                outside.sum() - alike.sum(),
            ],
            dtype=np.int64,
        )


def _at_random(at: int, sizes: NDArray[np.float64], density: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What a member of a group can expect, and its variance: of each role in order, then of all (Gould and Fernandez 1989)."""
    n, everybody = sizes[at], sizes.sum()
    rest = np.delete(sizes, at)
    out = everybody - n
    ways = np.array(
        [
            (n - 1) * (n - 2),
            (rest * (rest - 1)).sum(),
            out * (n - 1),
            out * (n - 1),
            rest.sum() ** 2 - (rest**2).sum(),
            (everybody - 1) * (everybody - 2),
        ]
    )
    # Pairs of ways that share an end: they hang together.
    sharing = np.array(
        [
            (n - 1) * (n - 2) * (n - 3),
            (rest * (rest - 1) * (rest - 2)).sum(),
            (n - 1) * _two_of(out) + out * _two_of(n - 1),
            (n - 1) * _two_of(out) + out * _two_of(n - 1),
            2 * (rest * _two_of(everybody - rest - n)).sum(),
            (everybody - 1) * (everybody - 2) * (everybody - 3),
        ]
    )
    opened = density**2 * (1 - density)
    expected = ways * opened
    return expected, expected * (1 - opened) + 2 * sharing * density**3 * (1 - density) ** 3


def _two_of(many: NDArray[np.float64] | float) -> NDArray[np.float64] | float:
    return many * (many - 1) / 2


def _beside(raw: NDArray[np.int64], expected: NDArray[np.float64], variance: NDArray[np.float64]) -> Brokered:
    counts = [*raw.tolist(), int(raw.sum())]
    z = [
        (count - mean) / var**0.5 if var > 0 else None
        for count, mean, var in zip(counts, expected.tolist(), variance.tolist(), strict=True)
    ]
    return Brokered(
        raw=dict(zip(Role, counts, strict=False)),
        total=counts[-1],
        expected=dict(zip(Role, expected.tolist(), strict=False)),
        z=dict(zip(Role, z, strict=False)),
        total_expected=float(expected[-1]),
        total_z=z[-1],
    )
