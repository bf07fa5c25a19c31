"""Brokering between groups, after Gould and Fernandez (1989): who stands between two that have no tie, and of which groups they are.

One broker of a → b → c, where a has no tie to c, is a coordinator (all of one group), itinerant (a and c of one, b of another),
gatekeeper (a of another), representative (c of another) or liaison (three groups). Directed, without loops; the values are those of
``brokerage`` in the R package sna. Not here: what the groups are (whoever asks says: part of life, where, form).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from .graph import Graph


class Role(StrEnum):
    """What a broker is."""

    COORDINATOR = "coordinator"  # a → a → a; w_I in sna
    ITINERANT = "itinerant"  # a → b → a, a consultant; w_O
    GATEKEEPER = "gatekeeper"  # a → b → b; b_IO
    REPRESENTATIVE = "representative"  # a → a → b; b_OI
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
        ``too_many_nodes``: more than ``MOST_NODES`` with a group.
    """
    raise NotImplementedError
