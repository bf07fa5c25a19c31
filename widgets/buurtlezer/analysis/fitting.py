"""Which places fit what somebody looks for: what fits, what does not, what nobody asked yet.

An order of places for one search, by counting; no score of a place, and of nobody. Not here: whose places, how to get there
(``steps.places``), and the words.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Generic, TypeVar

Ref = TypeVar("Ref")


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Ref]):
    """A place beside a search. The three parts are the needs, each once, in the order of their names."""

    ref: Ref
    fits: tuple[str, ...]
    lacks: tuple[str, ...]
    unknown: tuple[str, ...]


def candidates(needs: Set[str], places: Iterable[tuple[Ref, Mapping[str, bool]]]) -> list[Candidate[Ref]]:
    """The places that may fit, best first: those that meet a need, and those of which nobody said that they lack one.

    Parameters
    ----------
    needs
        What is looked for.
    places
        Reference and traits of each place: True for what it has, False for what it has not; what is absent, nobody said.

    Returns
    -------
    list
        First those that meet the most needs; of equal ones those that lack the fewest; then in the order given.
    """
    found = [_beside(needs, ref, traits) for ref, traits in places]
    return sorted((one for one in found if one.fits or not one.lacks), key=lambda one: (-len(one.fits), len(one.lacks)))


def _beside(needs: Set[str], ref: Ref, traits: Mapping[str, bool]) -> Candidate[Ref]:
    ordered = sorted(needs)
    return Candidate(
        ref,
        tuple(need for need in ordered if traits.get(need) is True),
        tuple(need for need in ordered if traits.get(need) is False),
        tuple(need for need in ordered if need not in traits),
    )
