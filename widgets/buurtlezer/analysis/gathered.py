"""Where communities come together: which places several share, and how far each spills over the neighbourhood's line.

Pure. Only told places are counted, never people. Not here: the kinds (``model.gathering``), words (``wording.communities``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from buurtlezer.model import Where

ORDER: Final = (*Where, None)
"""From here outward; last where nobody said."""


@dataclass(frozen=True, slots=True)
class Told:
    """That a community comes together somewhere."""

    community: str
    name: str
    where: Where | None = None
    refs: tuple[str, ...] = ()
    """By which entries the place is known, where it was picked."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One place, with the communities that come together there, in the order in which they were told."""

    name: str
    where: Where | None
    communities: tuple[str, ...]

    @property
    def shared(self) -> bool:
        """Whether several come here."""
        return len(self.communities) > 1


@dataclass(frozen=True, slots=True)
class Spill:
    """How many places of one community there are, how many lie beyond the line, and of how many that is not known."""

    places: int
    beyond: int
    unknown: int


def grounds(told: Iterable[Told]) -> list[Ground]:
    """One for each place, from here outward. Picked as the same entry, or called the same, is the same place.

    Where two disagree on which side of the line it lies, that is not known.
    """
    found: list[list[Told]] = []
    for one in told:
        mine = [group for group in found if any(_same(one, other) for other in group)]
        joined = [other for group in mine for other in group] + [one]
        found = [group for group in found if group not in mine]
        found.append(joined)
    made = [_ground(group) for group in found]
    return sorted(made, key=lambda ground: ORDER.index(ground.where))


def spill(found: Iterable[Ground], community: str) -> Spill:
    """How far one community spills over the line."""
    own = [one for one in found if community in one.communities]
    beyond = sum(one.where not in (None, Where.HERE) for one in own)
    return Spill(len(own), beyond, sum(one.where is None for one in own))


def _same(one: Told, other: Told) -> bool:
    return one.name.strip().casefold() == other.name.strip().casefold() or bool({*one.refs} & {*other.refs})


def _ground(group: Sequence[Told]) -> Ground:
    sides = {one.where for one in group if one.where is not None}
    return Ground(group[0].name, sides.pop() if len(sides) == 1 else None, tuple(dict.fromkeys(one.community for one in group)))
